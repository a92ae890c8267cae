import type { Article } from '../../domain/article.ts';
import type { DifferingDetail } from '../../domain/check.ts';
import { otherSubjects } from '../../text/statements/other-subjects.ts';
import type { StatementReading } from '../../text/statements/read-statement.ts';

/** Who did what a statement tells of somebody else, where the article does not call the two one. */
export function otherSubject(
  statement: StatementReading,
  sentence: StatementReading,
  { title, text }: Article,
): readonly DifferingDetail[] {
  const pair = otherSubjects(statement, sentence);
  if (!pair) return [];
  const [said, source] = [
    statement.text.slice(pair.one.start, pair.one.end),
    sentence.text.slice(pair.other.start, pair.other.end),
  ];
  return standTogether(`${title}\n${text}`, said, source) ? [] : [{ kind: 'name', said, source }];
}

/** Characters between an office and the name of its holder: "Ellis, a retired judge, to mediate". */
const BESIDE = 60;

/** Characters of an article in which it is looked for. */
const MAX_CHARACTERS = 20_000;

/** Whether an article has the last words of two names or offices beside each other. */
function standTogether(text: string, one: string, other: string): boolean {
  const [first, second] = [one, other].map(lastWord);
  if (!first || !second) return false;
  const read = text.slice(0, MAX_CHARACTERS).toLowerCase();
  for (let at = read.indexOf(second); at >= 0; at = read.indexOf(second, at + 1)) {
    if (read.slice(Math.max(0, at - BESIDE), at + second.length + BESIDE).includes(first))
      return true;
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
