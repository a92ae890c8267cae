import type { KnownBlock, RichTextBlock } from '@slack/types';
import type { AccountDispute } from '../../domain/answer.ts';
import { codePoints, SHARES, shortened } from '../limits.ts';
import { disputeTitle, moreDisputes } from './answer-wording.ts';
import { closing } from './closing.ts';
import { listed } from './excerpt.ts';
import { bold, bullets, plain, richText, section } from './rich-text.ts';

/** Points in dispute while there is room; how many there was none for. */
export function disputeBlocks(disputes: readonly AccountDispute[]): KnownBlock[] {
  const blocks: RichTextBlock[] = [];
  let room: number = SHARES.disputesCharacters;
  for (const { dispute } of disputes) {
    const title = disputeTitle(dispute);
    const claims = dispute.claims.map(({ by, says }) =>
      shortened(`${by}: ${says}`, SHARES.claimCharacters),
    );
    room -= [title, ...claims].reduce((all, line) => all + codePoints(line), 0);
    if (room < 0) break;
    const sources = dispute.sources.slice(0, SHARES.sourcesNamed);
    blocks.push(
      richText(
        section(bold(title)),
        bullets(...claims.map((claim) => section(plain(claim)))),
        section(plain('— '), bold('Chronicle'), plain(', resting on '), ...listed(sources)),
      ),
    );
  }
  const left = disputes.length - blocks.length;
  return left === 0 ? blocks : [...blocks, closing(moreDisputes(left))];
}
