import { sentenceTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import { namePattern } from '../../text/names/name-pattern.ts';
import { toldFirst } from './outcome-first.ts';
import { besideName } from './role-named.ts';
import { type StatedForm, statedForm } from './stated-form.ts';

/** Whether a sentence holds what a question asks for; nothing where it asks for nothing of the kind. */
type SlotReader = (asked: string, ranking: Ranking) => ((hit: Hit) => boolean) | undefined;

/** The share of the question's coverage by the best passage that another one must reach to precede it. */
const COVERAGE_SHARE = 0.7;

/**
 * Tried in order; the first that knows what is asked for decides. The number is how far the score of a
 * sentence that holds it may lie below that of one that does not: more where the form of words is
 * narrow and the question has few others.
 */
const READERS: readonly (readonly [read: SlotReader, scoreGap: number])[] = [
  [actorTells, 1.5],
  [countTells, 1.5],
  [sentenceTells, 2.5],
  [causeOfDeathTells, 3],
  [personTells, 3],
  [roleTells, 4],
];

/**
 * Of questions whose answer shows by a form of words (whether somebody did something, how many there
 * were, who somebody is, who holds a post): the passages with the first one first whose sentence has
 * it, where the best one only shares words with the question.
 */
export function slotFirst(hits: readonly Hit[], ranking: Ranking): readonly Hit[] {
  const asked = ranking.query.reading.asked;
  const form = statedForm(ranking);
  if (form) return statedFirst(hits, form);
  for (const [read, scoreGap] of READERS) {
    const tells = read(asked, ranking);
    if (!tells) continue;
    const missing = hits[0]?.features.missingNames ?? 0;
    const tellsOfSame = (hit: Hit) => (hit.features.missingNames ?? 0) <= missing && tells(hit);
    return toldFirst(hits, tellsOfSame, { scoreGap, coverageShare: COVERAGE_SHARE });
  }
  return hits;
}

/** The passages with the one first that states what is asked for in its form of words. */
function statedFirst(hits: readonly Hit[], form: StatedForm) {
  const { states, scoreGap, isOfNewest, coverageShare = COVERAGE_SHARE } = form;
  const options = { scoreGap, coverageShare };
  if (!isOfNewest) return toldFirst(hits, states, options);
  const [best] = hits;
  const [newest] = hits
    .filter((hit) => best && !hit.isQuestion && hit.score >= best.score - scoreGap && states(hit))
    .toSorted((one, other) => dayOf(other).localeCompare(dayOf(one)));
  if (!best || !newest || newest === best) return hits;
  return [{ ...newest, score: best.score }, ...hits.filter((hit) => hit !== newest)];
}

function dayOf({ article }: Hit): string {
  return (article.kind === 'chronicle' ? article.event.from : article.published) ?? '';
}

/** "Did Ellis testify": the verb, and whose it is, of at most four words. */
const DID =
  /^(?:did|has|have|had|will|would|does|do)(?:n't)? (?<actor>(?:[\p{L}\p{N}.'-]{1,30} ){1,4}?)(?:ever |really |already |not )?(?<verb>\p{L}{4,20})\b/u;

/** What may stand between a subject and its verb. */
const AUXILIARIES =
  "(?:(?: \\([^)]{0,40}\\)|, [^,.;]{1,60},)? (?:has|have|had|will|would|did|does|do|is|was|to|not|never|wo|won't|didn't|also|later|again|been|be|going|due|expected|chose|chosen|decided|declined|refused|agreed|promised|offered|\\p{Ll}{2,12}ly)){0,6}";

/** Whether somebody did something: a sentence in which it is theirs, and not another's. */
function actorTells(asked: string, { query }: Ranking): ((hit: Hit) => boolean) | undefined {
  const { actor = '', verb = '' } = DID.exec(asked)?.groups ?? {};
  const name = extractTerms(actor).at(-1);
  const word = query.words.find(({ term }) => term === name?.term);
  if (!name || !word?.isName || !extractTerms(verb)[0]) return undefined;
  const stem = verb.slice(0, Math.max(STEM_LETTERS, verb.length - 2));
  const own = new RegExp(
    String.raw`(?<!\p{L})${namePattern(name.word)}${AUXILIARIES} ${stem}\p{L}{0,5}(?!\p{L})`,
    'iu',
  );
  return (hit) => own.test(sentenceTextOf(hit));
}

/** Letters by which forms of one verb are told from other words. */
const STEM_LETTERS = 4;

