import { dayNumber, parseDay, weekdayOf } from '../../domain/calendar/civil-day.ts';
import { ENGLISH_WEEKDAYS } from '../../domain/calendar/names.ts';
import type { DateMention } from '../../domain/date-mention.ts';
import type { Span } from '../../domain/span.ts';

/** Characters before and after a mention that are searched for what makes it a stamp. */
const SEARCHED_CHARACTERS = { before: 60, after: 120 };

/** Words that a part of a sentence has at least; shorter parts are credits and labels. */
const MIN_WORDS = 3;

/** A zone behind a time of day. */
const ZONE = '(?:[A-Z]{3,4}|UK|ET|PT|CT)\\b';

/** A time of day in figures: "14.59 GMT", "8:37 pm EDT", "18:58:00". */
const CLOCK = `\\d{1,2}[.:]\\d{2}(?:[.:]\\d{2})?(?: ?[apAP]\\.?[mM]\\b\\.?)?(?:,? ?${ZONE})?`;

const ENDS_IN_ZONE = new RegExp(`${ZONE}\\s*$`, 'u');

const HAS_CLOCK = /\d[.:]\d{2}(?!\d)/;
const CLOCK_AFTER = new RegExp(`^(?:,| at| -| Last updated at)? ?${CLOCK}(?: Help\\b)?`, 'u');
const CLOCK_BEFORE = new RegExp(`(?<![\\d.:])${CLOCK}(?: time)?,? ?$`, 'u');

/** What a reader can click behind a comment's stamp. */
const BUTTON = '(?:Report (?:as )?abuse|Reply|Permalink)\\b';

/** What remains of a stamp: its zone or the time in another one, and what a reader can click. */
const STAMP_END = new RegExp(
  `^(?::\\d{2}(?:\\.\\d+)?)?Z?(?:,? ${ZONE}(?= ))?(?:,? (?:at )?${CLOCK})?` +
    `(?: ?[|·•](?: ${BUTTON})?| (?:--|[–—]) ${BUTTON})*\\s*`,
  'u',
);

/** A day with its year in the words themselves. */
const WHOLE_DAY = /\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2}/;

/** Labels of stamps. */
const LABEL =
  /(?:^|[^\p{L}])(?:(?:page )?(?:last |first )?(?:published|updated|posted|modified))(?: (?:on|at))?:? ?$/iu;

/** The beginning of a sentence, or what divides a stamp from a credit. */
const AT_START = /(?:^|[|·•])\s*$/u;

/** Words that make a date part of its sentence. */
const IN_SYNTAX =
  /\b(?:on|at|by|since|until|till|before|after|from|to|of|in|for|around|about|between|and|or|than)(?: the)? $/i;

/** A comment's first line: "At 7:22 pm on 20 May 2031, a reader wrote:". */
const COMMENT = { before: /(?:^|\s)At $/, after: /^,\s\S{1,30}(?:[ \n]\S{1,20}){0,3}\swrote:\s*/ };

/** A name, or the names of an author's office. */
const NAMES = "[\\p{Lu}][\\p{L}.'’-]{0,20}(?: [\\p{Lu}][\\p{L}.'’-]{0,20}){0,3}";

/**
 * The first line of a page without a time: "May 2, 2031 | By Ann Roe and Jo Venn, NNN", "By Ann Roe,
 * NNN | May 2, 2031", "Posted on May 2, 2031 | Comment on this post".
 */
const BYLINE = {
  before: /(?:^|\s)By \p{Lu}[^|·•]{2,50}[|·•]\s*$/u,
  posted: /^\s?[|·•](?: [Cc]omment on this post)?\s*/u,
  after: new RegExp(
    `^ ?[|·•] ?(?:By|From) (?:the )?(?=\\p{Lu})(?:${NAMES}(?:, | and | to (?=\\p{Lu}))){0,5}(?:\\p{Lu}{2,5}(?![\\p{L}'’])\\s*|(?=\\p{Lu}))`,
    'u',
  ),
};

