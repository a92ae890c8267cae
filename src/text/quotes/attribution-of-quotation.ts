import type { Span } from '../../domain/span.ts';
import { SPEECH_VERBS } from '../speech-verbs.ts';
import { cueVerbAt } from './cue-verbs.ts';
import { openingClauseEnd } from './opening-clause.ts';
import { phraseAfter } from './phrase-after.ts';
import { phraseBefore } from './phrase-before.ts';
import { neighboursAt, type TokenRange, type Tokens, tokenAt } from './tokens.ts';
import type { ReportingClause } from './verb-clauses.ts';

/** Who is said to have spoken, and the words that say so. */
export interface Attributed {
  readonly source: Span | undefined;
  readonly cue: Span | undefined;
}

/** How far a verb of saying may stand from a quotation, in tokens: a name with its office. */
const MAX_VERB_DISTANCE = 24;

/**
 * What attributes a quotation in its own sentence. In the order of how sure they are: the verb
 * right before it, what stands right behind it, a clause before it or around it, any clause.
 */
export function attributionInSentence(
  tokens: Tokens,
  at: number,
  all: readonly ReportingClause[],
): Attributed | undefined {
  const clauses = all.filter(({ cue }) => (openingClauseEnd(tokens, cue.from) ?? at + 1) > at);
  const clause =
    clauses.findLast(({ cue }) => cue.to <= at && at - cue.to < MAX_VERB_DISTANCE) ??
    clauses.find(({ contents }) => contents.some(({ from, to }) => from <= at && at < to)) ??
    clauses.find(({ source }) => source !== undefined);
  return introduced(tokens, at) ?? behind(tokens, at) ?? (clause && attributed(tokens, clause));
}

/** The verb right before a quotation, whose subject spoke it: Ann Lee wrote: "…". */
function introduced(tokens: Tokens, at: number): Attributed | undefined {
  const mark = tokenAt(tokens, at - 1).text;
  const verb = mark === ',' || mark === ':' ? at - 2 : at - 1;
  const { token, before } = neighboursAt(tokens, verb);
  const form = token.isCapital ? undefined : SPEECH_VERBS.get(token.lower);
  // "a transitional figure: “…”": the noun is no verb.
  const isNoun = form?.form === 'base' && !before.isCapital && !cueVerbAt(tokens, verb);
  if (!form || isNoun || form.form === 'gerund' || (mark === ',' && before.kind === 'quotation'))
    return undefined;
  const source = phraseBefore(tokens, verb);
  return source && attributed(tokens, { source, cue: { from: verb, to: verb + 1 } });
}

/** What stands right behind a quotation: "…," Ann Lee said; "…," said Ann Lee; "…" — Ann Lee. */
function behind(tokens: Tokens, at: number): Attributed | undefined {
  const { token, next } = neighboursAt(tokens, at);
  const first = /^[,-]$/.test(next.text) ? at + 2 : at + 1;
  const signed = signature(tokens, first);
  // A full stop in the quotation ends the sentence: what follows says something new.
  if (signed || /\.\P{L}{1,2}$/u.test(token.text)) return signed;
  const verb = nextVerb(tokens, first);
  if (verb === undefined) return undefined;
  const cue = { from: verb, to: verb + 1 };
  const source = verb === first ? phraseAfter(tokens, verb + 1) : phraseBefore(tokens, verb);
  if (!source || (verb > first && source.from > first + 1)) return undefined;
  return attributed(tokens, { source: { from: Math.max(first, source.from), to: source.to }, cue });
}

/** A name behind a dash, with which a quotation is signed. */
export function signature(tokens: Tokens, dash: number): Attributed | undefined {
  const { token, next } = neighboursAt(tokens, dash);
  if (!next.isCapital || !/^(?:―|—|–|-|--)$/.test(token.text)) return undefined;
  const source = phraseAfter(tokens, dash + 1);
  if (!source || tokenAt(tokens, source.to).kind === 'word') return undefined;
  return attributed(tokens, { source, cue: { from: dash, to: dash + 1 } });
}

function nextVerb(tokens: Tokens, from: number): number | undefined {
  for (let place = from; place < Math.min(tokens.length, from + MAX_VERB_DISTANCE); place += 1) {
    const token = tokenAt(tokens, place);
    if (token.kind === 'quotation' || token.lower === 'according') return undefined;
    if (SPEECH_VERBS.has(token.lower) && !token.isCapital) return place;
  }
  return undefined;
}

/** The words of a reporting clause that attribute. */
export function attributed(
  tokens: Tokens,
  { source, cue }: Pick<ReportingClause, 'source' | 'cue'>,
): Attributed {
  return { source: source && spanOf(tokens, source), cue: spanOf(tokens, cue) };
}

/** The span of a range of tokens; nothing for an empty one. */
export function spanOf(tokens: Tokens, { from, to }: TokenRange): Span | undefined {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last && last.end > first.start
    ? { start: first.start, end: last.end }
    : undefined;
}
