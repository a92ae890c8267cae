import type { Check, CheckedPassage, CheckedStatement } from '../domain/check.ts';
import type { StatementComparison } from '../domain/comparison.ts';
import { citationJson, rounded } from './json.ts';

/** What the sources have on a message that came with this id, if any. */
export function checkJson({ message, statements, unchecked }: Check, id: string | null) {
  return { id, text: message, statements: statements.map(statementJson), unchecked };
}

function statementJson(statement: CheckedStatement) {
  const { start, end, text, kind, status, passages } = statement;
  const isQuote = statement.kind === 'quote';
  return {
    start,
    end,
    text,
    kind,
    status,
    quote: isQuote ? statement.quote : null,
    ...(isQuote ? { speaker: statement.speaker, sourceSpeaker: statement.sourceSpeaker } : {}),
    ...(isQuote ? { changes: statement.changes } : {}),
    passages: passages.map(passageJson),
  };
}

function passageJson({ passage, sentence, score, agrees, differs, absent }: CheckedPassage) {
  const { text, start, end } = sentence;
  return {
    ...citationJson(passage),
    sentence: { text, start, end },
    score: rounded(score),
    agrees,
    differs,
    absent,
  };
}

/** How two statements that came with this id stand to each other. */
export function comparisonJson({ relation, differs }: StatementComparison, id: string | null) {
  return { id, relation, differs };
}
