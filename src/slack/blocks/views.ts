import type { KnownBlock, ModalView } from '@slack/types';
import { formatSourceLine } from '../../answers/wording/format-source-line.ts';
import type { Citation } from '../../domain/passage.ts';
import { LIMITS, SHARES, shortened } from '../limits.ts';
import { bold, link, plain, quote, richText, section } from './rich-text.ts';

/** Characters of the article shown before and after a passage. */
const AROUND_CHARACTERS = 1500;

/** Characters within which a word ends. */
const LONGEST_WORD = 60;

/** A window with an answer as text, in one piece, to be copied. */
export function copyView(text: string): ModalView {
  return view('Copy as text', [
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_preformatted',
          elements: pieces(shortened(text, LIMITS.messageCharacters)).map(plain),
        },
      ],
    },
  ]);
}

/** A window with a passage where it stands in its article. */
export function surroundingsView(passage: Citation): ModalView {
  const { article, start, end } = passage;
  const from = Math.max(0, start - AROUND_CHARACTERS);
  const to = Math.min(article.text.length, end + AROUND_CHARACTERS);
  const before = article.text.slice(wordStart(article.text, from), start);
  const after = article.text.slice(end, wordStart(article.text, to));
  const title = shortened(article.title, SHARES.headlineCharacters);
  return view('In its surroundings', [
    richText(
      section(
        bold(title),
        plain('\n'),
        plain(shortened(formatSourceLine(passage), SHARES.sourceCharacters)),
      ),
      ...(article.url ? [section(link('Open the article', article.url))] : []),
    ),
    richText(
      ...(before.trim() ? [section(plain(from > 0 ? `… ${before}` : before))] : []),
      quote(bold(passage.text)),
      ...(after.trim() ? [section(plain(to < article.text.length ? `${after} …` : after))] : []),
    ),
  ]);
}

/** A window that says one thing. */
export function noticeView(title: string, text: string): ModalView {
  return view(title, [richText(section(plain(text)))]);
}

function view(title: string, blocks: KnownBlock[]): ModalView {
  const plainText = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;
  return {
    type: 'modal',
    title: plainText(title),
    close: plainText('Close'),
    blocks,
  };
}

/** A text in pieces that one element takes; nothing stands between them. */
function pieces(text: string): readonly string[] {
  const points = [...text];
  const count = Math.ceil(points.length / LIMITS.textCharacters);
  return Array.from({ length: count }, (_, at) =>
    points.slice(at * LIMITS.textCharacters, (at + 1) * LIMITS.textCharacters).join(''),
  );
}

/** The nearest place from here on where a word does not go on; a very long word is cut. */
function wordStart(text: string, at: number): number {
  if (at === 0 || at >= text.length) return at;
  const space = text.slice(at, at + LONGEST_WORD).search(/\s/);
  if (space >= 0) return at + space;
  // Never between the two halves of one character.
  return /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) ? at + 1 : at;
}
