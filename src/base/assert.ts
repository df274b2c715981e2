/**
 * States what only a mistake of ours could break.
 * @throws Error with `message` when `condition` is false.
 */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/**
 * Unwraps a value that our own code guarantees to be there.
 * @throws Error with `message` when the value is null or undefined.
 */
export function defined<T>(value: T | null | undefined, message: string): T {
  assert(value !== null && value !== undefined, message);
  return value as T;
}
