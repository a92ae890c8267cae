import type { KnownBlock } from '@slack/types';
import { dateForPeople } from '../../answers/timeline/date-for-people.ts';
import { howKnown } from '../../answers/timeline/how-known.ts';
import type { TimelineEntry } from '../../domain/timeline.ts';
import { codePoints, LIMITS, SHARES } from '../limits.ts';
import { type StateMedia, sourceElements } from './excerpt.ts';
import { bold, bullets, plain, richText, section } from './rich-text.ts';

/** The evidence in order of time, where the message has room for all of it. */
export function evidenceBlocks(
  timeline: readonly TimelineEntry[],
  around: readonly KnownBlock[],
  state: StateMedia,
): readonly KnownBlock[] {
  if (timeline.length === 0) return [];
  const lines = timeline.map(({ sentences: [sentence], ...entry }) => {
    const known = howKnown(entry);
    return section(
      bold(`${dateForPeople(entry)}  `),
      plain(sentence.text),
      plain(' — '),
      ...sourceElements(sentence, state),
      ...(known === '' ? [] : [plain(`; ${known}`)]),
    );
  });
  const block = richText(section(bold('In order of time')), bullets(...lines));
  const isLong = timeline.some(
    ({ sentences: [{ text }] }) => codePoints(text) > SHARES.timelineSentenceCharacters,
  );
  const room = LIMITS.messageCharacters - SHARES.buttonsCharacters;
  return isLong || shownCharacters([...around, block]) > room ? [] : [block];
}

/** The characters of all texts that blocks show. */
function shownCharacters(blocks: unknown): number {
  if (Array.isArray(blocks)) return blocks.reduce((all, one) => all + shownCharacters(one), 0);
  if (typeof blocks !== 'object' || blocks === null) return 0;
  const { text, elements } = blocks as Record<string, unknown>;
  const own = typeof text === 'string' ? codePoints(text) : shownCharacters(text);
  return own + shownCharacters(elements);
}
