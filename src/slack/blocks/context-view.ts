import type { KnownBlock, ModalView } from '@slack/types';
import { formatSourceLine } from '../../answers/wording/format-source-line.ts';
import { evidenceAddress } from '../../answers/wording/text-fragment.ts';
import type { PassageRecord } from '../../archive/articles/passage-record.ts';
import { OPEN_ARTICLE, WINDOWS } from '../../bot/words/buttons.ts';
import { excerptsGone } from '../../bot/words/faults.ts';
import { LIMITS, SHARES, shortened, shownCharacters } from '../limits.ts';
import { closing } from './closing.ts';
import { accountSources, furtherLines, placeLines, recordLines } from './record-lines.ts';
import { bold, link, plain, quote, richText, section } from './rich-text.ts';
import { type SurroundingsRoom, surroundingsOf } from './surroundings.ts';
import { view } from './views.ts';

/**
 * Characters of the article shown on either side of a single passage, so that they, the passage and
 * what is known of it take two screens of a phone. Several passages share them, but for a sentence.
 */
const ROOM: SurroundingsRoom = { before: 400, after: 500 };
const SENTENCE_CHARACTERS = 150;

/** What a window that comes too late has besides, as a message: its lead, and the closing line. */
const MARGIN = { blocks: 3, characters: 400 } as const;

/**
 * A window with a passage where it stands in its article.
 *
 * @param zone an IANA time zone for times that Slack does not show in the reader's own
 */
export function surroundingsView(record: PassageRecord, zone: string): ModalView {
  return contextView([record], { gone: 0, zone });
}

/** What the window of an answer's excerpts is written with. */
interface ContextOptions {
  /** How many excerpts no longer stand in their articles. */
  readonly gone: number;
  /** An IANA time zone for times that Slack does not show in the reader's own. */
  readonly zone: string;
}

/** A window with each excerpt of an answer where it stands in its article. */
export function contextView(
  excerpts: readonly PassageRecord[],
  { gone, zone }: ContextOptions,
): ModalView {
  return view(WINDOWS.context, [
    ...excerpts.flatMap((excerpt, at): readonly KnownBlock[] => [
      ...(at === 0 ? [] : [{ type: 'divider' } as const]),
      ...withinShare(excerpt, linesOf(excerpt, excerpts.slice(0, at), zone), excerpts.length),
    ]),
    ...(gone === 0 ? [] : [closing(excerptsGone(gone))]),
  ]);
}

/** What is known of a passage, the most first: of its article where nothing above told that. */
function linesOf(
  record: PassageRecord,
  above: readonly PassageRecord[],
  zone: string,
): readonly (readonly KnownBlock[])[] {
  const isTold = above.some(({ passage }) => passage.article.id === record.passage.article.id);
  return isTold ? [furtherLines(record, zone)] : [recordLines(record, zone), placeLines(record)];
}

/** A passage with as much of what is known of it as its share of a window or a message takes. */
function withinShare(
  record: PassageRecord,
  lines: readonly (readonly KnownBlock[])[],
  count: number,
): readonly KnownBlock[] {
  const room = (characters: number) =>
    Math.max(Math.floor(characters / count), SENTENCE_CHARACTERS);
  const passage = passageBlocks(record, { before: room(ROOM.before), after: room(ROOM.after) });
  const shares = {
    // Of its share of blocks one is the line between it and the next.
    blocks: Math.floor((LIMITS.messageBlocks - MARGIN.blocks) / count) - 1,
    characters: (LIMITS.messageCharacters - MARGIN.characters) / count,
  };
  const fits = (blocks: readonly KnownBlock[]) =>
    blocks.length <= shares.blocks && shownCharacters(blocks) <= shares.characters;
  return lines.map((known) => [...passage, ...known]).find(fits) ?? passage;
}

function passageBlocks({ passage }: PassageRecord, room: SurroundingsRoom): readonly KnownBlock[] {
  const { article } = passage;
  const { before, after } = surroundingsOf(passage, room);
  // An account's sources stand below it, each with its link.
  const from = article.kind === 'chronicle' ? '' : formatSourceLine(passage);
  return [
    richText(
      section(
        bold(shortened(article.title, SHARES.headlineCharacters)),
        ...(from === '' ? [] : [plain(`\n${shortened(from, SHARES.sourceCharacters)}`)]),
      ),
      ...(article.url ? [section(link(OPEN_ARTICLE, evidenceAddress(passage)))] : []),
    ),
    richText(
      ...(before === '' ? [] : [section(plain(before))]),
      quote(bold(passage.text)),
      ...(after === '' ? [] : [section(plain(after))]),
    ),
    ...accountSources(passage),
  ];
}
