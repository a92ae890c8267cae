/** What stands for values that are too many or too odd for a label of their own. */
const OTHER = 'other';

/** Values that Slack's words and the names of its methods have; anything else is no label. */
const LABEL = /^[A-Za-z][\w.-]{0,63}$/;

/**
 * Keeps the values of a label few: each makes a time series that is kept for ever. The first so
 * many are labels, every further one is "other".
 */
export function createLabelLimit(most: number): (value: string) => string {
  const known = new Set<string>();
  return (value) => {
    if (known.has(value)) return value;
    if (known.size >= most || !LABEL.test(value)) return OTHER;
    known.add(value);
    return value;
  };
}
