import type {
  RichTextBlock,
  RichTextElement,
  RichTextLink,
  RichTextList,
  RichTextQuote,
  RichTextSection,
  RichTextText,
} from '@slack/types';
import type { MentioningText } from '../../bot/words/mentions.ts';
import { LIMITS } from '../limits.ts';

/** Any part of a rich text block that Parley uses. */
export type RichTextPart = RichTextSection | RichTextQuote | RichTextList;

/** Rich text shows its text as it stands: nothing in it can be restyled or become a mention. */
export function richText(...elements: RichTextPart[]): RichTextBlock {
  return { type: 'rich_text', elements };
}

export function section(...elements: RichTextElement[]): RichTextSection {
  return { type: 'rich_text_section', elements };
}

export function quote(...elements: RichTextElement[]): RichTextQuote {
  return { type: 'rich_text_quote', elements };
}

export function bullets(...items: RichTextSection[]): RichTextList {
  return { type: 'rich_text_list', style: 'bullet', elements: items };
}

export function plain(text: string): RichTextText {
  return { type: 'text', text };
}

export function bold(text: string): RichTextText {
  return { type: 'text', text, style: { bold: true } };
}

/** What is typed as it stands. */
export function code(text: string): RichTextText {
  return { type: 'text', text, style: { code: true } };
}

export function italic(text: string): RichTextText {
  return { type: 'text', text, style: { italic: true } };
}

/** A link, or its text alone where there is no address or it is longer than Slack takes. */
export function link(text: string, url: string | null): RichTextLink | RichTextText {
  return url === null || url.length > LIMITS.urlCharacters
    ? plain(text)
    : { type: 'link', url, text };
}

/** A link in bold, or its text alone in bold where it cannot be one. */
export function boldLink(text: string, url: string | null): RichTextLink | RichTextText {
  return { ...link(text, url), style: { bold: true } };
}

/** A text with the people and channels that it names: only those who may see a channel see its name. */
export function mentioning(text: MentioningText): readonly RichTextElement[] {
  // Slack takes no element without text.
  const parts = text.filter((one) => one !== '');
  return parts.map((one) => {
    if (typeof one === 'string') return plain(one);
    return one.kind === 'person'
      ? { type: 'user', user_id: one.id }
      : { type: 'channel', channel_id: one.id };
  });
}
