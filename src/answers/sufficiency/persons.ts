import { holderTold, OFFICE } from '../../search/question/office-holder.ts';
import { sentenceTextOf } from '../../search/ranking/hit-text.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { namePattern } from '../../text/names/name-pattern.ts';
import { stemWord } from '../../text/stem-word.ts';
import {
  COVERAGE_SHARE,
  type ConstraintContext,
  type HitCheck,
  type StatedForm,
} from './slot-constraint.ts';
import { matchedAround, textAround } from './words-around.ts';

/** Persons and vessels whose name is asked for by what they are. */
const ROLE =
  'm[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|persons?|people|victims?|captives?|hostages?|prisoners?|passengers?|survivors?|sailors?|soldiers?|officers?|captains?|skippers?|pilots?|drivers?|guards?|engineers?|workers?|linesm[ae]n|fisherm[ae]n|farmers?|doctors?|nurses?|witness(?:es)?|suspects?|gunm[ae]n|journalists?|reporters?|interpreters?|ships?|ferr(?:y|ies)|tankers?|boats?|vessels?|freighters?|trawlers?';

/** "The name of the linesman", "names of the two captives": the noun ends a phrase of four words. */
const ASKED = new RegExp(
  String.raw`\bnames? of (?:the|a|an|his|her|their|its|all) ?(?:[\p{L}\p{N}'-]{1,20} ){0,3}?(?<role>${ROLE})(?!\p{L})`,
  'u',
);

/** A name right behind a noun, or behind what it is called by. */
const NAME_BEHIND =
  /^,? (?:(?:called|named|is|was|identified as|known as) )?(?:(?:the|a) )?["“]?\p{Lu}\p{Ll}/u;

/** A name before a noun in apposition: "Ellis, 34, a linesman", "Ellis, the second captain". */
const NAME_BEFORE =
  /\p{Lu}[\p{L}'’-]{1,30}["”]?(?:, (?:\p{N}{1,3}, )?(?:(?:an?|the|its|his|her|their|one of the) )?|,? (?:is|was|as) (?:an?|the|its|one of the) )(?:[\p{Ll}-]{1,20} ){0,3}$/u;

/** Characters before a noun in which its name stands. */
const BEFORE = 90;

/** Whether a name stands beside a noun, in either number: "judge Ellis", "Ellis, the judge". */
function besideName(role: string): (text: string) => boolean {
  const noun = termOfNoun(role);
  return (text) =>
    extractTerms(text).some(({ word, start, end, isCompound }) => {
      if (isCompound || termOfNoun(word) !== noun) return false;
      const before = text.slice(Math.max(0, start - BEFORE), start);
      return NAME_BEHIND.test(text.slice(end, end + BEFORE)) || NAME_BEFORE.test(before);
    });
}

/** Its stem, the same for "gunmen" as for "gunman": of compounds the stemmer knows no such plural. */
function termOfNoun(noun: string): string {
  return stemWord(noun.replace(/men$/, 'man'));
}

/** "The name of the linesman": a check for a name beside a linesman. */
export function roleHolderNamed({ query, readingOf }: ConstraintContext): HitCheck | undefined {
  const isNamed = roleNamed(query.reading.asked);
  return isNamed && ((hit) => isNamed(textAround(hit, readingOf)));
}

/**
 * Whether a text names whom a question asks the name of; undefined where it asks for no such name.
 *
 * @param asked in lower case, with plain apostrophes
 */
export function roleNamed(asked: string): ((text: string) => boolean) | undefined {
  const role = ASKED.exec(asked)?.groups?.role;
  return role === undefined ? undefined : besideName(role);
}

/** "Who is Ellis", "who was Mira Ellis". */
const WHO_IS = /^who(?:'s| is| was) (?<name>(?:[\p{L}.'-]{2,30} ?){1,3})\W*$/u;

/** What may stand between an office and its holder's name: "of Norland", a first name, initials. */
const TO_HOLDER = String.raw`(?: (?:of|for) (?:the )?\p{Lu}\p{L}{1,30})?,?(?: \p{Lu}[\p{L}.’'-]{0,20}){0,2} `;

/** "Who is Ellis": the office beside the name, whatever else the person did or said. */
export function officeForm({ query }: ConstraintContext): StatedForm | undefined {
  const name = extractTerms(WHO_IS.exec(query.reading.asked)?.groups?.name ?? '').at(-1);
  const word = query.words.find(({ term }) => term === name?.term);
  if (!name || !word?.isName) return undefined;
  const written = namePattern(name.word);
  const beside = new RegExp(
    String.raw`${OFFICE.source}${TO_HOLDER}${written}(?!\p{L})|(?<!\p{L})${written}(?:, (?:\p{N}{1,3}, )?| (?:is|was|became) )(?:the |an? |its |their )?(?:[\p{L}’'-]{2,20} ){0,4}?${OFFICE.source}`,
    'iu',
  );
  return {
    states: (hit) => beside.test(sentenceTextOf(hit)),
    scoreGap: 3,
    coverageShare: COVERAGE_SHARE,
  };
}

/** "Who is the prime minister": a check for the holder of that very office. */
export function officeHolderTold({ query, readingOf }: ConstraintContext): HitCheck | undefined {
  const isTold = holderTold(query.reading.asked);
  return (
    isTold &&
    ((hit) => {
      const { article, passage } = hit;
      const { sentences } = readingOf(article);
      const own = sentences.filter(({ start, end }) => start < passage.end && end > passage.start);
      return [article.title, ...own.map(({ start, end }) => article.text.slice(start, end))].some(
        isTold,
      );
    })
  );
}

/** "Who led the Norland delegation in Kesten": the verb and its object, up to where or when. */
const LED =
  /\bwho (?:will |is |was |were |has |had )?(?:leads?|led|leading|heads?|headed|heading|chairs?|chaired|chairing|commands?|commanded|represents?|represented)(?: (?:the|a|an))?(?<led>(?: (?!(?:in|at|on|of|during|for|to|when|now|today)\b)[\p{L}\p{N}'-]{1,30}){1,4})/u;

/** Words that show who leads: a verb, an office, or somebody's delegation. */
const TELLS_LEADER =
  /\b(?:led|leads?|leading|head(?:s|ed|ing)?|chair\p{L}{0,6}|command\p{L}{0,4}|represent\p{L}{0,3}|chief|director|in charge|presid\p{L}{2,4}|boss|ran|runs|under (?:the |an? )?(?:\p{L}[\p{L}'’-]{1,20},? ){0,3}\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)\b/iu;

/** "Who led the Norland delegation": a check for a leader, and of whom. */
export function leaderHeld({ query, readingOf }: ConstraintContext): HitCheck | undefined {
  const led = LED.exec(query.reading.asked)?.groups?.led;
  if (led === undefined) return undefined;
  const whom = extractTerms(led).flatMap(({ term }) => {
    const word = query.words.findIndex((one) => one.term === term);
    return query.words[word]?.isName ? [word] : [];
  });
  return (hit) => {
    const coverage = matchedAround(hit, { query, readingOf });
    return (
      TELLS_LEADER.test(textAround(hit, readingOf)) &&
      whom.every((word) => (coverage[word] ?? 0) > 0)
    );
  };
}
