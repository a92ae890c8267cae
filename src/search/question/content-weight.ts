import { findAnswerCandidates } from './answer-candidates.ts';
import type { AnswerType } from './answer-type.ts';
import type { StateLeft } from './state-left.ts';

/** What a sentence must hold to answer a question for the newest or the oldest of something. */
export interface AskedContent {
  readonly kind: 'holder' | 'toll' | 'figure' | 'position' | 'place' | 'plan' | 'account';
  /** The words of the question that the content stands for: they are not looked for as they are. */
  readonly words: string;
  /** Whether a sentence holds it: 1 beyond doubt, 0 not at all. */
  weigh(sentence: string): number;
  /** Of a question whether something still goes on: how its end is told. */
  readonly left?: StateLeft;
}

/** The share of a side's name that its adjective begins with: "Norland", "Norlander", "Norlandic". */
const SIDE_STEM = 0.75;

/** Letters of the shortest beginning that tells a name from other words. */
const LEAST_STEM_LETTERS = 4;

/** The beginning of a name in lower case that its adjective has too. */
export function stemOfName(name: string): string {
  return name.slice(0, Math.max(LEAST_STEM_LETTERS, Math.ceil(name.length * SIDE_STEM)));
}

/** Words before a noun that name nobody: "what is the position", "their minister". */
const NAMES_NOBODY =
  /^(?:the|this|that|these|those|is|was|are|were|be|been|do|does|did|has|have|had|will|would|can|could|who|whose|what|which|and|but|for|any|all|some|our|his|her|its|their|your|new|own)$/i;

/** The word right before some place of a question, without its possessive; nothing where it names nobody. */
export function nameBefore(ahead: string): string | undefined {
  const name = /(?<name>[\p{L}\p{M}-]{3,40}?)(?:['’]s?)? $/u.exec(ahead)?.groups?.name;
  return name !== undefined && NAMES_NOBODY.test(name) ? undefined : name;
}

/** Behind a position, whose it is. */
const ACTOR_BEHIND = /^ (?:of|by|from) (?:the )?(?<name>[\p{L}\p{M}-]{3,40})/u;

/** Words for a position that are nouns, and what stands before those that are verbs of a question. */
const POSITION_NOUN = /^(?:offers?|proposals?|demands?|positions?|stance|conditions?|terms)$/i;
const ASKS_VERB = /(?<!\p{L})(?:do|does|did|will|would)(?!\p{L})/iu;

/** Whose position a question asks for, by its word for it and what stands around; empty where nobody is named. */
export function actorOf(position: string, ahead: string, behind: string): string {
  const before = nameBefore(ahead);
  const of = ACTOR_BEHIND.exec(behind)?.groups?.name;
  // "The opening position of Norland", but "what does Norland say of Southmark".
  const isNoun = POSITION_NOUN.test(position) && !ASKS_VERB.test(ahead);
  return (isNoun ? (of ?? before) : (before ?? of)) ?? '';
}

/** How surely a sentence holds an answer of a type, from 0 to 1. */
export function candidateScore(sentence: string, type: AnswerType): number {
  return findAnswerCandidates(sentence, type).reduce((most, { score }) => Math.max(most, score), 0);
}
