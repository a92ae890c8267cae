import type { KnownBlock } from '@slack/types';
import { counted } from '../../answers/counted.ts';
import { dateForPeople } from '../../answers/timeline/date-for-people.ts';
import { howKnown } from '../../answers/timeline/how-known.ts';
import { timelineMarkdown } from '../../answers/timeline/markdown.ts';
import { nothingTold } from '../../answers/timeline/nothing-told.ts';
import { type Citation, cite } from '../../domain/passage.ts';
import type { Timeline, TimelineEntry } from '../../domain/timeline.ts';
import { codePoints, LIMITS, SHARES, shortened } from '../limits.ts';
import type { Message } from '../message.ts';
import { closing } from './closing.ts';
import { type StateMedia, sourceElements } from './excerpt.ts';
import { bold, italic, plain, quote, type RichTextPart, richText, section } from './rich-text.ts';

/** A timeline as Slack shows it, and what of the sources it shows. */
export interface ShownTimeline {
  readonly message: Message;
  readonly cited: readonly Citation[];
}

/** A timeline as a message: a date, the sentence that tells it word for word, its source. */
export function timelineMessage(timeline: Timeline, state: StateMedia): ShownTimeline {
  const { subject, entries, nearest } = timeline;
  const title = shortened(subject ?? 'The dates that matter most', SHARES.questionCharacters);
  const told = entries.length > 0 ? entries : nearest;
  const { blocks, shown } = fitting(told, state);
  const left = told.length - shown.length;
  const lead = entries.length > 0 ? title : nothingTold(timeline);
  return {
    cited: shown.flatMap(({ sentences }) => sentences.map(shownPart)),
    message: {
      text: entries.length > 0 ? spoken(shown, title) : lead,
      blocks: [
        richText(section(bold(shortened(lead, LIMITS.textCharacters)))),
        ...blocks,
        ...(left > 0
          ? [closing(`${counted(left, 'date')} more: narrow it with “from … to …”, or copy it.`)]
          : []),
      ],
      plain: timelineMarkdown(timeline),
    },
  };
}

/** As many entries as a message has room for, in their order. */
function fitting(entries: readonly TimelineEntry[], state: StateMedia) {
  const blocks: KnownBlock[] = [];
  const shown: TimelineEntry[] = [];
  let room: number = LIMITS.messageCharacters - LIMITS.textCharacters;
  for (const entry of entries) {
    const parts = partsOf(entry, state);
    room -= parts.reduce((all, part) => all + lengthOf(part), 0);
    if (room < 0 || blocks.length >= LIMITS.messageBlocks - MARGIN_BLOCKS) break;
    blocks.push(richText(...parts));
    shown.push(entry);
  }
  return { blocks, shown };
}

/** Blocks kept for what stands around the entries: title, notice, buttons, who shared it. */
const MARGIN_BLOCKS = 4;

function partsOf(entry: TimelineEntry, state: StateMedia): RichTextPart[] {
  const known = howKnown(entry);
  const date = section(bold(dateForPeople(entry)), ...(known === '' ? [] : [italic(`  ${known}`)]));
  return [
    date,
    ...entry.sentences.flatMap((sentence): RichTextPart[] => {
      const part = shownPart(sentence);
      const words = plain(part.text);
      const source = section(plain('— '), ...sourceElements(part, state));
      return part.article.kind === 'report'
        ? [quote(words), source]
        : [section(words, plain('\n')), source];
    }),
  ];
}

/** A sentence, or as much of it as a timeline has room for. */
function shownPart({ article, start, text, end }: Citation): Citation {
  const points = [...text];
  const limit = SHARES.timelineSentenceCharacters;
  const to = points.length <= limit ? end : start + points.slice(0, limit).join('').length;
  return cite(article, { start, end: to });
}

function lengthOf(part: RichTextPart): number {
  return part.elements.reduce(
    (all: number, element) => all + ('text' in element ? codePoints(element.text ?? '') : 0),
    0,
  );
}

/** What is read aloud: the first date and its sentence. */
function spoken([first]: readonly TimelineEntry[], title: string): string {
  if (!first) return title;
  const [sentence] = first.sentences;
  return `${title}: ${dateForPeople(first)}: ${shortened(sentence.text, SHARES.timelineSentenceCharacters)}`;
}
