import type { KnownBlock } from '@slack/types';
import { formatDateBasis } from '../../answers/wording/format-date-basis.ts';
import { formatDating } from '../../answers/wording/format-dating.ts';
import type { TimelineEntry } from '../../domain/timeline.ts';
import { codePoints, LIMITS, SHARES } from '../limits.ts';
import { type StateMedia, sourceElements } from './excerpt.ts';
import { bold, bullets, plain, richText, section } from './rich-text.ts';
import { shownCharacters } from './shown-characters.ts';

/** The evidence in order of time, where the message has room for all of it. */
export function evidenceBlocks(
  timeline: readonly TimelineEntry[],
  around: readonly KnownBlock[],
  state: StateMedia,
): readonly KnownBlock[] {
  if (timeline.length === 0) return [];
  const lines = timeline.map(({ sentences: [sentence], ...entry }) => {
    const known = formatDateBasis(entry);
    return section(
      bold(`${formatDating(entry)}  `),
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
