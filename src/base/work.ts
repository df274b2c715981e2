/** Work that can be done in pieces: it yields between them, each well under 50 ms, and gives back what it made. */
export type Work<T> = Generator<undefined, T, undefined>;

/** Does the whole of it at once. */
export function finish<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
