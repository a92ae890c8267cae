import type { Span } from '../../domain/span.ts';
import { distinctTerms, extractTerms } from '../../text/extract-terms.ts';
import type { Lexicon } from '../lexicon.ts';
import type { WordFamilies } from '../word-families.ts';
import { HASHTAG, plainWords, shortNumerals } from './message-words.ts';

/** Another term that says what a term says, and its weight where the term itself weighs 1. */
interface Alternative {
  readonly term: string;
  readonly weight: number;
}

/** A term that is searched for a statement. */
interface StatementTerm {
  readonly term: string;
  /** What it counts beside the others, before its rarity: above 0, usually 1. */
  readonly weight: number;
  readonly alternatives: readonly Alternative[];
  /** Whether the statement itself has it, and not only the message around it. */
  readonly isOwn: boolean;
}

/**
 * How a message is written: a shared post is signed by its author, and talks in words of its own;
 * anything else is as near to its sources as prose is.
 */
type Register = 'prose' | 'post';

export interface StatementQuery {
  /** Each once. */
  readonly terms: readonly StatementTerm[];
  /** Terms that stand side by side in the statement. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly register: Register;
}

/** The message that a statement is a part of. */
export interface SearchedMessage {
  /** The message, with spaces for what is not prose. */
  readonly prose: string;
  /** The name with which a shared post is signed. */
  readonly author: Span | null;
}

/** What makes two wordings one. */
export interface Wordings {
  readonly lexicon: Lexicon;
  readonly families: WordFamilies;
}

/**
 * The weight of a term that only the message around a statement has, which says what the statement
 * is about: in a post, and in a longer message, where of that as many characters are read.
 */
const CONTEXT_WEIGHTS = { post: 1, longer: 0.4 };
const CONTEXT_CHARACTERS = 300;

/** Characters up to which a message is a post: its sentences are about one matter. */
const POST_CHARACTERS = 320;

/** The weight of another wording of the same: it may be used in another sense. Useful range .3 to .7. */
const ALTERNATIVE_WEIGHTS = { prose: 0.5, post: 0.3 };

/** The weight of another name of the same person, place or organisation. */
const SYNONYM_WEIGHT = 0.8;

/** The weight of a word that says how something is told, and nothing of what it is about. */
const CONVERSATIONAL_WEIGHT = 0.3;

/**
 * The weight of a word with a capital inside of a sentence. Posts name those whom everybody talks
 * of, and their other words tell one story from the next. Useful range .7 to 1.
 */
const NAME_WEIGHTS = { prose: 1, post: 0.85 };

/** The weight of the name with which a post is signed: who posts it is seldom what it is about. */
const AUTHOR_WEIGHT = 0.5;

/** The weight of a hashtag as one word, beside those that it is made of: sources may spell it so. */
const WHOLE_TAG_WEIGHT = 0.6;

/** Words of conversation, as information retrieval leaves them out besides those of grammar (SMART). */
const CONVERSATIONAL =
  distinctTerms(`able actually ago almost already also always another anybody anyone anything around ask away
    back become believe best better big bit call came cannot come could day even ever every everybody everyone
    everything far feel find folk forget friend full get give go gonna good got great guy happen hear
    hello help here hey hope idea just keep kind know last least let like line listen little long look lot make
    many maybe mean might much must need never new next nobody nothing now ok okay old one
    part people person perhaps place please point pretty probably put quite read real really reason remember right
    said say see seem share she show since someone something sometimes soon sorry still stop stuff sure take talk
    tell thank thanks thing think though thought time today together tomorrow tonight try tweet two
    understand upon us use using via want watch way week well went whatever whether without wonder
    word work world would wow wrong yes yesterday yet year
    anyway bro btw damn dude fyi gotta guess gosh ha haha huh imo kinda lmao lol nah nope omg oops ouch
    pls plz smh tbh thread til totally ugh wanna whoa wtf y'all ya yall yeah yep yo yup`);

/** Terms of one statement that are searched, at most: the longest sentences of news have some sixty. */
const MAX_TERMS = 64;

/** The terms of a statement, and with less weight those of the message around it. */
export function statementQuery(
  message: SearchedMessage,
  statement: Span,
  { lexicon, families }: Wordings,
): StatementQuery {
  const written = message.prose.slice(statement.start, statement.end);
  const words = plainWords(written);
  const own = extractTerms(words);
  const register = message.author ? 'post' : 'prose';
  const weights = new Map<string, number>();
  const add = (term: string, weight: number) => {
    weights.set(term, Math.max(weight, weights.get(term) ?? 0));
  };
  for (const part of partsOf(message, statement)) addTerms(part, 1, add);
  const ownTerms = new Set(weights.keys());
  for (const part of contextOf(message.prose, statement).flatMap((span) =>
    partsOf(message, span),
  )) {
    addTerms(part, contextWeightIn(message), (term, weight) => {
      if (!ownTerms.has(term)) add(term, weight);
    });
  }
  const plain = own.filter(({ isCompound }) => !isCompound).map(({ term }) => term);
  const alternatives = alternativesOf({ words, written }, plain, { lexicon, families, register });
  return {
    terms: [...weights].slice(0, MAX_TERMS).map(([term, weight]) => ({
      term,
      weight,
      alternatives: alternatives.get(term) ?? [],
      isOwn: ownTerms.has(term),
    })),
    register,
    pairs: plain.flatMap((term, at) => {
      const next = plain[at + 1];
      return next && next !== term ? [[term, next] as const] : [];
    }),
  };
}

/** The single words that say what words of a statement say, by the term that they stand for. */
function alternativesOf(
  { words, written }: { readonly words: string; readonly written: string },
  plain: readonly string[],
  { lexicon, families, register }: Wordings & Pick<StatementQuery, 'register'>,
): ReadonlyMap<string, readonly Alternative[]> {
  const own = new Set(plain);
  const found = new Map<string, Alternative[]>();
  const add = (
    term: string,
    { wording, weight }: { readonly wording: readonly string[]; readonly weight: number },
  ) => {
    const [other, ...more] = wording;
    if (other === undefined || more.length > 0 || own.has(other)) return;
    found.set(term, [...(found.get(term) ?? []), { term: other, weight }]);
  };
  for (const { term, ...other } of relatedWords(words, families)) {
    add(term, { ...other, weight: other.weight * ALTERNATIVE_WEIGHTS[register] });
  }
  for (const { figures, short } of shortNumerals(written)) {
    add(figures, { wording: [short], weight: 1 });
  }
  for (const { from, to, synonyms } of lexicon.find(plain)) {
    if (to - from !== 1) continue;
    for (const wording of synonyms) {
      add(plain[from] ?? '', { wording, weight: SYNONYM_WEIGHT });
    }
  }
  return found;
}

/** The wordings of the families of single words, with what each counts. */
function relatedWords(words: string, families: WordFamilies) {
  return families.find(words).flatMap(({ terms, related }) => {
    const [term, ...others] = terms;
    if (!term || others.length > 0) return [];
    return related.flatMap(({ wording, exceptions, weight }) =>
      exceptions.length === 0 ? [{ term: term.term, wording, weight }] : [],
    );
  });
}

/** Words of a message, and what their terms count beside those of its other words. */
interface MessagePart {
  readonly words: string;
  readonly weight: number;
  readonly register: Register;
}

/** The words of a span, those of the author's name apart. */
function partsOf({ prose, author }: SearchedMessage, { start, end }: Span): readonly MessagePart[] {
  const from = Math.min(end, Math.max(start, author?.start ?? end));
  const to = Math.min(end, Math.max(from, author?.end ?? end));
  const register = author ? 'post' : 'prose';
  return [
    { words: prose.slice(start, from), weight: 1, register },
    { words: prose.slice(to, end), weight: 1, register },
    { words: prose.slice(from, to), weight: AUTHOR_WEIGHT, register },
  ];
}

function addTerms(
  { words, weight, register }: MessagePart,
  share: number,
  add: (term: string, weight: number) => void,
): void {
  const split = plainWords(words);
  for (const { term, start } of extractTerms(split)) {
    add(term, share * weight * toneWeight(term) * nameWeight(split, start, register));
  }
  for (const [, tag = ''] of words.matchAll(HASHTAG)) {
    for (const { term } of extractTerms(tag)) add(term, share * weight * WHOLE_TAG_WEIGHT);
  }
}

/** What stands around a statement, nearest what is behind it. */
function contextOf({ length }: string, { start, end }: Span): readonly Span[] {
  return [
    { start: end, end: Math.min(length, end + CONTEXT_CHARACTERS) },
    { start: Math.max(0, start - CONTEXT_CHARACTERS), end: start },
  ];
}

function contextWeightIn({ prose }: SearchedMessage): number {
  const { length } = prose.replace(/\s+/g, ' ').trim();
  return CONTEXT_WEIGHTS[length <= POST_CHARACTERS ? 'post' : 'longer'];
}

function toneWeight(term: string): number {
  return CONVERSATIONAL.has(term) ? CONVERSATIONAL_WEIGHT : 1;
}

function nameWeight(words: string, start: number, register: Register): number {
  return start > 0 && /\p{Lu}/u.test(words[start] ?? '') ? NAME_WEIGHTS[register] : 1;
}

/** What the passages of an index are searched for, and what each term counts. */
export function statementWeights({ terms }: StatementQuery): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { weight, alternatives } of terms) {
    for (const other of alternatives) {
      weights.set(other.term, Math.max(weights.get(other.term) ?? 0, weight * other.weight));
    }
  }
  for (const { term, weight } of terms) weights.set(term, weight);
  return weights;
}
