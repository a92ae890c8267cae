/** Characters between two names that stand beside each other: "Ellis, a retired judge, to mediate". */
const MOST_BETWEEN = 60;

/** Characters of an article in which two names are looked for beside each other. */
export const CHARACTERS_READ = 20_000;

/** Whether an article has the last words of two names or offices beside each other. */
export function standTogether(text: string, one: string, other: string): boolean {
  const [first, second] = [one, other].map(lastWord);
  if (!first || !second) return false;
  const read = text.slice(0, CHARACTERS_READ).toLowerCase();
  for (let at = read.indexOf(second); at >= 0; at = read.indexOf(second, at + 1)) {
    if (
      read.slice(Math.max(0, at - MOST_BETWEEN), at + second.length + MOST_BETWEEN).includes(first)
    )
      return true;
  }
  return false;
}

/** What separates two names that stand near each other: a sentence's end, or who says what. */
const PARTED =
  /[.;:“”"\n]|\b(?:said|says|told|put|counted|reported|while|whereas|but|and|accused|against|rejected)\b/u;

/** Whether two names stand beside each other, with nothing between them that separates them. */
export function standBeside(text: string, one: string, other: string): boolean {
  for (let at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + 1)) {
    const end = at + one.length;
    const behind = text.slice(end, end + MOST_BETWEEN + other.length);
    const [next, before] = [
      behind.indexOf(other),
      text.slice(Math.max(0, at - MOST_BETWEEN - other.length), at),
    ];
    if (next >= 0 && !PARTED.test(behind.slice(0, next))) return true;
    const last = before.lastIndexOf(other);
    if (last >= 0 && !PARTED.test(before.slice(last + other.length))) return true;
  }
  return false;
}

/** The last word of a name, without its genitive. */
export function lastWord(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/['’]s?$/, '')
      .split(/\s+/)
      .at(-1) ?? ''
  );
}
