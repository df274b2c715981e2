/** What a reader or a file can cause comes back as a value; what only we can cause throws. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** Wraps a value as a success. */
export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** Wraps a problem as a failure. */
export function fail<E>(error: E): Result<never, E> {
  return { ok: false, error };
}
