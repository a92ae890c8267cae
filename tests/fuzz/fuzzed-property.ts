import fc from 'fast-check';

/** Something that has to hold of whatever comes; made when it is tried. */
export type FuzzedProperty = () => fc.IRawProperty<unknown, boolean>;

/** What was tried, and what did not hold, in words; nothing where all did. */
interface Trial {
  readonly tried: number;
  readonly fault: string | undefined;
}

/** Tries a property on some values that a seed decides. */
export async function tryProperty(
  property: FuzzedProperty,
  { seed, runs }: { readonly seed: number; readonly runs: number },
): Promise<Trial> {
  const details = await fc.check(property(), { seed, numRuns: runs });
  const fault = details.failed ? fc.defaultReportMessage(details) : undefined;
  return { tried: details.numRuns, fault };
}
