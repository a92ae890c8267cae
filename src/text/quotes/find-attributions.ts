import { splitSentences } from '../sentences/split-sentences.ts';
import {
  type Attribution,
  attributeQuotations,
  type ReadSentence,
} from './attribute-quotations.ts';
import { spanOf } from './attribution-of-quotation.ts';
import { withoutHeadings } from './headings-of-lines.ts';
import { findQuotedSpans } from './quotation-marks.ts';
import { findReportingClauses } from './reporting-clauses.ts';
import { sentenceParts } from './sentence-parts.ts';
import { type Tokens, tokenAt, tokenize } from './tokens.ts';
import { findTranscriptTurns } from './transcript-turns.ts';
import type { QuotedSpan } from './unclosed-quotations.ts';

/** What the sentences of a text attribute to somebody, in order. */
export function findAttributions(
  text: string,
  sentences: readonly ReadSentence[],
): readonly Attribution[] {
  const turns = findTranscriptTurns(text);
  const all = [...sentences.flatMap(reportedIn), ...attributeQuotations(sentences)];
  const found = withoutHeadings(text, all);
  return [...withoutTurns(inOrder(found), turns), ...turns].sort(byPlace);
}

function byPlace({ content: one }: Attribution, { content: other }: Attribution): number {
  return one.start - other.start || one.end - other.end;
}

const inOrder = (attributions: readonly Attribution[]): readonly Attribution[] =>
  [...attributions].sort(byPlace);

/** What is attributed outside of the turns of a transcript: a turn is its speaker's, all of it. */
function withoutTurns(
  attributions: readonly Attribution[],
  turns: readonly Attribution[],
): readonly Attribution[] {
  let next = 0;
  return attributions.filter(({ content }) => {
    while ((turns[next]?.content.end ?? Number.POSITIVE_INFINITY) <= content.start) next += 1;
    const turn = turns[next];
    return !turn || content.end <= (turn.source?.start ?? turn.content.start);
  });
}

/** The sentences of a text, and what each of them reports. */
export function readSpeech(text: string): readonly ReadSentence[] {
  return readSentences(text, findQuotedSpans(text));
}

/** The sentences of a text as they stand around its quotations: none begins or ends within one. */
function readSentences(text: string, quotations: readonly QuotedSpan[]): readonly ReadSentence[] {
  const found: ReadSentence[] = [];
  let next = 0;
  let before = 0;
  for (const sentence of splitSentences(maskQuotations(text, quotations))) {
    const start = Math.max(sentence.start, before);
    if (start >= sentence.end) continue;
    const own: QuotedSpan[] = [];
    let { end } = sentence;
    for (; next < quotations.length; next += 1) {
      const quotation = quotations[next];
      if (!quotation || quotation.start >= end) break;
      if (quotation.start < start) continue;
      own.push(quotation);
      end = Math.max(end, quotation.end);
    }
    const span = { start, end };
    const isFirst = start === 0 || text.slice(before, start).includes('\n');
    found.push(...readParts(tokenize(text, span, own), { isFirst }));
    before = end;
  }
  return found;
}

/** The parts of a sentence, and what each of them reports; what stands before a dateline reports nothing. */
function readParts(
  tokens: Tokens,
  { isFirst }: Pick<ReadSentence, 'isFirst'>,
): readonly ReadSentence[] {
  return sentenceParts(tokens).map(({ from, to, isAhead }, at) => {
    const part = from === 0 && to === tokens.length ? tokens : tokens.slice(from, to);
    return {
      tokens: part,
      clauses: isAhead ? [] : findReportingClauses(part),
      isAhead,
      isFirst: isFirst && at === 0,
    };
  });
}

/** A text whose quotations are one word each, with their marks and what stands before the last. */
function maskQuotations(text: string, quotations: readonly QuotedSpan[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, isUnclosed } of quotations) {
    const closing = isUnclosed
      ? ''
      : (/[\s.,!?…]{0,4}.$/u.exec(text.slice(end - 5, end))?.[0] ?? '');
    const inner = Math.max(0, end - start - 1 - Math.max(1, closing.length));
    const first = /\p{Lu}/u.test(text.charAt(start + 1)) ? 'X' : 'x';
    parts.push(text.slice(from, start + 1));
    if (inner > 0) parts.push(first, 'x'.repeat(inner - 1));
    parts.push(text.slice(start + 1 + inner, end));
    from = end;
  }
  return parts.join('') + text.slice(from);
}

/** The reported speech of a sentence; what is a quotation alone is direct. */
function reportedIn({ tokens, clauses }: ReadSentence): readonly Attribution[] {
  return clauses.flatMap(({ source, cue, contents }) =>
    contents.flatMap((range) => {
      const content = spanOf(tokens, range);
      const isQuotation =
        range.to - range.from === 1 && tokenAt(tokens, range.from).kind === 'quotation';
      if (!content || isQuotation) return [];
      const by = { source: source && spanOf(tokens, source), cue: spanOf(tokens, cue) };
      return [{ kind: 'indirect' as const, content, ...by }];
    }),
  );
}
