import { clauseEnd } from './clause-ends.ts';
import { clauseStart, withoutOpening } from './contents-before.ts';
import { phraseAfter } from './phrase-after.ts';
import { phraseBefore } from './phrase-before.ts';
import {
  markBehind,
  neighboursAt,
  type SpeechToken,
  type TokenRange,
  type Tokens,
  tokenAt,
} from './tokens.ts';
import type { ReportingClause } from './verb-clauses.ts';
import {
  isDeterminer,
  isFiniteForm,
  isPreposition,
  isPronoun,
  isTimeWord,
  looksFinite,
} from './word-classes.ts';

/** Nouns that a reported clause follows: "the claim that". */
const SPEECH_NOUNS =
  /^(?:claim|statement|assertion|belief|warning|suggestion|allegation|accusation|report|announcement|promise|pledge|conclusion|argument|view|hope|fear|concern|threat|proposal|vow|notion|opinion|confidence|acknowledg(?:e)?ment|admission|insistence|prediction|declaration|call|demand|request|plan|refusal|decision|offer|desire|commitment)s?$/;

/** Nouns that "to" follows, and "that" only in a relative clause. */
const INFINITIVE_NOUNS = /^(?:plan|call|offer|decision|request|desire|commitment|refusal)/;

/** Words between the owner of a statement and its noun: "Ann Lee's first public claim". */
const MAX_NOUN_MODIFIERS = 3;

/** Tokens of the longest name before the colon of a headline, and of the longest headline. */
const MAX_HEADLINE_NAME_TOKENS = 8;
const MAX_HEADLINE_TOKENS = 30;

/** A headline that names who says what: "Ann Lee: The port is closed". */
export function clauseOfHeadline(tokens: Tokens, end: number): ReportingClause | undefined {
  const colon = markBehind(tokens, ':', { from: 0, to: MAX_HEADLINE_NAME_TOKENS });
  if (colon < 1 || end - colon < 4 || end > MAX_HEADLINE_TOKENS) return undefined;
  if (!tokens.slice(0, colon).every(isInHeadlineName) || isLabel(tokens, colon)) return undefined;
  if (tokenAt(tokens, colon + 1).kind === 'quotation' && colon + 2 >= end) return undefined;
  // The line of another report, before what somebody says, or several lines in a row.
  if (tokens.slice(colon + 2, end).some((one) => isWholeQuotation(one) || one.text === ':'))
    return undefined;
  return {
    source: { from: 0, to: colon },
    cue: { from: colon, to: colon + 1 },
    contents: [{ from: colon + 1, to: end }],
  };
}

const isWholeQuotation = ({ kind, text }: SpeechToken): boolean =>
  kind === 'quotation' && /^.\p{Lu}/u.test(text) && /[,.?!]\P{L}?$/u.test(text);

/** Words before a colon that name what follows, and nobody: "The Latest: …", "Correction: …". */
const LABELS =
  /^(?:latest|corrections?|clarification|updated?|note|notes|photos?|videos?|pictures|watch|read|more|related|analysis|opinion|exclusive|breaking|new|caption|sources?|timeline|factbox|explainer|live|profile|interview|transcript|headlines?|highlights|background|review|editorial|comment|commentary|letters?|contact|keywords|tags|topics|date|time|place|location|by)$/;

/** Whether what stands before a colon is a label, or words of a sentence with capitals: "Stealth Over Health". */
function isLabel(tokens: Tokens, colon: number): boolean {
  const name = tokens.slice(0, colon);
  return (
    LABELS.test(tokenAt(tokens, colon - 1).lower) ||
    name.some((token) => isPreposition(token) && !/^(?:of|for)$/.test(token.lower))
  );
}

function isInHeadlineName(token: SpeechToken): boolean {
  if (token.kind !== 'word' || isTimeWord(token) || isFiniteForm(token)) return false;
  return token.isCapital || /^(?:of|the|and|for)$/.test(token.lower);
}

/** "according to Ann Lee": before or behind what she says. */
export function clauseOfAccording(
  tokens: Tokens,
  place: number,
  end: number,
): ReportingClause | undefined {
  const { token, before, next } = neighboursAt(tokens, place);
  if (token.lower !== 'according' || next.lower !== 'to') return undefined;
  const phrase = phraseAfter(tokens, place + 2);
  if (!phrase) return undefined;
  const cue = { from: place, to: place + 2 };
  if (place === 0) return openingAccording(tokens, phrase, end);
  const to = before.text === ',' ? place - 1 : place;
  const from = withoutOpening(tokens, clauseStart(tokens, to), to);
  // What is quoted there is said by whoever the sentence names for it.
  const isQuoted = tokens
    .slice(from, to)
    .some(({ kind, text }) => kind === 'quotation' && /^.\p{Lu}/u.test(text));
  return { source: phrase, cue, contents: from < to && !isQuoted ? [{ from, to }] : [] };
}

/** "According to Ann Lee, …": the phrase ends at the comma. */
function openingAccording(tokens: Tokens, phrase: TokenRange, end: number): ReportingClause {
  const comma = markBehind(tokens, ',', { from: phrase.from, to: end });
  const source = comma > 0 ? { from: phrase.from, to: Math.min(phrase.to, comma) } : phrase;
  const from = tokenAt(tokens, source.to).text === ',' ? source.to + 1 : source.to;
  const contents = from < end ? [{ from, to: clauseEnd(tokens, from, end) }] : [];
  return { source, cue: { from: 0, to: 2 }, contents };
}

