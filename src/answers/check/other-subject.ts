import type { Article } from '../../domain/article.ts';
import type { DifferingDetail } from '../../domain/check.ts';
import { otherSubjects } from '../../text/statements/other-subjects.ts';
import type { StatementReading } from '../../text/statements/read-statement.ts';
import { standTogether } from './names-beside.ts';

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
