import { distinctTerms, extractTerms, isStopWord, type Term } from '../text/extract-terms.ts';

/**
 * Words that refer to somebody or something named before; in capitals they may be names ("IT"), and
 * "this" before a noun refers to nothing earlier ("this week").
 */
const REFERENCES =
  /(?<![\p{L}\p{N}'’-])(?:(?:[Ii]t|[Tt]hey|them|[Hh]e|him|[Ss]he|her)(?![\p{L}\p{N}'’-])|(?:[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose)(?= (?:true|right|correct|about|over)\b|\W*$))/gu;

/**
 * Phrases that refer to something named before, or to an earlier place or time: "the other side",
 * "the second one", "that day", "the rest", "there".
 */
const PHRASES =
  /(?<![\p{L}\p{N}'’-])(?:the others?(?: (?:ones?|two|side|half|party|day))?|the (?:first|second|third|last|next|previous|same|old|new) (?:one|ones)|(?:this|that|these|those) (?:ones?|side|day|night|time|place)|the (?:rest|former|latter|same)(?=\W*$)|(?<=\S )there(?=\W*$))(?![\p{L}\p{N}'’-])/giu;

/** A question word alone, or with what asks for more of something: "why", "who else", "since when". */
const BARE =
  /^\W*(?<asks>why(?: (?:not|so|is (?:this|that)))?|how (?:come|so|many|much|long|old|often)|(?:since|until|till|by) when|what for|(?:by|with|to|for) whom|says who|(?:who|whom|when|where|what|which|how)(?: (?:else|exactly|precisely))?|really|go on|(?:tell me )?(?:more|everything|anything|something|all))\W*$/i;

/** A pronoun for a person named before: "what did she say on the deal". */
const PERSON = /(?<![\p{L}\p{N}'’-])(?:[Hh]e|[Ss]he|him|her(?! \p{L}))(?![\p{L}\p{N}'’-])/gu;

/**
 * Words or acts of somebody, in a question that continues another one: "and what did the company
 * say".
 */
const WHOSE_ACT =
  /^\W*(?:and|but|so|also) (?:(?:what|how|why|when|where) (?:did|does|do|has|have|had|is|are|was|were|would|will) |what about |how about )?(?:the |its |their )?[\p{L}’'-]{2,30}(?: (?:say|said|think|do|done|doing|want|answer|reply|respond|react|claim|mean))?\W*$/iu;

/** Openings of a question that continues another one. */
const FOLLOW_UP = /^\W*(?:and|but|so|also)\b/i;

/** A possessive that refers to an earlier question: "and his wife", "what about their guns". */
const WHOSE = /^\W*(?:(?:and|but|so|also) )?(?:(?:what|how) about )?(his|her|their|its) /i;

/** Words that ask, and say nothing of what is asked about. */
const ASKING_WORDS: ReadonlySet<string> = distinctTerms(
  'say tell think do happen mean respond reply react answer comment long many much often far true',
);

/** Words before the name of a subject: "about the truce", "in Lunn". */
const BEFORE_SUBJECT =
  /(?:^|[^\p{L}])(?:the|about|of|on|in|at|to|during|since|after|before|with|for|between|from) $/iu;

/** Characters of the longest of these words. */
const BEFORE_CHARACTERS = 10;

/**
 * The words of a question that only the conversation before it explains, as it writes them: "they"
 * and "it" in "why did they refuse it?", which has nothing else to search for. Of a question that
 * continues another one and at most names somebody ("and what did Ellis say?"), the word that
 * continues. Empty where a question can stand alone.
 */
export function openReferences(question: string): readonly string[] {
  const bare = BARE.exec(question)?.groups?.asks;
  if (bare !== undefined) return [bare];
  const phrases = [...question.matchAll(PHRASES)];
  const isInPhrase = ({ start }: Term) =>
    phrases.some(({ index, 0: phrase }) => index <= start && start < index + phrase.length);
  const found = [...question.matchAll(REFERENCES), ...phrases];
  const references = [...new Set(found.map(([words]) => words))];
  const content = extractTerms(question).filter((term) => isContent(term) && !isInPhrase(term));
  if (references.length > 0) {
    const hasSubject = content.some(({ start }) =>
      BEFORE_SUBJECT.test(question.slice(Math.max(0, start - BEFORE_CHARACTERS), start)),
    );
    if (!hasSubject && content.length <= references.length) return references;
    return unnamedPersons(question, content);
  }
  const [, owner] = WHOSE.exec(question) ?? [];
  if (owner !== undefined && content.length <= 1) return [owner];
  const [lead] = FOLLOW_UP.exec(question) ?? [];
  const isNameAlone = content.every(({ start }) => /^\p{Lu}/u.test(question.slice(start)));
  const goesOn = isNameAlone || WHOSE_ACT.test(question);
  return lead !== undefined && goesOn && content.length <= 1 ? [lead.trim()] : [];
}

/** Openings of a clause whose person is named after it: "after he died, who led Norland". */
const SUBORDINATE = /^\W*(?:when|after|before|since|until|while|as|once|if|because) (?:he|she) /i;

/**
 * "He" and "she" with nothing before them that could be meant: the question does not say who is
 * asked about.
 */
function unnamedPersons(question: string, content: readonly Term[]): readonly string[] {
  // "She" of "what did she sign in Lunn" is not Lunn.
  const isNamed = content.some(
    ({ start }) =>
      start > 0 &&
      /^\p{Lu}\p{Ll}/u.test(question.slice(start)) &&
      !BEFORE_SUBJECT.test(question.slice(Math.max(0, start - BEFORE_CHARACTERS), start)),
  );
  if (isNamed || SUBORDINATE.test(question)) return [];
  const first = Math.min(...content.map(({ start }) => start));
  const [found] = question.matchAll(PERSON);
  return found && found.index < first ? [found[0]] : [];
}

function isContent({ word, term, isCompound }: Term): boolean {
  return !isCompound && !isStopWord(word) && !ASKING_WORDS.has(term);
}
