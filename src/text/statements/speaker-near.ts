import type { Span } from '../../domain/span.ts';
import { namesIn, type WrittenName } from './personal-names.ts';
import {
  continuedQuotation,
  paragraphAround,
  quotationsIn,
  withoutQuotations,
} from './quotation-marks.ts';

/** Whom the text around a quotation gives as its speaker. */
export interface NearSpeaker {
  /** The words that name the speaker, a pronoun where it is one. */
  readonly text: string;
  /** The name that is meant, where these words or earlier ones give one. */
  readonly name: string | null;
}

/** Some words of a text, the quotation that they stand in, and whose it is. */
export interface QuotedPart {
  /** Between the marks; nothing where the words stand outside of quotation marks. */
  readonly marks: Span | null;
  readonly speaker: NearSpeaker | null;
}

/** Characters around a quotation in which its attribution is looked for: a long sentence. */
const REACH = 320;

/** Paragraphs before a quotation whose speaker it may continue. */
const PARAGRAPHS_BACK = 3;

/** Verbs of saying in the forms in which they attribute a quotation. */
const CUES =
  `said says? saying told tells? telling adds? added adding argue[sd]? asks? asked asking wrote writes?
  writing tweets? tweeted tweeting explains? explained explaining insists? insisted claims? claimed claiming
  warns? warned warning notes? noted noting recalls? recalled declares? declared declaring announce[sd]? announcing
  continue[sd]? conclude[sd]? responds? responded reply replies replied states? stated stating remarks? remarked
  observe[sd]? jokes? joked calls? called calling posts? posted complains? complained acknowledge[sd]?
  predicts? predicted vows? vowed promise[sd]? urge[sd]? puts? quipped began concede[sd]? admits? admitted
  suggests? suggested stress(?:es|ed) emphasi[sz]e[sd]? describe[sd]? describing contends? contended
  maintains? maintained mused lamented exclaimed answers? answered testifies testified confirms? confirmed denies
  denied according asserts? asserted counters? countered boasts? boasted pledge[sd]? shouted speaking
  thinks? believe[sd]?`
    .trim()
    .split(/\s+/)
    .join('|');
const CUE = new RegExp(String.raw`\b(?:${CUES})\b`, 'g');

/** A dash and a name behind a quotation. */
const SIGNATURE = /^["”»’']?\s{0,3}[―—–-]{1,2}\s{0,3}(?=\p{Lu})/u;

/** The end of a sentence; a full stop behind a title or an initial is none. */
const STOP =
  /(?<!\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Rev|St|Jr|Sr|\p{Lu}))[.!?]["”»]?(?=\s+["“«]?\p{Lu}|\s*$)/gu;

/**
 * The quotation that some words of a text stand in, and whom the text gives as its speaker: by a
 * verb of saying beside it, by the same of the quotation that it continues, else by the last name
 * before it. A simple reading, for text in which quotations were not resolved.
 */
export function speakerNear(text: string, span: Span): QuotedPart {
  const paragraph = paragraphAround(text, span);
  const quotations = quotationsIn(text, paragraph);
  const marks =
    quotations.find(({ start, end }) => start <= span.start + 1 && span.start < end) ??
    continuedQuotation(text, paragraph, span) ??
    null;
  const at = marks ? quotations.indexOf(marks) : -1;
  const surrounded = { text, paragraph, quotations: at < 0 ? [marks ?? span] : quotations };
  return { marks, speaker: speakerOf(surrounded, Math.max(0, at)) };
}

/**
 * Whom a text says to have spoken some words beside them, and not only somewhere before; nothing
 * where it attributes them to nobody.
 */
export function attributionNear(text: string, marks: Span): NearSpeaker | null {
  const paragraph = paragraphAround(text, marks);
  const quotations = quotationsIn(text, paragraph);
  const at = quotations.findIndex(({ start }) => start === marks.start);
  if (at < 0) return null;
  const around = { text, paragraph, quotations };
  return besideQuotation(around, at) ?? ofNeighbour(around, at, 1) ?? ofNeighbour(around, at, -1);
}

interface QuotedParagraph {
  readonly text: string;
  readonly paragraph: Span;
  readonly quotations: readonly Span[];
}

function speakerOf(around: QuotedParagraph, at: number): NearSpeaker | null {
  return (
    besideQuotation(around, at) ??
    ofNeighbour(around, at, 1) ??
    ofNeighbour(around, at, -1) ??
    lastNameIn(around.text, spanBefore(around, at)) ??
    speakerBefore(around.text, around.paragraph.start, 'attributed')
  );
}

function spanBefore({ paragraph, quotations }: QuotedParagraph, at: number): Span {
  const end = quotations[at]?.start ?? paragraph.end;
  return { start: Math.min(end, quotations[at - 1]?.end ?? paragraph.start), end };
}

function spanBehind({ paragraph, quotations }: QuotedParagraph, at: number): Span {
  const start = quotations[at]?.end ?? paragraph.start;
  return { start, end: Math.max(start, (quotations[at + 1]?.start ?? paragraph.end + 1) - 1) };
}

