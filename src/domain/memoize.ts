/**
 * A function that computes its result once for each key.
 *
 * @param keyOf the first argument itself where it is left out
 */
export function memoize<Given extends readonly unknown[], Result>(
  compute: (...given: Given) => Result,
  keyOf: (...given: Given) => unknown = (...given) => given[0],
): (...given: Given) => Result {
  const known = new Map<unknown, { readonly result: Result }>();
  return (...given) => {
    const key = keyOf(...given);
    const found = known.get(key) ?? { result: compute(...given) };
    known.set(key, found);
    return found.result;
  };
}

/** A function that computes its result once for each object, and keeps it while the object is. */
export function memoizeByObject<Key extends object, Result>(
  compute: (key: Key) => Result,
): (key: Key) => Result {
  const known = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const found = known.get(key) ?? { result: compute(key) };
    known.set(key, found);
    return found.result;
  };
}
