/** The kind of thing that would answer a question. */
export type AnswerType =
  | 'person'
  | 'name'
  | 'place'
  | 'time'
  | 'year'
  | 'count'
  | 'share'
  | 'money'
  | 'duration'
  | 'measure'
  | 'reason'
  | 'definition'
  | 'event'
  | 'anything';

/** Nouns that name the kind of answer after "what" or "which", with at most three words between. */
const HEAD_NOUNS: ReadonlyMap<string, AnswerType> = new Map([
  ...kind('year', 'year'),
  ...kind('time', 'date day month time century decade season era week weekday hour'),
  ...kind(
    'place',
    `city country state place location town village region province county continent island
     street nation river venue capital district area neighborhood neighbourhood`,
  ),
  ...kind(
    'count',
    `number amount population rate score size total toll figure turnout count tally headcount majority`,
  ),
  ...kind('share', 'percentage percent proportion share fraction ratio portion'),
  ...kind('money', 'cost price budget salary value sum fine ransom grant loan pledge'),
  ...kind(
    'measure',
    'temperature speed length height distance depth width weight range calibre caliber strength',
  ),
  ...kind(
    'person',
    `person man woman president minister leader envoy actor actress author scientist king queen
     singer player negotiator mediator researcher writer director general ambassador chairman
     artist poet painter composer chemist physicist engineer inventor monarch ruler emperor prince
     pope bishop governor mayor official commander officer soldier architect explorer philosopher
     historian journalist reporter spokesman athlete coach politician senator premier chancellor
     diplomat delegate secretary businessman scholar theologian mathematician astronaut`,
  ),
  ...kind(
    'name',
    `company organization organisation team group party agency university school newspaper band
     club name outlet institution brand firm entity airport language league document theatre theater
     book song film movie magazine museum church bank ship brand war battle treaty award religion`,
  ),
  ...kind('reason', 'reason cause motive'),
  ...kind('duration', 'duration age'),
]);

/** Question patterns of each answer type; the one that matches first in the question decides. */
const QUESTION_PATTERNS: readonly (readonly [RegExp, AnswerType])[] = [
  [/\bhow (?:many|few)\b/, 'count'],
  [/\bhow much of\b/, 'share'],
  [
    /\bhow much (?:money|did .{0,200} (?:cost|pay|spend|raise|earn)|does .{0,200} cost|is .{0,200} worth)/,
    'money',
  ],
  [/\bhow (?:long|old|soon|often|recently)\b/, 'duration'],
  [/\bhow (?:much|far|big|large|tall|high|fast|deep|wide|heavy|hot|cold)\b/, 'measure'],
  [/\bwhen\b/, 'time'],
  [/\bwhere\b/, 'place'],
  [/\bwhy\b|\bwhat caused\b|\bwhat led to\b|\bhow come\b/, 'reason'],
  [/\b(?:who|whom|whose)\b/, 'person'],
  // "What did Ellis say when the truce ended?" asks for no time.
  [/\bwhat (?:did|does|do|has|have|had|will|would)\b/, 'anything'],
];

/** A noun phrase straight behind "what" or "which", or behind "what is the". */
const NOUN_AFTER =
  /\b(?:what|which)((?:'s| is| was| are| were)(?: an?| the)?)?((?: [\p{L}\p{N}'-]+){1,4})/u;

/** Words at which a noun phrase ends. */
const ENDS =
  /^(?:is|are|was|were|be|been|do|does|did|has|have|had|can|could|will|would|may|might|must|should|of|for|in|on|at|to|by|from|with|that|who|which|when|where|used|called|known)$/;

/**
 * "What is X?", "What was in X?", "Who was X?" with nothing more than a name or a term behind it. Its
 * words are matched once, ahead, and taken as they are: so no space is tried for two words.
 */
