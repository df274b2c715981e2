/**
 * A `T` that only the holder of `Name` may be mixed with. The brand exists in the types alone and
 * costs nothing at run time. Cast once, in the function that makes the value.
 */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };
