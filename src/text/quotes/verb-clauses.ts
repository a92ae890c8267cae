import type { SpeechVerbForm } from '../speech-verbs.ts';
import { behindAdverbials } from './adverbials.ts';
import { clauseEnd, DISPUTED, reportsClauses } from './clause-ends.ts';
import { contentAfter } from './content-clauses.ts';
import { contentsBefore } from './contents-before.ts';
import { isPassiveGroup } from './cue-verbs.ts';
import { openingClauseEnd } from './opening-clause.ts';
import { phraseAfter } from './phrase-after.ts';
import { beforeVerbGroup, phraseBefore } from './phrase-before.ts';
import { isQuotedName } from './quotation-kinds.ts';
import { sentenceSubject } from './sentence-subject.ts';
import { markBehind, neighboursAt, type TokenRange, type Tokens, tokenAt } from './tokens.ts';
import { isAdverb, isConjunction, isPreposition, isPronoun, isTimeWord } from './word-classes.ts';

/** What a sentence says that somebody says: who, by which words, and what, in its parts. */
export interface ReportingClause {
  readonly source: TokenRange | undefined;
  readonly cue: TokenRange;
  /** None where the words are a quotation elsewhere in the sentence. */
  readonly contents: readonly TokenRange[];
}

/** A verb of saying in its sentence, and what the sentence reported before it. */
export interface CueVerb {
  readonly tokens: Tokens;
  readonly verb: number;
  readonly end: number;
  readonly form: SpeechVerbForm;
  readonly earlier: ReportingClause | undefined;
}

/** Tokens from "accused" to what somebody is accused of. */
const MAX_ACCUSED_TOKENS = 16;

export function clauseOfVerb(cue: CueVerb): ReportingClause | undefined {
  const { tokens, verb, form } = cue;
  if (isAnonymity(tokens, verb) || isPlaceCalled(tokens, verb)) return undefined;
  const from = beforeVerbGroup(tokens, verb);
  if (isPassiveGroup(tokens, from, verb, form)) return ofPassive(cue, { from, to: verb + 1 });
  return ofDispute(cue) ?? ofActive({ ...cue, end: asideEnd(cue) }, { from, to: verb + 1 });
}

/** Whether somebody only "asked not to be named" or "declined to be identified". */
function isAnonymity(tokens: Tokens, verb: number): boolean {
  const behind = tokens.slice(verb + 1, verb + 5).map(({ lower }) => lower);
  return (
    behind.includes('be') && behind.some((one) => /^(?:named|identified|quoted|called)$/.test(one))
  );
}

/** "from what he said was a suburb": the words call something so, and report nothing. */
function isPlaceCalled(tokens: Tokens, verb: number): boolean {
  const isBeing = /^(?:is|was|are|were)$/.test(tokenAt(tokens, verb + 1).lower);
  return isBeing && tokenAt(tokens, verb - 2).lower === 'what';
}

/** The end of an aside such as ", which Norland calls a mistake,"; else that of the sentence. */
function asideEnd({ tokens, verb, end }: CueVerb): number {
  const source = phraseBefore(tokens, verb);
  const opening = openingClauseEnd(tokens, verb);
  if (opening !== undefined) return Math.min(opening, end);
  const isAside = /^(?:which|who|what|whom|that)$/.test(
    tokenAt(tokens, (source?.from ?? 0) - 1).lower,
  );
  const comma = isAside ? markBehind(tokens, ',', { from: verb, to: end }) : -1;
  return comma > 0 ? comma : end;
}

function ofActive(cue: CueVerb, words: TokenRange): ReportingClause | undefined {
  const { tokens, verb, end, form } = cue;
  const own = ownSubject(cue, words.from);
  const after = accusation(tokens, verb, end) ?? contentAfter(tokens, verb, end);
  const inverted = isInverted(cue, own, after) ? sourceBehind(tokens, verb) : undefined;
  if (inverted) {
    const contents = contentsBefore(tokens, { from: verb, to: inverted.to }, end);
    return { source: inverted, cue: words, contents };
  }
  const source = own ?? sharedSubject(cue, words.from);
  if (after && (source || form.frames.has('clause')))
    return { source, cue: words, contents: [after] };
  if (!source) return undefined;
  const stands = own && reportsClauses(form);
  // "The truce, she said in Kerra on Monday, is dead"
  const aside = behindAdverbials(tokens, verb + 1, end);
  const to = tokenAt(tokens, aside).text === ',' ? aside : verb + 1;
  const contents = stands ? contentsBefore(tokens, { from: own.from, to }, end) : [];
  return { source, cue: words, contents };
}

/** The phrase right before a verb; a participle has one of its own only in "with Ann Lee saying". */
function ownSubject({ tokens, verb, form }: CueVerb, cueStart: number): TokenRange | undefined {
  const beside = phraseBefore(tokens, verb);
  // "the envoy appeared to say", "a way to say": whose words they are is not certain.
  if (tokenAt(tokens, cueStart).lower === 'to') return undefined;
  const isBare = form.form === 'gerund' && cueStart === verb;
  if (!isBare || tokenAt(tokens, (beside?.from ?? 0) - 1).lower === 'with') return beside;
  return isReduced(tokens, verb) ? beside : undefined;
}

/** Things that are given out by whoever the sentence tells of: "issued a statement saying". */
const GIVEN_OUT =
  /^(?:statement|letter|tweet|memo|message|report|post|email|note|video|release|interview|speech|remarks|comments|call|address)s?$/;

/** Whether a participle tells of the noun right before it: "protesters demanding an inquiry". */
function isReduced(tokens: Tokens, verb: number): boolean {
  const before = tokenAt(tokens, verb - 1);
  if (before.kind !== 'word' || GIVEN_OUT.test(before.lower) || isTimeWord(before)) return false;
  const classes = [isPreposition, isConjunction, isAdverb, isPronoun];
  return !classes.some((isOfClass) => isOfClass(before));
}

/** The subject that a participle or a joined verb shares with what stands before it. */
function sharedSubject(
  { tokens, form, earlier }: CueVerb,
  cueStart: number,
): TokenRange | undefined {
  const isJoined = /^(?:and|but|,|while)$/.test(tokenAt(tokens, cueStart - 1).lower);
  if (form.form !== 'gerund' && !isJoined) return undefined;
  // "less timid about announcing it": nobody has done so.
  if (form.form === 'gerund' && isPreposition(tokenAt(tokens, cueStart - 1))) return undefined;
  // "after the shelling began, calling for a truce": what said nothing shares nothing.
  const before = earlier && earlier.contents.length > 0 ? earlier.source : undefined;
  return before ?? sentenceSubject(tokens, cueStart);
}

/** Whether a verb may stand before its subject: behind what is quoted, with nothing behind it. */
function isInverted(
  { tokens, verb, form }: CueVerb,
  own: TokenRange | undefined,
  after: TokenRange | undefined,
): boolean {
  const before = tokenAt(tokens, verb - 1);
  if (form.form === 'gerund' || (before.kind !== 'quotation' && before.text !== ',')) return false;
  if (isQuotedName(tokens, verb - 1)) return false;
  return !(own && after && before.text === ',') && verb > (before.text === ',' ? 1 : 0);
}

/** The speaker behind an inverted verb: "…," said Ann Lee. */
function sourceBehind(tokens: Tokens, verb: number): TokenRange | undefined {
  if (tokenAt(tokens, verb + 1).lower === 'that') return undefined;
  const source = phraseAfter(tokens, verb + 1);
  if (!source) return undefined;
  const next = tokenAt(tokens, source.to);
  const classes = [isPreposition, isConjunction, isTimeWord, isAdverb];
  const closes = next.kind === 'mark' || next.kind === 'quotation' || next.lower === 'who';
  return closes || classes.some((isOfClass) => isOfClass(next)) ? source : undefined;
}

/** "…, a claim it has repeatedly denied": what was said before is denied. */
function ofDispute({ tokens, verb, form, earlier }: CueVerb): ReportingClause | undefined {
  if (!/^(?:deny|reject|dismiss|dispute|confirm)$/.test(form.verb)) return undefined;
  const from = beforeVerbGroup(tokens, verb);
  const isByPronoun = isPronoun(tokenAt(tokens, from - 1));
  const source = isByPronoun ? { from: from - 1, to: from } : phraseBefore(tokens, verb);
  if (!source) return undefined;
  const that = /^(?:that|which)$/.test(tokenAt(tokens, source.from - 1).lower) ? 1 : 0;
  const noun = source.from - 1 - that;
  const comma = noun - 2;
  if (!DISPUTED.test(tokenAt(tokens, noun).lower) || tokenAt(tokens, comma).text !== ',')
    return undefined;
  const content = earlier?.contents.at(-1) ?? { from: 0, to: comma };
  return { source, cue: { from, to: verb + 1 }, contents: [content] };
}

/** What somebody is accused of: "accused them of arming the port". */
function accusation(tokens: Tokens, verb: number, end: number): TokenRange | undefined {
  if (!/^accus/.test(tokenAt(tokens, verb).lower)) return undefined;
  for (let place = verb + 2; place < Math.min(end, verb + MAX_ACCUSED_TOKENS); place += 1) {
    const { token, next } = neighboursAt(tokens, place);
    if (token.kind === 'mark') return undefined;
    if (token.lower === 'of' && /ing$/.test(next.lower)) {
      return { from: place + 1, to: clauseEnd(tokens, place + 1, end) };
    }
  }
  return undefined;
}

/** Whoever did something, without what somebody is accused of: "by Ann Lee of arming them". */
function withoutDeed(tokens: Tokens, by: TokenRange | undefined): TokenRange | undefined {
  for (let place = by?.from ?? 0; by && place < by.to; place += 1) {
    const { token, next } = neighboursAt(tokens, place);
    if (token.lower === 'of' && /ing$/.test(next.lower)) return { from: by.from, to: place };
  }
  return by;
}

/** "was accused by Ann Lee of arming them", "the offer was rejected by Ann Lee". */
function saidBy(
  { tokens, verb, end, form }: Pick<CueVerb, 'tokens' | 'verb' | 'end' | 'form'>,
  cue: TokenRange,
  from: number,
): readonly TokenRange[] {
  const { token, next } = neighboursAt(tokens, from);
  if (token.lower === 'of' && /ing$/.test(next.lower)) {
    return [{ from: from + 1, to: clauseEnd(tokens, from + 1, end) }];
  }
  const subject = form.frames.has('object') ? phraseBefore(tokens, verb) : undefined;
  return subject ? [{ from: subject.from, to: Math.min(subject.to, cue.from) }] : [];
}

/** "has been accused of arming them", "is expected to sign", "was told by Ann Lee". */
function ofPassive(
  { tokens, verb, end, form }: CueVerb,
  cue: TokenRange,
): ReportingClause | undefined {
  const next = tokenAt(tokens, verb + 1).lower;
  if (verb + 1 >= end) return undefined;
  const by = next === 'by' ? withoutDeed(tokens, phraseAfter(tokens, verb + 2)) : undefined;
  if (by) return { source: by, cue, contents: saidBy({ tokens, verb, end, form }, cue, by.to) };
  if (!/^(?:of|to|that)$/.test(next)) return undefined;
  const from = next === 'of' ? verb + 2 : verb + 1;
  return { source: undefined, cue, contents: [{ from, to: clauseEnd(tokens, from, end) }] };
}
