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
