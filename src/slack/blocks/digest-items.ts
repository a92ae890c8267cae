import type { RichTextBlock } from '@slack/types';
import { shownSentence } from '../../answers/shown-part.ts';
import { formatDating } from '../../answers/wording/format-dating.ts';
import { formatDay } from '../../answers/wording/format-day.ts';
import { formatSourceLine } from '../../answers/wording/format-source-line.ts';
import { formatSpread } from '../../answers/wording/format-spread.ts';
import type { AnnouncedDate, Development, Digest } from '../../domain/digest.ts';
import type { Citation } from '../../domain/passage.ts';
import { SHARES, shortened } from '../limits.ts';
import { cutNotice } from './beginning.ts';
import { type StateMedia, sourceElements } from './excerpt.ts';
import { bold, italic, plain, quote, type RichTextPart, richText, section } from './rich-text.ts';

/** Sentences of a story that are shown: the best one, and one that adds to it. */
const SENTENCES = 2;

/** Outlets that printed the same and are named, at most. */
const OUTLETS_NAMED = 3;

/** A story of a digest as it is shown. */
export interface DigestItem {
  readonly block: RichTextBlock;
  readonly cited: readonly [Citation, ...Citation[]];
  /** The same without blocks. */
  readonly plain: string;
}

/** The matters of a digest in their order: what is new, then what is announced. */
export function digestItems(digest: Digest, state: StateMedia): readonly DigestItem[] {
  return [
    ...digest.developments.map((one) => developmentItem(one, state)),
    ...digest.announced.map((one, at) => announcedItem(one, at === 0, state)),
  ];
}

function developmentItem(development: Development, state: StateMedia): DigestItem {
  const { date, disputed, sentences } = development;
  const shown = shownOf(sentences);
  const lead = [
    ...(date === null ? [] : [formatDay(date)]),
    ...(disputed ? ['disputed'] : []),
  ].join('; ');
  const spread = formatSpread(development, {
    shown: new Set(shown.map(({ article }) => article.outlet)),
    names: { limit: OUTLETS_NAMED, format: shortOutlet },
  });
  return itemOf(shown, { title: null, lead, spread }, state);
}

function shortOutlet(outlet: string): string {
  return shortened(outlet, SHARES.publisherCharacters);
}

function announcedItem(announced: AnnouncedDate, isFirst: boolean, state: StateMedia): DigestItem {
  const title = isFirst ? 'Announced' : null;
  const lead = formatDating(announced);
  return itemOf(shownOf(announced.sentences), { title, lead, spread: '' }, state);
}

function shownOf([best, ...others]: readonly [Citation, ...Citation[]]) {
  return [best, ...others.slice(0, SENTENCES - 1)] as const;
}

interface ItemContext {
  /** What begins with this item. */
  readonly title: string | null;
  /** Its date, and what there is to know before reading it. */
  readonly lead: string;
  /** Who else printed it. */
  readonly spread: string;
}

function itemOf(
  [best, ...others]: readonly [Citation, ...Citation[]],
  { title, lead, spread }: ItemContext,
  state: StateMedia,
): DigestItem {
  const parts: RichTextPart[] = [
    ...(title === null ? [] : [section(bold(title))]),
    ...(lead === '' ? [] : [section(italic(lead))]),
    ...[best, ...others].flatMap((sentence, at) =>
      sentenceParts(sentence, at === others.length ? spread : '', state),
    ),
  ];
  const cited = [shownSentence(best), ...others.map(shownSentence)] as const;
  return {
    block: richText(...parts),
    cited,
    plain: [title, lead, ...cited.map(asText), spread].filter((line) => line).join('\n'),
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

/** The chronicle's words are no quotation. */
function asText(sentence: Citation): string {
  const { text, article } = sentence;
  const headline = shortened(article.title, SHARES.headlineCharacters);
  const words = article.kind === 'report' ? `“${text}”` : text;
  return [words, `— ${formatSourceLine(sentence)}: ${headline}`, article.url]
    .filter((line) => line !== null)
    .join('\n');
}