function besideQuotation(around: QuotedParagraph, at: number): NearSpeaker | null {
  const { text } = around;
  const behind = firstSentence(text, spanBehind(around, at));
  const words = text.slice(behind.start, behind.end);
  const signature = SIGNATURE.exec(words);
  if (signature) {
    const [name] = namesIn(words.slice(signature[0].length));
    if (name) return named(name);
  }
  const goesOn = /[,?!…—–-]\s?$/.test(text.slice(behind.start - 2, behind.start));
  if (goesOn || /^["”»’']?(?:,| ?\p{Ll})/u.test(words)) {
    const found = attributionIn(text, behind);
    if (found) return found;
  }
  const before = spanBefore(around, at);
  const introduction = lastSentence(text, before);
  const introduces = /[,:]\W{0,4}$/.test(
    text.slice(Math.max(before.start, before.end - 6), before.end),
  );
  return (introduces ? attributionIn(text, introduction) : null) ?? attributionIn(text, before);
}

/** The speaker of the quotation before or behind, where nothing stands in between. */
function ofNeighbour(around: QuotedParagraph, at: number, step: 1 | -1): NearSpeaker | null {
  for (let next = at + step; around.quotations[next]; next += step) {
    const { start, end } = spanBehind(around, step === 1 ? next - 1 : next);
    if (/[\p{L}\p{N}]/u.test(around.text.slice(start, end))) return null;
    const found = besideQuotation(around, next);
    if (found) return found;
  }
  return null;
}

function firstSentence(text: string, { start, end }: Span): Span {
  const words = text.slice(start, Math.min(end, start + REACH));
  const [stop] = words.slice(1).matchAll(STOP);
  return { start, end: start + (stop ? stop.index + 1 : words.length) };
}

function lastSentence(text: string, { start, end }: Span): Span {
  const from = Math.max(start, end - REACH);
  const stop = [
    ...text
      .slice(from, end - 1)
      .trimEnd()
      .matchAll(STOP),
  ].at(-1);
  return { start: from + (stop ? stop.index + stop[0].length : 0), end };
}

/** The subject of the first verb of saying that has one. */
function attributionIn(text: string, { start, end }: Span): NearSpeaker | null {
  const from = Math.max(start, end - 2 * REACH);
  const words = text.slice(from, end);
  for (const cue of words.matchAll(CUE)) {
    const before = words.slice(0, cue.index);
    const behind = words.slice(cue.index + cue[0].length);
    const pronoun =
      /\b(?:he|she|they)\s+(?:\w{1,20}\s+){0,2}$/i.exec(before.slice(-40)) ??
      /^\s(?:he|she|they)\b/.exec(behind);
    if (pronoun) {
      const meant = speakerBefore(text, from + cue.index, 'named');
      return { text: pronoun[0].trim(), name: meant?.name ?? null };
    }
    const subject =
      cue[0] === 'according' ? firstName(behind, ' to '.length) : subjectOf(before, behind);
    if (subject) return named(subject);
  }
  return null;
}

/** Characters between a verb and the name that it follows: titles and an office. */
const OFFICE_REACH = 60;

/** What may stand between a name and its verb: a party in brackets, an adverb. */
const ADVERB = /^ ?(?:\([^)]{0,40}\) ?)?(?:(?:also|then|later|once|had|has) ?)?$/;

/** "Ellis said", "the envoy Kim Ellis said", "Ellis, the envoy of Norland, said", "said Ellis". */
function subjectOf(before: string, behind: string): WrittenName | undefined {
  const names = namesIn(before);
  const last = names.at(-1);
  if (last && ADVERB.test(before.slice(last.end))) return last;
  const [first] = /,\W{0,4}$/.test(before.slice(-6))
    ? names
    : names.filter(({ end }) => before.length - end < OFFICE_REACH);
  return first ?? firstName(behind, OFFICE_REACH) ?? names[0];
}

function firstName(words: string, reach: number): WrittenName | undefined {
  return namesIn(words.slice(0, reach + OFFICE_REACH)).find(({ start }) => start <= reach);
}

function lastNameIn(text: string, { start, end }: Span): NearSpeaker | null {
  const found = namesIn(text.slice(Math.max(start, end - REACH), end)).at(-1);
  return found ? named(found) : null;
}

/** The last name before a place, of one who is said to have spoken or of anybody. */
function speakerBefore(
  text: string,
  place: number,
  who: 'attributed' | 'named',
): NearSpeaker | null {
  let end = place;
  for (let back = 0; back < PARAGRAPHS_BACK && end > 0; back += 1) {
    const start = text.lastIndexOf('\n', Math.max(0, end - 2)) + 1;
    const outside = withoutQuotations(text, { start, end }).slice(-4 * REACH);
    const speaker = who === 'attributed' ? lastSpeakerIn(outside) : undefined;
    const found = speaker ?? namesIn(outside).at(-1);
    if (found) return named(found);
    end = start - 1;
  }
  return null;
}

function lastSpeakerIn(words: string): WrittenName | undefined {
  const cue = [...words.matchAll(CUE)].at(-1);
  return cue && subjectOf(words.slice(0, cue.index), words.slice(cue.index + cue[0].length));
}

function named({ text }: WrittenName): NearSpeaker {
  return { text, name: text };
}

/**
 * Whom a sentence names right beside a verb of saying; nothing where it attributes nothing, or to
 * somebody whom it does not name.
 */
export function speakerOfStatement(text: string): NearSpeaker | null {
  const words = text.slice(0, 2 * REACH);
  for (const cue of words.matchAll(CUE)) {
    const before = words.slice(0, cue.index);
    const last = namesIn(before.slice(-OFFICE_REACH)).at(-1);
    if (last && ADVERB.test(before.slice(-OFFICE_REACH).slice(last.end))) return named(last);
    const next = firstName(words.slice(cue.index + cue[0].length), 1);
    if (next) return named(next);
  }
  return null;
}
