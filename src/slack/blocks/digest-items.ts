import type { KnownBlock } from '@slack/types';
import { shownSentence } from '../../answers/shown-part.ts';
import { addressesOf } from '../../answers/source-refs-of.ts';
import { formatDating } from '../../answers/wording/format-dating.ts';
import { formatDay } from '../../answers/wording/format-day.ts';
import { formatSourceLine, UNKNOWN_OUTLET } from '../../answers/wording/format-source-line.ts';
import { formatSpread } from '../../answers/wording/format-spread.ts';
import { DIGEST_PARTS, moreUndated } from '../../bot/words/digests.ts';
import type { AnnouncedDate, Development, Digest, UndatedReport } from '../../domain/digest.ts';
import type { Citation } from '../../domain/passage.ts';
import { SHARES, shortened } from '../limits.ts';
import { cutNotice } from './beginning.ts';
import { type WebCitation, webCitations } from './citations.ts';
import { sourceElements } from './excerpt.ts';
import { itemLead } from './item-buttons.ts';
import {
  bold,
  bullets,
  link,
  plain,
  quote,
  type RichTextPart,
  richText,
  section,
} from './rich-text.ts';
import type { StateMedia } from './source-line.ts';

/** Sentences of a story that are shown: the best one, and one that adds to it. */
const SENTENCES = 2;

/** Outlets that printed the same and are named, at most. */
const OUTLETS_NAMED = 3;

/** Articles without a date that are listed at most; of more only the number is said. */
const UNDATED_LISTED = 5;

/** A story of a digest as it is shown. */
export interface DigestItem {
  readonly blocks: readonly KnownBlock[];
  readonly cited: readonly Citation[];
  readonly citations: readonly WebCitation[];
  /** The same without blocks. */
  readonly plain: string;
}

/**
 * The matters of a digest in their order: what is new, the news of its days first, then what is
 * announced, and last, apart from them, articles of which nobody knows whether they are news.
 *
 * @param since the ISO day on which its window begins
 */
export function digestItems(
  digest: Digest,
  { state, since }: { readonly state: StateMedia; readonly since: string },
): readonly DigestItem[] {
  const { developments, announced, undated = [] } = digest;
  const count = developments.length;
  return [
    ...newestFirst(developments, since).map((one, at) => developmentItem(one, at, state)),
    ...announced.map((one, at) =>
      announcedItem(one, { number: count + at, isFirst: at === 0 }, state),
    ),
    ...(undated.length === 0 ? [] : [undatedItem(undated)]),
  ];
}

/**
 * Stories of the window's days in the order of their importance, then those of earlier days, the
 * latest first, then those whose day is unknown.
 */
function newestFirst(developments: readonly Development[], since: string): readonly Development[] {
  const isNew = ({ date }: Development) => date !== null && date >= since;
  const earlier = developments.filter((one) => !isNew(one));
  return [
    ...developments.filter(isNew),
    ...earlier.toSorted((one, other) => (other.date ?? '').localeCompare(one.date ?? '')),
  ];
}

function undatedItem(undated: readonly UndatedReport[]): DigestItem {
  const title = DIGEST_PARTS.undated;
  const listed = undated.slice(0, UNDATED_LISTED);
  const left = undated.length - listed.length;
  const more = left > 0 ? moreUndated(left) : '';
  const outletOf = ({ outlet }: UndatedReport) => shortOutlet(outlet ?? UNKNOWN_OUTLET);
  const titleOf = (one: UndatedReport) => shortened(one.title, SHARES.headlineCharacters);
  return {
    blocks: [
      richText(
        section(bold(title)),
        bullets(
          ...listed.map((one) => section(plain(`${outletOf(one)}: `), link(titleOf(one), one.url))),
          ...(more === '' ? [] : [section(plain(more))]),
        ),
      ),
    ],
    cited: [],
    citations: [],
    plain: [title, ...listed.map((one) => `· ${outletOf(one)}: ${titleOf(one)}`), more]
      .filter((line) => line)
      .join('\n'),
  };
}

function developmentItem(development: Development, number: number, state: StateMedia): DigestItem {
  const { date, disputed, sentences } = development;
  const shown = shownOf(sentences);
  const lead = [
    date === null ? DIGEST_PARTS.dayUnknown : formatDay(date),
    ...(disputed ? [DIGEST_PARTS.disputed] : []),
  ].join('; ');
  const spread = formatSpread(development, {
    shown: new Set(shown.map(({ article }) => article.outlet)),
    names: { limit: OUTLETS_NAMED, format: shortOutlet },
  });
  return itemOf(shown, { number, title: null, lead, spread }, state);
}

function shortOutlet(outlet: string): string {
  return shortened(outlet, SHARES.publisherCharacters);
}

function announcedItem(
  announced: AnnouncedDate,
  { number, isFirst }: { readonly number: number; readonly isFirst: boolean },
  state: StateMedia,
): DigestItem {
  const title = isFirst ? DIGEST_PARTS.announced : null;
  const lead = formatDating(announced);
  return itemOf(shownOf(announced.sentences), { number, title, lead, spread: '' }, state);
}

function shownOf([best, ...others]: readonly [Citation, ...Citation[]]) {
  return [best, ...others.slice(0, SENTENCES - 1)] as const;
}

interface ItemContext {
  /** Its own within the digest, from 0. */
  readonly number: number;
  /** What begins with this item. */
  readonly title: string | null;
  /** Its date, and what there is to know before reading it. */
  readonly lead: string;
  /** Who else printed it. */
  readonly spread: string;
}

function itemOf(
  [best, ...others]: readonly [Citation, ...Citation[]],
  { number, title, lead, spread }: ItemContext,
  state: StateMedia,
): DigestItem {
  const parts = [best, ...others].flatMap((sentence, at) =>
    sentenceParts(sentence, at === others.length ? spread : '', state),
  );
  const cited = [shownSentence(best), ...others.map(shownSentence)] as const;
  return {
    blocks: [
      ...(title === null ? [] : [richText(section(bold(title)))]),
      itemLead(lead, number, cited),
      richText(...parts),
    ],
    cited,
    citations: webCitations(
      [best, ...others].map((sentence) => ({ shown: shownSentence(sentence), sentence })),
    ),
    plain: [title, lead, ...cited.map(sentenceAsText), spread].filter((line) => line).join('\n'),
  };
}

function sentenceParts(sentence: Citation, spread: string, state: StateMedia): RichTextPart[] {
  const shown = shownSentence(sentence);
  const words = plain(shown.text);
  const end = spread === '' ? [] : [plain(`; ${spread}`)];
  const source = section(plain('— '), ...sourceElements(sentence, state), ...end);
  const cut = cutNotice(shown, sentence);
  return sentence.article.kind === 'report'
    ? [quote(words), source, ...cut]
    : [section(words, plain('\n')), source, ...cut];
}

/** A sentence as text, with its source and address; the chronicle's words are no quotation. */
export function sentenceAsText(sentence: Citation): string {
  const { text, article } = sentence;
  const headline = shortened(article.title, SHARES.headlineCharacters);
  const words = article.kind === 'report' ? `“${text}”` : text;
  return [words, `— ${formatSourceLine(sentence)}: ${headline}`, ...addressesOf(sentence)].join(
    '\n',
  );
}