/** "the president's claim that", "a report that". */
export function clauseOfNoun(
  tokens: Tokens,
  noun: number,
  end: number,
): ReportingClause | undefined {
  const { token, next } = neighboursAt(tokens, noun);
  if (/^(?:is|was|remains)$/.test(next.lower)) return clauseOfStance(tokens, noun, end);
  if (token.isCapital || !SPEECH_NOUNS.test(token.lower)) return undefined;
  if (/^(?:by|from)$/.test(next.lower)) return clauseOfGivenNoun(tokens, noun, end);
  const isThat = next.lower === 'that' && opensNounClause(tokens, noun);
  if (!isThat && next.lower !== 'to') return undefined;
  const source = ownerOf(tokens, noun);
  if (!source && !isThat) return undefined;
  const from = noun + 1;
  const isSubject = source !== undefined && source.from <= 1;
  const to = isSubject
    ? subjectEnd(tokens, from, end)
    : clauseEnd(tokens, from, openingEnd(tokens, from, end));
  const content = isThat || !isSubject ? to : infinitiveEnd(tokens, from, to);
  return { source, cue: { from: noun, to: noun + 1 }, contents: [{ from, to: content }] };
}

/** Where the phrase ends that opens a sentence: "In the days since his promise that he would go, …". */
function openingEnd(tokens: Tokens, from: number, end: number): number {
  if (!isPreposition(tokenAt(tokens, 0)) || from > MAX_OPENING_TOKENS) return end;
  const comma = markBehind(tokens, ',', { from, to: end });
  return comma > 0 ? comma : end;
}

/** Tokens of an opening phrase up to the noun whose clause is a part of it. */
const MAX_OPENING_TOKENS = 15;

/** Where an infinitive ends that is a part of its sentence's subject: "The offer to meet fell flat". */
function infinitiveEnd(tokens: Tokens, from: number, end: number): number {
  for (let place = from + 2; place < end; place += 1) {
    if (looksFinite(tokenAt(tokens, place)) && tokenAt(tokens, place - 1).lower !== 'to')
      return place;
  }
  return end;
}

/** What somebody holds, wants or tells, before "is that" or "is to". */
const STANCE_NOUN =
  /^(?:position|stance|line|message|aim|goal|condition|demand|view|argument|answer|claim|belief|policy|hope|fear)$/;

/** "Ann Lee's position is that": what a stance is, behind its verb. */
function clauseOfStance(tokens: Tokens, noun: number, end: number): ReportingClause | undefined {
  const from = noun + 2;
  if (!STANCE_NOUN.test(tokenAt(tokens, noun).lower)) return undefined;
  if (!/^(?:that|to)$/.test(tokenAt(tokens, from).lower)) return undefined;
  const source = ownerOf(tokens, noun);
  if (!source) return undefined;
  const contents = [{ from, to: clauseEnd(tokens, from, end) }];
  return { source, cue: { from: noun, to: from }, contents };
}

/** "a claim by Ann Lee that": the noun's owner stands behind it. */
function clauseOfGivenNoun(tokens: Tokens, noun: number, end: number): ReportingClause | undefined {
  const source = phraseAfter(tokens, noun + 2);
  if (!source || tokenAt(tokens, source.to).lower !== 'that') return undefined;
  const from = source.to;
  const to = noun <= 1 ? subjectEnd(tokens, from, end) : clauseEnd(tokens, from, end);
  return { source, cue: { from: noun, to: noun + 2 }, contents: [{ from, to }] };
}

/** Where a clause ends that is a part of its sentence's subject: before the verb of the sentence. */
function subjectEnd(tokens: Tokens, from: number, end: number): number {
  const to = clauseEnd(tokens, from, end);
  const verbs = tokens
    .slice(from, to)
    .flatMap((token, at) => (isFiniteForm(token) ? [from + at] : []));
  const last = verbs.at(-1);
  return verbs.length > 1 && last !== undefined ? last : to;
}

/** Whether "that" behind a noun opens what was said, and no relative clause. */
function opensNounClause(tokens: Tokens, noun: number): boolean {
  if (INFINITIVE_NOUNS.test(tokenAt(tokens, noun).lower)) return false;
  const next = tokenAt(tokens, noun + 2);
  if (next.kind === 'mark') return false;
  return next.isCapital || isDeterminer(next) || isPronoun(next) || /[^s]s$/.test(next.lower);
}

/** Whose statement a noun tells of: "his claim", "Ann Lee's claim". */
function ownerOf(tokens: Tokens, noun: number): TokenRange | undefined {
  let from = noun;
  while (noun - from < MAX_NOUN_MODIFIERS && !isOwnerEnd(tokenAt(tokens, from - 1))) from -= 1;
  const before = tokenAt(tokens, from - 1);
  if (/^(?:his|her|its|their|our|my|your)$/.test(before.lower)) return { from: from - 1, to: from };
  const owner = before.lower === "'s" ? phraseBefore(tokens, from - 1) : undefined;
  return owner && { from: owner.from, to: from };
}

const isOwnerEnd = (token: SpeechToken): boolean =>
  token.text === '' || token.lower === "'s" || isDeterminer(token);