/** What follows a stamp whose text was glued to it: a capital, or nothing. */
const GLUED = /^(?:\s+(?=[\p{Lu}\p{N}"“])|$)/u;

/** The signature of a reader's contribution, without a time: "Posted by oysterfan 2 May 2031". */
const SIGNATURE = {
  before: /\bPosted by \S{1,30}(?: \S{1,20})?(?: on)? $/,
  after: GLUED,
};

/**
 * The day of an edition: "Port Ellis Evening News - 3/5/31", "The Harbour Brief for May 3, 2031",
 * "From the archive: 3 May 2031", before a text that was glued to it.
 */
const EDITION = {
  before: new RegExp(
    '(?:^|[|·•]\\s|(?<=[.!?]\\s)|(?<=\\s)(?=From the archives?))' +
      "(?:From the archives?|(?:\\p{Lu}[\\p{L}\\p{N}.'’&-]{0,20} (?:of the |of |the |and |in )?){0,6}" +
      '(?:News|NEWS|Edition|EDITION|Newsletter|Bulletin|Digest|Podcast|PODCAST|Transcript|TRANSCRIPT|' +
      'Brief|BRIEF|Briefing|BRIEFING|Check|CHECK|Roundup|ROUNDUP|Recap|RECAP|Headlines|HEADLINES|' +
      'Tonight|TONIGHT|Today|TODAY|Magazine|Show|SHOW|Live Blog|Diary|DIARY))' +
      '(?:,| for| of|:| [-–—|]| --)? $',
    'u',
  ),
  after: /^(?:\s+(?:[-–—|·•]\s+|(?=[\p{Lu}\p{N}"“]))|$)/u,
};

/** What a reader can click behind the day of an edition: "January 6, 2031 Download PDF maps". */
const OFFER =
  /^\s?[|·•]?\s?(?:Download|Listen|Watch|Print|Subscribe|Click|E-?mail|Share)\b(?: (?:this|to|here|the|our|PDF|page|now)\b)/u;

/** A sentence without the stamps of its page, and the mentions in what is left. */
export interface UnstampedSentence {
  readonly span: Span;
  readonly mentions: readonly DateMention[];
}

/**
 * A sentence without stamps: the day and clock time at which a page or a comment was published,
 * which extraction glued to a sentence ("Tuesday 1 February 2033 14.59 GMT Ferries are …"). They
 * date no event. What is left is what follows the last one, or precedes the first where nothing
 * follows; nothing where the sentence is only a stamp.
 *
 * @param mentions those of the sentence, in order
 */
export function withoutStamps(
  text: string,
  sentence: Span,
  mentions: readonly DateMention[],
): UnstampedSentence | undefined {
  const stamps = mentions.flatMap((mention) => stampOf(text, sentence, mention, mentions) ?? []);
  const [first] = stamps;
  const last = stamps.at(-1);
  if (!first || !last) return { span: sentence, mentions };
  const before = text.slice(sentence.start, first.start).trimEnd();
  const parts = [
    { start: last.end, end: sentence.end },
    { start: sentence.start, end: sentence.start + before.length },
  ].filter(({ start, end }) => start < end);
  const isLong = ({ start, end }: Span) => text.slice(start, end).split(/\s+/).length >= MIN_WORDS;
  const span = parts.find(isLong) ?? parts[0];
  return (
    span && {
      span,
      mentions: mentions.filter(({ start, end }) => start >= span.start && end <= span.end),
    }
  );
}

/** The words around a mention, within its sentence. */
interface Surroundings {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The stamp that a mention is part of; nothing where it is part of its sentence. */
function stampOf(
  text: string,
  sentence: Span,
  mention: DateMention,
  mentions: readonly DateMention[],
): Span | undefined {
  const { start, end, value } = mention;
  const words = text.slice(start, end);
  if (!/^\d{4}-\d\d-\d\d/.test(value ?? '') || !WHOLE_DAY.test(words)) return undefined;
  const from = Math.max(sentence.start, start - SEARCHED_CHARACTERS.before);
  const to = Math.min(sentence.end, end + SEARCHED_CHARACTERS.after);
  const around = { before: text.slice(from, start), words, after: text.slice(end, to) };
  const length =
    commentLength(around) ??
    stampLength(around) ??
    editionLength(around) ??
    (isNewsOf(text, mention, mentions) ? undefined : bylineLength(around));
  return length && { start: start - length.before, end: end + length.after };
}

/**
 * Whether a sentence tells what happened on the weekday of its stamp's day: that day dates it, where
 * a caption without any may show what is long past.
 */
function isNewsOf(text: string, stamp: DateMention, mentions: readonly DateMention[]): boolean {
  const day = parseDay(stamp.value ?? '');
  const weekday = day && ENGLISH_WEEKDAYS[weekdayOf(dayNumber(day)) - 1]?.name;
  return mentions.some(
    ({ start, end }) => start > stamp.end && text.slice(start, end).toLowerCase() === weekday,
  );
}

/** Characters of a stamp before and after the mention. */
interface StampLength {
  readonly before: number;
  readonly after: number;
}

function commentLength({ before, after }: Surroundings): StampLength | undefined {
  const author = COMMENT.before.test(before) ? COMMENT.after.exec(after)?.[0] : undefined;
  if (author !== undefined) return { before: 'At '.length, after: author.length };
  const signed = SIGNATURE.before.exec(before)?.[0];
  const end = signed === undefined ? undefined : SIGNATURE.after.exec(after)?.[0];
  return signed === undefined || end === undefined
    ? undefined
    : { before: signed.length, after: end.length };
}

function editionLength({ before, after }: Surroundings): StampLength | undefined {
  const title = EDITION.before.exec(before)?.[0];
  const glued = EDITION.after.exec(after)?.[0];
  if (title !== undefined && glued !== undefined)
    return { before: title.length, after: glued.length };
  return before.trim() === '' && OFFER.test(after) ? { before: 0, after: 0 } : undefined;
}

function bylineLength({ before, after }: Surroundings): StampLength | undefined {
  const credit = IN_SYNTAX.test(before) ? undefined : BYLINE.after.exec(after)?.[0];
  if (credit !== undefined) return { before: 0, after: credit.length };
  const by = BYLINE.before.exec(before)?.[0];
  if (by !== undefined) return { before: by.length, after: /^\s*/.exec(after)?.[0].length ?? 0 };
  const label = LABEL.exec(before)?.[0];
  if (label === undefined) return undefined;
  const isApart = AT_START.test(before.slice(0, before.length - label.trimStart().length));
  const posted = BYLINE.posted.exec(after)?.[0] ?? (isApart ? GLUED.exec(after)?.[0] : undefined);
  return posted === undefined ? undefined : { before: label.length, after: posted.length };
}

function stampLength({ before, words, after }: Surroundings): StampLength | undefined {
  const isTimed = HAS_CLOCK.test(words);
  const clockBefore = isTimed ? '' : (CLOCK_BEFORE.exec(before)?.[0] ?? '');
  const clockAfter = isTimed ? '' : (CLOCK_AFTER.exec(after)?.[0] ?? '');
  if (!isTimed && clockBefore === '' && clockAfter === '') return undefined;
  const rest = after.slice(clockAfter.length);
  const end = STAMP_END.exec(rest)?.[0] ?? '';
  const next = rest.slice(end.length);
  const isClosed = /[|·•]|Report|Reply/.test(end);
  const isAtStart = before.trim() === '' && ENDS_IN_ZONE.test(words + clockAfter + end);
  if (next !== '' && !isClosed && !isAtStart && !/^[\p{Lu}\p{N}"“‘'(#@*]/u.test(next))
    return undefined;
  const lead = before.slice(0, before.length - clockBefore.length);
  const label = LABEL.exec(lead)?.[0];
  const isGlued = !IN_SYNTAX.test(lead) && (!/ at /.test(words + clockAfter) || isClosed);
  if (label === undefined && !AT_START.test(lead) && !isGlued) return undefined;
  return {
    before: clockBefore.length + (label?.trimStart().length ?? 0),
    after: clockAfter.length + end.length,
  };
}
