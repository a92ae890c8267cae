/** A numbered or lettered marker with its style: "1.", "2)", "3.)", "a.". */
const MARKER = /(?<=^|\s|[•⁃▪●◦] ?)(\d{1,2}|[a-z])(\.\)|[.)])(?=\s+\S)/g;

/** A bullet, which begins an item wherever it stands. */
const BULLET = /(?<=^|\s)[•⁃▪●◦](?=\s?\S)/g;

/** What may stand on a line before its first marker. */
const LINE_START = /(?:^|\n)[ \t]*(?:[•⁃▪●◦] ?)?$/;

/**
 * Where the items of lists begin, in order, also of lists that run on in one line: at each bullet,
 * and at each marker that continues the count of a list which began a line.
 */
export function listItemStarts(text: string): readonly number[] {
  const bullets = [...text.matchAll(BULLET)].map(({ index }) => index);
  const starts = new Set(bullets);
  let expected = '';
  for (const { index, 1: value = '', 2: style = '' } of text.matchAll(MARKER)) {
    const isFirst = LINE_START.test(text.slice(Math.max(0, index - 8), index));
    if (!isFirst && value + style !== expected) continue;
    expected = nextMarker(value) + style;
    const bullet = [1, 2].find((back) => starts.has(index - back));
    if (bullet === undefined) starts.add(index);
  }
  return [...starts].toSorted((one, other) => one - other);
}

function nextMarker(value: string): string {
  const number = Number(value);
  return Number.isNaN(number) ? String.fromCharCode(value.charCodeAt(0) + 1) : String(number + 1);
}
