import type { KnownBlock } from '@slack/types';
import { EXCERPT_CHARACTERS, shownSentence } from '../../answers/shown-part.ts';
import { formatSourceLine } from '../../answers/wording/format-source-line.ts';
import { NO_ROOM } from '../../bot/words/answers.ts';
import type { Citation } from '../../domain/passage.ts';
import { LIMITS, SHARES, shortened, shownCharacters } from '../limits.ts';
import type { Message } from '../message.ts';
import { closing } from './closing.ts';
import { bold, plain, quote, richText, section } from './rich-text.ts';
import { smallPrint, words } from './small-print.ts';
import { type StateMedia, sentenceSource } from './source-line.ts';

/** A line about a sentence, the sentence word for word, and what else is said of it. */
export interface CitedItem {
  /** In small print before the sentence: who says it, when. Empty for nothing. */
  readonly head: string;
  readonly sentence: Citation;
  /** In small print behind it, a line each. */
  readonly notes: readonly string[];
}

/** Items under one heading, or what is said where there are none. */
export interface CitedGroup {
  /** Empty for no heading. */
  readonly heading: string;
  readonly items: readonly CitedItem[];
  /** Lines of text before the items. */
  readonly lines: readonly string[];
}

/** Cited sentences in groups. */
export interface CitedList {
  readonly title: string;
  readonly groups: readonly CitedGroup[];
  /** A line in small print at the end; empty for none. */
  readonly end: string;
}

/** Blocks kept for what stands around the list: title, end, notice, buttons. */
const MARGIN_BLOCKS = 6;

/** A list of cited sentences as a message, and what of the sources it shows. */
export function citedListMessage(
  { title, groups, end }: CitedList,
  state: StateMedia,
): { readonly message: Message; readonly cited: readonly Citation[] } {
  const blocks: KnownBlock[] = [
    richText(section(bold(shortened(title, SHARES.questionCharacters)))),
  ];
  const shown: CitedItem[] = [];
  let room: number = LIMITS.messageCharacters - LIMITS.textCharacters;
  let isCut = false;
  const add = (more: readonly KnownBlock[]): boolean => {
    room -= shownCharacters(more);
    isCut ||= room < 0 || blocks.length + more.length > LIMITS.messageBlocks - MARGIN_BLOCKS;
    if (!isCut) blocks.push(...more);
    return !isCut;
  };
  for (const group of groups) {
    const lines = [group.heading, ...group.lines].filter((line) => line !== '');
    const head = lines.map((line, at) =>
      section(
        (group.heading !== '' && at === 0 ? bold : plain)(shortened(line, SHARES.claimCharacters)),
      ),
    );
    if (head.length > 0 && !add([richText(...head)])) break;
    for (const item of group.items) if (add(itemBlocks(item, state))) shown.push(item);
  }
  const last = [isCut ? NO_ROOM : '', end].filter((line) => line !== '');
  return {
    cited: shown.map(({ sentence }) => shownSentence(sentence)),
    message: {
      text: spoken(title, groups),
      blocks: [...blocks, ...last.map(closing)],
      plain: copied({ title, groups, end }),
    },
  };
}

function itemBlocks(
  { head, sentence, notes }: CitedItem,
  state: StateMedia,
): readonly KnownBlock[] {
  const part = shownSentence(sentence);
  const said = plain(part.text);
  return [
    ...(head === '' ? [] : [smallPrint(words(head))]),
    richText(part.article.kind === 'report' ? quote(said) : section(said)),
    smallPrint(...sentenceSource(sentence, { state, today: null })),
    ...notes.map((note) => smallPrint(words(shortened(note, SHARES.claimCharacters)))),
  ];
}

/** What is read aloud: the title and the first sentence, or the first line. */
function spoken(title: string, groups: readonly CitedGroup[]): string {
  const [item] = groups.flatMap(({ items }) => items);
  const [line = ''] = groups.flatMap(({ lines }) => lines);
  return shortened(`${title}: ${item ? item.sentence.text : line}`, EXCERPT_CHARACTERS);
}

function copied({ title, groups, end }: CitedList): string {
  const parts = groups.map(({ heading, lines, items }) =>
    [
      ...(heading === '' ? [] : [heading]),
      ...lines,
      ...items.flatMap(({ head, sentence, notes }) => [
        ...(head === '' ? [] : [head]),
        sentence.text,
        `— ${formatSourceLine(sentence)}${sentence.article.url ? `, ${sentence.article.url}` : ''}`,
        ...notes,
        '',
      ]),
    ].join('\n'),
  );
  return shortened([title, '', ...parts, end].join('\n').trim(), LIMITS.messageCharacters);
}
