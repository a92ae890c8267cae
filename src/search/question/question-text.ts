/** A question on one line, without the marks at its end. */
export function plainQuestion(question: string): string {
  let end = question.length;
  while (end > 0 && /[\s?!.…]/u.test(question[end - 1] ?? '')) end -= 1;
  return question.slice(0, end).replace(/\s+/gu, ' ').trim().replaceAll('’', "'");
}

/** What stands before and behind the first match of a separator; nothing without one. */
export function splitOnce(text: string, separator: RegExp): readonly [string, string] | undefined {
  const found = separator.exec(text);
  if (!found) return undefined;
  return [text.slice(0, found.index).trim(), text.slice(found.index + found[0].length).trim()];
}
