import { passageTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { NUMBER_IN_WORDS } from '../../text/number-words.ts';
import type { Gap } from '../wording/format-gap.ts';
import { type AskedWord, askedNames } from './asked-words.ts';
import {
  hitsHolding,
  isNearlyHeld,
  type RefusedSearch,
  readEveryPassage,
} from './refused-search.ts';

/** Things of which the nearest passages give numbers, at most. */
const MOST_COUNTED = 2;

/** The nearest passages, whose numbers are named. */
const NEAREST = 5;

/** "How many of the wounded children": the words behind it, which the noun phrase begins. */
const HOW_MANY = /\bhow many((?: [\p{L}\p{N}'’-]+){1,5})/iu;

/** Words at which the noun phrase of such a question ends. */
const ENDS =
  /^(?:is|are|was|were|be|been|do|does|did|has|have|had|can|could|will|would|may|might|must|should|of|for|in|on|at|to|by|from|with|that|who|which|when|than|as|about|between|during|after|before|under|there|it|they|he|she|we|you|i)$/i;

/** What can be counted: a plural. */
const PLURAL = /(?:[^s]s|people|men|women|children|police|troops|dead|wounded|injured|displaced)$/i;

/** Who can be counted: their numbers stand for each other, and for no other thing's. */
const PEOPLE = new Set(
  `people men women children bodies soldiers troops prisoners civilians captives hostages fighters
   officers policemen guards workers residents refugees villagers families patients students
   delegates observers monitors peacekeepers detainees passengers dead wounded injured displaced
   miners sailors pilots doctors teachers voters sappers engineers journalists casualties deaths
   victims evacuees pensioners servicemen conscripts recruits volunteers pupils adults`.split(
    /\s+/,
  ),
);

const A_NUMBER = new RegExp(
  String.raw`\p{N}|\b(?:${NUMBER_IN_WORDS}|no|one|none|several|both|half|a|an)\b`,
  'iu',
);

/** "307 prisoners", "12 captured soldiers": a number of two digits or more, and what is counted. */
const COUNTED =
  /(?<![\p{L}\p{N}.,:/-])\p{N}[\p{N},]{0,12} (?:(?:more|other|captured|wounded|killed|freed|civilian) )?([a-z]{3,20}s|people|bodies|men|women|children)(?![\p{L}'’-])/gu;

/** What is measured, not counted. */
const UNITS = new Set(
  'seconds minutes hours days weeks months years decades metres meters kilometres kilometers miles tonnes tons dollars euros percents pounds times degrees points was is has'.split(
    ' ',
  ),
);

/** The noun phrase of a question for a number, and where it stands in the question. */
export interface CountedNoun {
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

/** What a question wants counted: "children" of "How many children came back?". */
export function countedNoun(question: string): CountedNoun | undefined {
  const match = HOW_MANY.exec(question);
  if (!match) return undefined;
  const [whole, phrase = ''] = match;
  const words = phrase.trim().split(' ');
  const end = words.findIndex((word) => ENDS.test(word));
  const noun = words.slice(0, end < 0 ? 1 : end).join(' ');
  if (!PLURAL.test(noun)) return undefined;
  const start = match.index + whole.length - phrase.trim().length;
  return { written: noun, start, end: start + noun.length };
}

/** That no passage gives a number of what a question wants counted. */
export function findCountGap(search: RefusedSearch, words: readonly AskedWord[]): readonly Gap[] {
  const { query } = search.weighed;
  const noun = countedNoun(query.reading.question);
  const head = noun && extractTerms(noun.written).at(-1);
  const asked = head && words.find(({ term }) => term === head.term);
  if (!noun || !asked) return [];
  const instead = thingsCounted(search.hits.slice(0, NEAREST), search, noun);
  const subject: string[] = [];
  if (asked.isKnown) {
    const counting = hitsHolding(search, [asked.word]).filter((hit) => givesNumber(hit, asked));
    if (!readEveryPassage(search, [asked.word])) return [];
    if (counting.length > 0) {
      // "North" of "how many North Korean soldiers" is a part of what is counted.
      const others = words.filter(
        ({ isKnown, span }) => isKnown && (span.end <= noun.start || noun.end <= span.start),
      );
      const names = askedNames(others);
      const isOfNames = (hit: Hit) =>
        names.every(({ last }) => isNearlyHeld(search, last.word, hit));
      const articles = new Set(counting.map(({ article }) => article.id));
      const isNear = search.hits.some((hit) => articles.has(hit.article.id) && isOfNames(hit));
      if (names.length === 0 || isNear) return [];
      subject.push(...names.map(({ written }) => written));
    }
  } else if (instead.length === 0) return [];
  return [
    {
      kind: 'count',
      noun: noun.written,
      subject,
      instead,
    },
  ];
}

/** Whether a sentence of a passage holds the noun and any number: more is said than is checked. */
function givesNumber({ article, passage }: Hit, { term }: AskedWord): boolean {
  return passage.sentences.some(({ start, end }) => {
    const sentence = article.text.slice(start, end);
    return A_NUMBER.test(sentence) && extractTerms(sentence).some((one) => one.term === term);
  });
}

/** The things of which passages give numbers, those first that most of them count. */
export function thingsCounted(
  hits: readonly Hit[],
  { weighed }: Pick<RefusedSearch, 'weighed'>,
  noun: CountedNoun,
): readonly string[] {
  const isOfPeople = PEOPLE.has(noun.written.split(' ').at(-1)?.toLowerCase() ?? '');
  const asked = new Set(weighed.query.words.map(({ term }) => term));
  const found = hits.flatMap((hit) => [
    ...new Set([...passageTextOf(hit).matchAll(COUNTED)].map(([, thing = '']) => thing)),
  ]);
  const counts = Map.groupBy(
    found.filter(
      (thing) =>
        !UNITS.has(thing) &&
        PEOPLE.has(thing) === isOfPeople &&
        extractTerms(thing).every(({ term }) => !asked.has(term)),
    ),
    (thing) => thing,
  );
  return [...counts]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .slice(0, MOST_COUNTED)
    .map(([thing]) => thing);
}
