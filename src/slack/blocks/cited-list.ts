import type { KnownBlock } from '@slack/types';
import { EXCERPT_CHARACTERS, shownSentence } from '../../answers/shown-part.ts';
import { formatSourceLine } from '../../answers/wording/format-source-line.ts';
import { moreExcerpts, NO_ROOM } from '../../bot/words/answers.ts';
import type { Citation } from '../../domain/passage.ts';
import { LIMITS, LIST_LINES, SHARES, shortened, shownCharacters } from '../limits.ts';
import type { Message, MessageDetail } from '../message.ts';
import { disputeNotice, sidesDetails } from './answer-details.ts';
import type { PointsInDispute } from './answer-wording.ts';
import { closing } from './closing.ts';
import { blockLines } from './lines.ts';
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

/** Characters of a window kept for a line about what it has no room for. */
const MARGIN_CHARACTERS = 200;

/** Cited sentences in groups. */
export interface CitedList {
  readonly title: string;
  readonly groups: readonly CitedGroup[];
  /** Points in dispute, which a window shows side by side. */
  readonly inDispute: PointsInDispute;
  /** The same points as the copy has them. */
  readonly disputed: readonly CitedGroup[];
  /** A line in small print at the end; empty for none. */
  readonly end: string;
}

/** One item of a group, or a group that has none, as it is shown. */
interface ListEntry {
  /** The number of its group, and its own within that; both from 0 on. */
  readonly group: number;
  readonly round: number;
  readonly items: readonly CitedItem[];
  readonly heading: readonly KnownBlock[];
  readonly body: readonly KnownBlock[];
}

/**
 * A list of cited sentences as a message that a phone shows at once, and what it quotes: of each group
 * its first sentence before the second one of any. What there is no room for is behind its button.
 */
export function citedListMessage(
  list: CitedList,
  state: StateMedia,
): { readonly message: Message; readonly cited: readonly Citation[] } {
  const { title, groups, inDispute, disputed, end } = list;
  const head = richText(section(bold(shortened(title, SHARES.questionCharacters))));
  const entries = groups.flatMap((one, number) => entriesOf(one, number, state));
  const around = [head, ...disputeNotice(inDispute), ...closings(end, itemsOf(entries).length)];
  const shown = new Set(fitting(entries, LIST_LINES - blockLines(around)));
  const rest = entries.filter((one) => !shown.has(one));
  return {
    // The copy has all of them.
    cited: [...groups, ...disputed]
      .flatMap(({ items }) => items)
      .map(({ sentence }) => shownSentence(sentence)),
    message: {
      text: spoken(title, groups),
      blocks: [
        head,
        ...entries.filter((one) => shown.has(one)).flatMap((one) => blocksOf(one, one.round === 0)),
        ...disputeNotice(inDispute),
        ...closings(end, itemsOf(rest).length),
      ],
      plain: copied(list),
      details: {
        ...(rest.length > 0 ? { more: restDetail(rest) } : {}),
        ...sidesDetails(inDispute, state),
      },
    },
  };
}

function entriesOf(group: CitedGroup, number: number, state: StateMedia): readonly ListEntry[] {
  const { items } = group;
  const shares = items.length === 0 ? [items] : items.map((one) => [one]);
  return shares.map((share, round) => ({
    group: number,
    round,
    items: share,
    heading: headingBlocks(group),
    body: share.flatMap((one) => itemBlocks(one, state)),
  }));
}

function itemsOf(entries: readonly ListEntry[]): readonly CitedItem[] {
  return entries.flatMap(({ items }) => items);
}

/**
 * As many entries as so many lines take, and one at least: of the first round one after another, of
 * further rounds all or none, so that no group has more than another that has as much.
 */
function fitting(entries: readonly ListEntry[], room: number): readonly ListEntry[] {
  const first = entries.filter(({ round }) => round === 0);
  let left = room;
  const over = first.findIndex((one) => {
    left -= blockLines(blocksOf(one, true));
    return left < 0;
  });
  if (over >= 0) return first.slice(0, Math.max(1, over));
  const shown = [...first];
  for (let round = 1; ; round += 1) {
    const next = entries.filter((one) => one.round === round);
    left -= blockLines(next.flatMap(({ body }) => body));
    if (next.length === 0 || left < 0) return shown;
    shown.push(...next);
  }
}

/** What the message has no room for, each group under its heading: as much as a window takes. */
function restDetail(rest: readonly ListEntry[]): MessageDetail {
  const blocks: KnownBlock[] = [];
  const articles = new Set<string>();
  for (const [at, one] of rest.entries()) {
    const isFirst = rest[at - 1]?.group !== one.group;
    const added = blocksOf(one, isFirst);
    const isFull =
      shownCharacters([...blocks, ...added]) > LIMITS.messageCharacters - MARGIN_CHARACTERS ||
      blocks.length + added.length >= LIMITS.viewBlocks;
    if (isFull) {
      blocks.push(closing(NO_ROOM));
      break;
    }
    blocks.push(...added);
    for (const { sentence } of one.items) articles.add(sentence.article.id);
  }
  return { blocks, articles: [...articles] };
}

/** @param isHeaded whether the heading of its group stands over it */
function blocksOf({ heading, body }: ListEntry, isHeaded: boolean): readonly KnownBlock[] {
  return isHeaded ? [...heading, ...body] : body;
}

function headingBlocks({ heading, lines }: CitedGroup): readonly KnownBlock[] {
  const parts = [
    ...(heading === '' ? [] : [section(bold(shortened(heading, SHARES.claimCharacters)))]),
    ...lines.map((line) => section(plain(shortened(line, SHARES.claimCharacters)))),
  ];
  return parts.length === 0 ? [] : [richText(...parts)];
}

/** What stands under a list: how many sentences more there are, and its end. */
function closings(end: string, left: number): readonly KnownBlock[] {
  const lines = [left > 0 ? moreExcerpts(left) : '', end].filter((line) => line !== '');
  return lines.map(closing);
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

function copied({ title, groups, disputed, end }: CitedList): string {
  const parts = [...groups, ...disputed].map(({ heading, lines, items }) =>
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
