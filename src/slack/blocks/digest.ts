import type { HeaderBlock, KnownBlock } from '@slack/types';
import { EXCERPT_CHARACTERS } from '../../answers/shown-part.ts';
import { formatCoverage } from '../../answers/wording/format-coverage.ts';
import { dayInZone } from '../../answers/wording/format-instant.ts';
import {
  formatDigestCount,
  formatDigestTitle,
  formatQuietLine,
  noveltyOf,
} from '../../answers/wording/format-novelty.ts';
import { formatSourceLine } from '../../answers/wording/format-source-line.ts';
import { moreInThread, mostImportant } from '../../bot/words/digests.ts';
import type { Digest } from '../../domain/digest.ts';
import type { Citation } from '../../domain/passage.ts';
import { LIMITS, SHARES, shortened, shownCharacters } from '../limits.ts';
import type { Message } from '../message.ts';
import { closing } from './closing.ts';
import { type DigestItem, digestItems } from './digest-items.ts';
import { plain, richText, section } from './rich-text.ts';
import type { StateMedia } from './source-line.ts';

/** Stories that are shown, at most: a thread of some ten messages. */
const MOST_SHOWN = 50;

/** Feeds that could not be read and are named, at most. */
const FEEDS_NAMED = 3;

/** Blocks and characters kept for what stands around the items: title, lines before and after. */
const MARGIN = { blocks: 8, characters: 2500 };

/** One message of a digest, and what it quotes. */
export interface DigestMessage {
  readonly message: Message;
  readonly cited: readonly Citation[];
}

/** What a digest is shown with. */
export interface DigestMessageOptions {
  readonly state: StateMedia;
  /** The zone of whoever reads it. */
  readonly zone: string;
  /** When it is due: its title is of that day. */
  readonly at: number;
}

/** A digest as messages: the first for the channel, what does not fit it for its thread. */
export function digestMessages(
  digest: Digest,
  { state, zone, at }: DigestMessageOptions,
): readonly [DigestMessage, ...DigestMessage[]] {
  const title = formatDigestTitle(shortSubject(digest), at, zone);
  const developments = digest.developments.slice(0, MOST_SHOWN);
  const since = dayInZone(Date.parse(digest.since), zone);
  const all = digestItems({ ...digest, developments }, { state, since });
  const [items = [], ...rest] = packBlocks(all);
  const left = rest.reduce((count, page) => count + page.length, 0);
  const lines = [
    ...(left > 0 ? [moreInThread(left)] : []),
    ...cutInWords(digest.developments.length),
    formatCoverage(digest, { limit: FEEDS_NAMED, formatName: shortName, zone }),
  ];
  const first = pageOf(items, [title, ...quiet(digest), ...counted(digest)], lines);
  return [
    { ...first, message: { ...first.message, text: spoken(digest, title, all) } },
    ...rest.map((page) => pageOf(page, [], [])),
  ];
}

function shortSubject({ subject }: Digest): string | null {
  return subject === null ? null : shortened(subject, SHARES.questionCharacters);
}

function shortName(feed: string): string {
  return shortened(feed, SHARES.publisherCharacters);
}

/** Things that are shown as some blocks each, in as few messages as they fit, in their order. */
function packBlocks<T extends { readonly blocks: readonly KnownBlock[] }>(
  items: readonly T[],
): readonly (readonly T[])[] {
  const pages: T[][] = [];
  let room = { characters: 0, blocks: 0 };
  for (const item of items) {
    const characters = shownCharacters(item.blocks);
    const page = pages.at(-1);
    const isFitting = characters <= room.characters && item.blocks.length <= room.blocks;
    if (page && isFitting) page.push(item);
    else {
      pages.push([item]);
      room = {
        characters: LIMITS.messageCharacters - MARGIN.characters,
        blocks: LIMITS.messageBlocks - MARGIN.blocks,
      };
    }
    room = {
      characters: room.characters - characters,
      blocks: room.blocks - item.blocks.length,
    };
  }
  return pages;
}

/** Says how much is not shown. */
function cutInWords(all: number): readonly string[] {
  return all > MOST_SHOWN ? [mostImportant(MOST_SHOWN, all)] : [];
}

/** How much there is, before it is read. */
function counted(digest: Digest): readonly string[] {
  const count = formatDigestCount(digest);
  return count === '' ? [] : [count];
}

function quiet(digest: Digest): readonly string[] {
  const novelty = noveltyOf(digest);
  return novelty === 'news' ? [] : [formatQuietLine(novelty)];
}

/** A message of items, with a title and a line before them, and lines in small print after them. */
function pageOf(
  items: readonly DigestItem[],
  [title, ...sentences]: readonly string[],
  lines: readonly string[],
): DigestMessage {
  const head: KnownBlock[] = [
    ...(title ? [heading(title)] : []),
    ...sentences.map((line) => richText(section(plain(line)))),
  ];
  const [first] = items;
  return {
    cited: items.flatMap(({ cited }) => cited),
    message: {
      text: first ? spokenItem(first) : '',
      blocks: [...head, ...items.flatMap((item) => item.blocks), ...lines.map(closing)],
      citations: items.flatMap(({ citations }) => citations),
      plain: [title, ...sentences, ...items.map((item) => item.plain), ...lines]
        .filter((line) => line !== undefined)
        .join('\n\n'),
    },
  };
}

/** A title in large print. */
function heading(title: string): HeaderBlock {
  const text = shortened(title, LIMITS.headerCharacters);
  return { type: 'header', text: { type: 'plain_text', text, emoji: false } };
}

/** What is read aloud: the first sentence and its source, or that there is no news. */
function spoken(digest: Digest, title: string, [first]: readonly DigestItem[]): string {
  return first && noveltyOf(digest) === 'news'
    ? spokenItem(first)
    : [`${title}:`, ...quiet(digest)].join(' ');
}

function spokenItem({ cited: [first], plain: whole }: DigestItem): string {
  if (!first) return shortened(whole, EXCERPT_CHARACTERS);
  const source = shortened(formatSourceLine(first), SHARES.sourceCharacters);
  return `${shortened(first.text, EXCERPT_CHARACTERS)} — ${source}`;
}
