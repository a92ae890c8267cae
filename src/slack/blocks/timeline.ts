import type { KnownBlock } from '@slack/types';
import { EXCERPT_CHARACTERS, shownSentence } from '../../answers/shown-part.ts';
import {
  formatDateBasis,
  OUTCOME_WORDS,
  unshownOutcome,
} from '../../answers/wording/format-date-basis.ts';
import { formatDating } from '../../answers/wording/format-dating.ts';
import {
  formatMoreDates,
  formatNothingFound,
  formatTimelineTitle,
  UNNAMED_TIMELINE,
} from '../../answers/wording/format-timeline-heading.ts';
import { formatTimelineMarkdown } from '../../answers/wording/format-timeline-markdown.ts';
import { SENTENCE_IN_COPY, TIMELINE_HINT } from '../../bot/words/answers.ts';
import type { Citation } from '../../domain/passage.ts';
import type { Timeline, TimelineEntry } from '../../domain/timeline.ts';
import { codePoints, LIMITS, SHARES, shortened, shownCharacters } from '../limits.ts';
import type { Message } from '../message.ts';
import { closing } from './closing.ts';
import { bold, italic, plain, quote, type RichTextPart, richText, section } from './rich-text.ts';
import { smallPrint } from './small-print.ts';
import type { StateMedia } from './source-line.ts';
import { sentenceSource } from './source-line.ts';

/** A timeline as Slack shows it, and what of the sources it shows. */
export interface ShownTimeline {
  readonly message: Message;
  readonly cited: readonly Citation[];
}

/** A timeline as a message: a date, the sentence that tells it word for word, its source. */
export function timelineMessage(timeline: Timeline, state: StateMedia): ShownTimeline {
  const { entries, left = 0, nearest } = timeline;
  const heading = formatTimelineTitle(timeline) || UNNAMED_TIMELINE;
  const title = shortened(heading, SHARES.questionCharacters);
  const listed = entries.length > 0 ? entries : nearest;
  const { blocks, shown } = timelineBlocks(listed, state);
  const more = listed.length - shown.length + left;
  const lead = entries.length > 0 ? title : formatNothingFound(timeline);
  return {
    // The copy may have more dates than the message has room for.
    cited: [...entries, ...nearest].flatMap(citationsOf).map(shownSentence),
    message: {
      text: entries.length > 0 ? spoken(shown, title) : lead,
      blocks: [
        richText(section(bold(shortened(lead, LIMITS.textCharacters)))),
        ...blocks,
        ...(more > 0 ? [closing(moreDates(more))] : []),
      ],
      plain: copied(timeline),
    },
  };
}

function moreDates(more: number): string {
  return formatMoreDates(more, { reason: 'room', hint: TIMELINE_HINT });
}

/** The timeline as Markdown, or as many of its dates as a window to copy from has room for. */
function copied(timeline: Timeline): string {
  const { entries } = timeline;
  for (let count = entries.length; count > 1; count -= 1) {
    const markdown = formatTimelineMarkdown({ ...timeline, entries: entries.slice(0, count) });
    const more = count < entries.length ? `\n\n${moreDates(entries.length - count)}` : '';
    if (codePoints(markdown + more) <= LIMITS.messageCharacters) return `${markdown}${more}`;
  }
  return formatTimelineMarkdown({ ...timeline, entries: entries.slice(0, 1) });
}

/** As many entries as a message has room for, in their order. */
export function timelineBlocks(entries: readonly TimelineEntry[], state: StateMedia) {
  const blocks: KnownBlock[] = [];
  const shown: TimelineEntry[] = [];
  let room: number = LIMITS.messageCharacters - LIMITS.textCharacters;
  for (const entry of entries) {
    const added = entryBlocks(entry, state);
    room -= shownCharacters(added);
    if (room < 0 || blocks.length + added.length > LIMITS.messageBlocks - MARGIN_BLOCKS) break;
    blocks.push(...added);
    shown.push(entry);
  }
  return { blocks, shown };
}

/** Blocks kept for what stands around the entries: title, notice, buttons, who shared it. */
const MARGIN_BLOCKS = 4;

/** A date with what it is known by, then each of its sentences with its source in small print. */
function entryBlocks(entry: TimelineEntry, state: StateMedia): readonly KnownBlock[] {
  const known = formatDateBasis(entry);
  const date = section(bold(formatDating(entry)), ...(known === '' ? [] : [italic(`  ${known}`)]));
  const apart = unshownOutcome(entry);
  const outcome = apart ? section(italic(`${OUTCOME_WORDS[apart.kind]}:`)) : undefined;
  return [
    ...entry.sentences.flatMap((sentence, at) =>
      sentenceBlocks(sentence, at === 0 ? [date] : [], state),
    ),
    ...(apart && outcome ? sentenceBlocks(apart.citation, [outcome], state) : []),
  ];
}

/** A sentence word for word, set as a quotation where it is an outlet's, and its source. */
function sentenceBlocks(
  sentence: Citation,
  before: readonly RichTextPart[],
  state: StateMedia,
): readonly KnownBlock[] {
  const part = shownSentence(sentence);
  const words = plain(part.text);
  const cut = part.end < sentence.end ? [section(italic(SENTENCE_IN_COPY))] : [];
  const quoted = part.article.kind === 'report' ? quote(words) : section(words);
  return [
    richText(...before, quoted, ...cut),
    smallPrint(...sentenceSource(sentence, { state, today: null })),
  ];
}

function citationsOf(entry: TimelineEntry): readonly Citation[] {
  const apart = unshownOutcome(entry);
  return apart ? [...entry.sentences, apart.citation] : entry.sentences;
}

/** What is read aloud: the first date and its sentence. */
function spoken([first]: readonly TimelineEntry[], title: string): string {
  if (!first) return title;
  const [sentence] = first.sentences;
  return `${title}: ${formatDating(first)}: ${shortened(sentence.text, EXCERPT_CHARACTERS)}`;
}