/** How many there were: a number before what is counted. */
function countTells(asked: string): ((hit: Hit) => boolean) | undefined {
  if (!/\bhow many\b/u.test(asked) || UNITS.test(asked)) return undefined;
  return ({ features }) => (features.countsNoun ?? 0) > 0;
}

/** Units follow every figure of their kind: a number before one tells nothing of what is measured. */
const UNITS =
  /\bhow many (?:\p{L}{2,20} )?(?:ton(?:ne)?s|miles|(?:kilo)?met(?:re|er)s|feet|pounds|kilograms?|barrels|lit(?:re|er)s|years|months|weeks|days|hours|minutes|times|degrees|percent)\b/u;

/** What somebody was sentenced to, and not what was asked for. */
function sentenceTells(asked: string): ((hit: Hit) => boolean) | undefined {
  if (!/\bhow long was .{1,100} sentenced\b/u.test(asked)) return undefined;
  return (hit) =>
    /\b(?:was|were|been) (?:sentenced|jailed|imprisoned|given)\b/iu.test(sentenceTextOf(hit));
}

/** Of what somebody died, and not only that it is asked. */
function causeOfDeathTells(asked: string): ((hit: Hit) => boolean) | undefined {
  if (!/\bcause of (?:the )?death\b/u.test(asked)) return undefined;
  return (hit) =>
    /\b(?:cause of (?:\p{L}{1,12} )?death (?:was|were|as|is)|died (?:of|from)|caused by|death (?:was|is) (?:a|an|due|ruled)|homicide)\b/iu.test(
      sentenceTextOf(hit),
    );
}

/** Who somebody is: "who is Ellis", "who was Mira Ellis". */
const WHO_IS = /^who(?:'s| is| was) (?<name>(?:[\p{L}.'-]{2,30} ?){1,3})\W*$/u;

/** Somebody with what he or she is behind the name or before it. */
function personTells(asked: string, { query }: Ranking): ((hit: Hit) => boolean) | undefined {
  const name = extractTerms(WHO_IS.exec(asked)?.groups?.name ?? '').at(-1);
  const word = query.words.find(({ term }) => term === name?.term);
  if (!name || !word?.isName) return undefined;
  const written = namePattern(name.word);
  const told = new RegExp(
    String.raw`(?<!\p{L})${written}(?:, (?:\p{N}{1,3}, )?| (?:is|was) )(?:an?|the|his|her|its|their|one of|former|\p{L}{1,20}['’]s) (?![Mm]an\b)\p{Ll}{3}|(?:['’]s (?:[\p{Ll}-]{2,20} ){0,2}[\p{Ll}-]{4,20},?|\b(?:the|an?|former|his|her) (?:[\p{Ll}-]{2,20} ){0,2}[\p{Ll}-]{4,20}) (?:\p{Lu}\p{L}{1,12}\.? ){0,2}${written}(?!\p{L})`,
    'u',
  );
  return (hit) => told.test(sentenceTextOf(hit));
}

/** Who holds a post: "who is the judge", "who was the new harbour master of Lunn". */
const WHO_HOLDS =
  /^who(?:'s| is| was| are| were) the (?<qualifiers>(?:\p{L}{2,20} ){0,2}?)(?<role>\p{L}{3,20})(?: (?:of|in|at|on|for|for the) .{1,60}?)?\W*$/u;

/** Words that ask for the one to come, and what tells of an appointment. */
const NEW = /\b(?:new|next)\b/u;
const APPOINTED =
  /\b(?:new|nam(?:ed|es|ing)|appoint\p{L}{0,4}|tapp(?:ed|ing)|elected|will (?:head|lead|become|be)|succe(?:ed|ss)\p{L}{0,3}|replac\p{L}{1,3}|takes? over|took over)\b/iu;

function roleTells(asked: string): ((hit: Hit) => boolean) | undefined {
  const { role, qualifiers = '' } = WHO_HOLDS.exec(asked)?.groups ?? {};
  if (role === undefined) return undefined;
  const isNamed = besideName(role);
  const kind = qualifiers
    .split(' ')
    .filter((word) => word !== '' && !/^(?:new|next|current)$/u.test(word));
  const qualified = new RegExp(
    String.raw`(?<!\p{L})${[...kind, role].join(String.raw`\p{L}{0,3} `)}`,
    'iu',
  );
  const isNew = NEW.test(qualifiers);
  return (hit) => {
    const sentence = sentenceTextOf(hit);
    return isNamed(sentence) && qualified.test(sentence) && (!isNew || APPOINTED.test(sentence));
  };
}
