import type { KnownBlock, SectionBlock } from '@slack/types';
import { shownPart } from '../../answers/shown-part.ts';
import { MORE_PARTS, moreDisputes } from '../../bot/words/answers.ts';
import type { AccountDispute, Answer, Excerpt } from '../../domain/answer.ts';
import type { ClaimDispute } from '../../domain/claim.ts';
import { codePoints, LIMITS, SHARES, shortened, shownCharacters } from '../limits.ts';
import type { Message, MessageDetail } from '../message.ts';
import { disputeLine, type PointsInDispute, titleOf } from './answer-wording.ts';
import { sidesButton } from './buttons.ts';
import { closing } from './closing.ts';
import { excerptBlocks } from './excerpt.ts';
import { bold, plain, quote, richText, section } from './rich-text.ts';
import { smallPrint } from './small-print.ts';
import type { StateMedia } from './source-line.ts';
import { allSources, sentenceSource } from './source-line.ts';
import { timelineBlocks } from './timeline.ts';

/** Further passages that are shown behind an answer's own: enough to see what else there is. */
const RELATED_SHOWN = 5;

/** Characters of a window kept for a line about what it has no room for. */
const MARGIN_CHARACTERS = 200;

/** What can be opened of an answer besides what its message shows; nothing of a refusal. */
export function answerDetails(
  answer: Answer,
  shown: number,
  state: StateMedia,
): NonNullable<Message['details']> {
  if (answer.status === 'no_answer') return {};
  const more = moreDetail(answer.excerpts.slice(shown), answer.related, state);
  const { blocks, shown: dates } = timelineBlocks(answer.timeline, state);
  return {
    ...(more ? { more } : {}),
    ...sidesDetails(answer, state),
    ...(blocks.length > 0
      ? {
          order: {
            blocks,
            articles: idsOf(dates.flatMap(({ sentences }) => sentences)),
          },
        }
      : {}),
  };
}

/** The rest of an answer's excerpts, and passages near to it that it does not rest on. */
function moreDetail(
  rest: readonly Excerpt[],
  related: readonly Excerpt[],
  state: StateMedia,
): MessageDetail | undefined {
  const near = related.slice(0, RELATED_SHOWN);
  if (rest.length + near.length === 0) return undefined;
  const blocks: KnownBlock[] = [];
  const quoted: Excerpt[] = [];
  const add = (excerpts: readonly Excerpt[], title: string) => {
    for (const [at, excerpt] of excerpts.entries()) {
      const heading = at > 0 ? { type: 'divider' as const } : richText(section(bold(title)));
      const one = { excerpt, shown: shownPart(excerpt, 'first') };
      const added = [heading, ...excerptBlocks(one, { state, today: null })];
      if (shownCharacters([...blocks, ...added]) > LIMITS.messageCharacters) return;
      blocks.push(...added);
      quoted.push(excerpt);
    }
  };
  add(rest, MORE_PARTS.also);
  add(near, MORE_PARTS.near);
  return { blocks, articles: idsOf(quoted.map(({ passage }) => passage)) };
}

/** A point in dispute as it is shown, and the articles that it is cited from. */
interface Point {
  readonly blocks: readonly KnownBlock[];
  readonly articles: readonly string[];
}

/** That something is in dispute, with the button that shows both sides. */
export function disputeNotice(points: PointsInDispute): readonly SectionBlock[] {
  const line = disputeLine(points);
  if (line === '') return [];
  const text = { type: 'plain_text', text: line, emoji: false } as const;
  return [{ type: 'section', text, accessory: sidesButton() }];
}

/** The points in dispute, if there are any, for the window that shows both sides. */
export function sidesDetails(
  { disputes, claimDisputes = [] }: PointsInDispute,
  state: StateMedia,
): NonNullable<Message['details']> {
  const points = [
    ...disputes.map(({ account, dispute }) => ({
      blocks: disputeBlocks(dispute),
      articles: [account.id],
    })),
    ...claimDisputes.map((dispute) => ({
      blocks: claimBlocks(dispute, state),
      articles: dispute.claims.map(({ citation }) => citation.article.id),
    })),
  ];
  return points.length === 0 ? {} : { sides: sidesDetail(points) };
}

/** Points in dispute, the claims of each side by side, and where they are reported. */
function sidesDetail(all: readonly Point[]): MessageDetail {
  const blocks: KnownBlock[] = [];
  let points = 0;
  for (const { blocks: added } of all) {
    const room = LIMITS.messageCharacters - MARGIN_CHARACTERS;
    if (shownCharacters([...blocks, ...added]) + fieldCharacters([...blocks, ...added]) > room)
      break;
    blocks.push(...(points === 0 ? [] : [{ type: 'divider' } as const]), ...added);
    points += 1;
  }
  const left = all.length - points;
  if (left > 0) blocks.push(closing(moreDisputes(left)));
  return { blocks, articles: [...new Set(all.flatMap(({ articles }) => articles))] };
}

/** Two claims of reports that differ, each with its sentence and where it stands. */
function claimBlocks(dispute: ClaimDispute, state: StateMedia): readonly KnownBlock[] {
  return [
    richText(section(bold(titleOf(dispute)))),
    ...dispute.claims.flatMap(({ surroundings, speaker }): readonly KnownBlock[] => [
      richText(
        section(bold(shortened(speaker, SHARES.labelCharacters))),
        quote(plain(shortened(surroundings.text, SHARES.claimCharacters))),
      ),
      smallPrint(...sentenceSource(surroundings, { state, today: null })),
    ]),
  ];
}

function disputeBlocks(dispute: AccountDispute['dispute']): readonly KnownBlock[] {
  const { claims, sources } = dispute;
  const fields = claims.slice(0, LIMITS.sectionFields).map(({ by, says }) => ({
    type: 'plain_text' as const,
    text: shortened(`${by}:\n${says}`, SHARES.claimCharacters),
    emoji: false,
  }));
  return [
    richText(section(bold(titleOf(dispute)))),
    { type: 'section', fields },
    smallPrint(...allSources(sources.slice(0, SHARES.sourcesListed))),
  ];
}

/** Characters of the fields of sections, which are no text of theirs. */
function fieldCharacters(blocks: readonly KnownBlock[]): number {
  return blocks
    .flatMap((block) => (block.type === 'section' ? (block.fields ?? []) : []))
    .reduce((all, { text }) => all + codePoints(text), 0);
}

function idsOf(citations: readonly { readonly article: { readonly id: string } }[]) {
  return [...new Set(citations.map(({ article }) => article.id))];
}
