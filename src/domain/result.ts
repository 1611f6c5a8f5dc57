/** The value of something that can fail in a way the user can cause. Thrown errors are bugs in our own code only. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A success carrying `value`. */
export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** A failure carrying `error`. */
export function err<E>(error: E): Result<never, E> {
  return { ok: false, error };
}
