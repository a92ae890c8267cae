import type { KnownBlock, RichTextBlock } from '@slack/types';
import { UNKNOWN_OUTLET } from '../../answers/wording/format-source-line.ts';
import { evidenceAddress } from '../../answers/wording/text-fragment.ts';
import type { Citation } from '../../domain/passage.ts';
import { LIMITS, SHARES, shortened } from '../limits.ts';

/** A quotation of a message with the page that it stands on. */
export interface WebCitation {
  /** Leads to the very sentence, as the link beside it does. */
  readonly url: string;
  readonly outlet: string;
  readonly title: string;
  /** The words as they are shown. */
  readonly quote: string;
}

/**
 * Slack's element for a source within rich text, which shows the page's title and the words over it
 * (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block). It is newer than some of what
 * checks blocks, and than the types of @slack/types.
 */
interface CitationElement {
  readonly type: 'citation';
  readonly url: string;
  readonly text: string;
  /** From 1 on, in the order of the message. */
  readonly index: number;
  readonly details: {
    readonly citation_type: 'web';
    readonly display_name: string;
    readonly title: string;
    readonly snippet: string;
  };
}

/** An element of rich text, of whatever kind. */
type AnyElement = { readonly type: string; readonly url?: string; readonly text?: string };

/** A part of rich text: a section, a quotation, a list. */
type RichTextPartBlock = RichTextBlock['elements'][number];

/** What is quoted, and the sentence that its link leads to. */
interface LinkedQuote {
  readonly shown: Citation;
  readonly sentence: Citation;
}

/** What a message quotes of pages of the web; what stands on none is left out. */
export function webCitations(cited: readonly LinkedQuote[]): readonly WebCitation[] {
  return cited.flatMap(({ shown, sentence }) => {
    const { article } = shown;
    const url = article.kind === 'report' ? evidenceAddress(sentence) : null;
    if (url === null || url.length > LIMITS.urlCharacters) return [];
    const { outlet, title } = article;
    const named = shortened(outlet ?? UNKNOWN_OUTLET, SHARES.publisherCharacters);
    return [
      { url, outlet: named, title: shortened(title, SHARES.headlineCharacters), quote: shown.text },
    ];
  });
}

/**
 * Blocks whose sources in rich text are Slack's own citations: a link to a cited page becomes one, and
 * a quotation in a block without such a link ends with one. Nothing where there is nothing to cite.
 */
export function withNativeCitations(
  blocks: readonly KnownBlock[],
  citations: readonly WebCitation[],
): readonly KnownBlock[] | undefined {
  if (citations.length === 0) return undefined;
  let isChanged = false;
  const changed = blocks.map((block) => {
    if (block.type !== 'rich_text') return block;
    const elements = citedParts(block.elements, citations);
    if (elements === undefined) return block;
    isChanged = true;
    return { ...block, elements };
  });
  return isChanged ? changed : undefined;
}

function citedParts(
  parts: readonly RichTextPartBlock[],
  citations: readonly WebCitation[],
): RichTextPartBlock[] | undefined {
  const isCited = (part: RichTextPartBlock) =>
    part.elements.some((one) => 'url' in one && citations.some(({ url }) => url === one.url));
  const isQuoted = (part: RichTextPartBlock) => quotedIn(part, citations) !== undefined;
  const areLinked = parts.some(isCited);
  if (!areLinked && !parts.some(isQuoted)) return undefined;
  return parts.map((part) =>
    areLinked ? withCitedLinks(part, citations) : withMark(part, citations),
  );
}

/** Links to cited pages as citations. */
function withCitedLinks(
  part: RichTextPartBlock,
  citations: readonly WebCitation[],
): RichTextPartBlock {
  const elements = part.elements.map((element: AnyElement) => {
    const at = citations.findIndex(({ url }) => url === element.url);
    const found = citations[at];
    return found ? elementOf(found, at + 1, element.text ?? found.outlet) : element;
  });
  return { ...part, elements } as RichTextPartBlock;
}

/** A quotation with its citation behind its words. */
function withMark(part: RichTextPartBlock, citations: readonly WebCitation[]): RichTextPartBlock {
  const at = quotedIn(part, citations);
  const found = at === undefined ? undefined : citations[at];
  if (at === undefined || !found) return part;
  const mark = elementOf(found, at + 1, String(at + 1));
  return { ...part, elements: [...part.elements, mark] } as RichTextPartBlock;
}

/** The citation whose words a quotation holds. */
function quotedIn(part: RichTextPartBlock, citations: readonly WebCitation[]): number | undefined {
  if (part.type !== 'rich_text_quote') return undefined;
  const words = part.elements.map((one) => ('text' in one ? (one.text ?? '') : '')).join('');
  const at = citations.findIndex(({ quote }) => quote === words);
  return at < 0 ? undefined : at;
}

function elementOf(
  { url, outlet, title, quote }: WebCitation,
  index: number,
  text: string,
): CitationElement {
  const snippet = shortened(quote, SHARES.claimCharacters);
  const details = { citation_type: 'web', display_name: outlet, title, snippet } as const;
  return { type: 'citation', url, text, index, details };
}