const DEFINITION =
  /^\W*(?:what|who)(?:'s| is| are| was| were) (?:in )?(?:an? |the )?(?=([\p{L}\p{N}.'’-]+(?: [\p{L}\p{N}.'’-]+){0,2}))\1\W*$/u;

/** "Who was the delegation led by?" asks for whom the preposition goes with. */
const ENDS_OPEN = /\b(?:by|with|from|for|to|in|at|on|of|about)\W*$/;

/** "What happened at X?" */
const EVENT = /^\W*what (?:has |had )?(?:happened|happens|took place|went on)\b/;

/** What a question asks for; `anything` where its words do not say. */
export function detectAnswerType(question: string): AnswerType {
  const asked = normalizeQuestion(question);
  const noun = headNounType(asked) ?? fragmentType(asked);
  if (noun) return noun;
  if (EVENT.test(asked)) return 'event';
  if (DEFINITION.test(asked) && !ENDS_OPEN.test(asked)) return 'definition';
  return firstAsked(asked);
}

/** In lower case, with plain apostrophes, "what's" for "whats", and without further spaces. */
export function normalizeQuestion(question: string): string {
  return question
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\b(what|who|where|when|how)s\b/g, "$1's")
    .replace(/\s+/g, ' ')
    .trim();
}

/** "Who signed, and when?": both are asked, and a date or place is the easier to find. */
const COORDINATED = /\band (?:when|where|why|how)\b/;

/** What a question asks for by its first question word: "who was hurt when the dam broke?". */
function firstAsked(asked: string): AnswerType {
  if (COORDINATED.test(asked)) {
    return QUESTION_PATTERNS.find(([pattern]) => pattern.test(asked))?.[1] ?? 'anything';
  }
  const found = QUESTION_PATTERNS.flatMap(([pattern, answerType]) => {
    const at = asked.search(pattern);
    return at < 0 ? [] : [{ at, answerType }];
  });
  const first = Math.min(...found.map(({ at }) => at));
  return found.find(({ at }) => at === first)?.answerType ?? 'anything';
}

/**
 * A question without a verb that begins with what it asks for: "death toll of the strike", "date of
 * the next round".
 */
const FRAGMENT =
  /^(?:the |current |exact |total |official )?((?:[\p{L}\p{N}'-]+ ){0,2}?[\p{L}\p{N}'-]+) (?:of|in|on|for|at|from|by|during|after|between|per)\b/u;

/** Words that ask, or are the verb of a whole question or sentence. */
export const ASKS: RegExp =
  /\b(?:who|whom|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/;

/** The noun phrase that a fragment asks for, in lower case; nothing for a whole question. */
export function fragmentNoun(asked: string): string | undefined {
  return ASKS.test(asked) ? undefined : FRAGMENT.exec(asked)?.[1];
}

/** A fragment that asks for a count elsewhere than at its beginning: "truce breaches, number counted". */
const COUNT_WITHIN =
  /\b(?:number|count|tally|toll|total) (?:of|counted|given|recorded|reported)\b|\b(?:vote|head|body) ?count\b|\b(?:numbers?|counts?|tally|tolls?|totals?)\W*$/;

function fragmentType(asked: string): AnswerType | undefined {
  if (!ASKS.test(asked) && COUNT_WITHIN.test(asked)) return 'count';
  const words = fragmentNoun(asked)?.split(' ') ?? [];
  return nounType(words.at(-1) ?? '');
}

function nounType(word: string): AnswerType | undefined {
  const forms = [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y')];
  return forms.map((form) => HEAD_NOUNS.get(form)).find(Boolean);
}

function headNounType(asked: string): AnswerType | undefined {
  const [, be, phrase = ''] = NOUN_AFTER.exec(asked) ?? [];
  const all = phrase.trim().split(' ');
  const end = all.findIndex((word) => ENDS.test(word));
  const words = end < 0 ? all : all.slice(0, end);
  // "What were the astronauts wearing?": only what ends the phrase is what is asked for.
  const told = be ? words.slice(-1) : words;
  return told.map(nounType).find(Boolean);
}

function kind(answerType: AnswerType, nouns: string): readonly (readonly [string, AnswerType])[] {
  return nouns
    .trim()
    .split(/\s+/)
    .map((noun) => [noun, answerType]);
}
