import type { KnownBlock, ModalView } from '@slack/types';
import { formatSourceLine } from '../../answers/wording/format-source-line.ts';
import { evidenceAddress } from '../../answers/wording/text-fragment.ts';
import { OPEN_ARTICLE, WINDOWS } from '../../bot/words/buttons.ts';
import { excerptsGone } from '../../bot/words/faults.ts';
import type { Citation } from '../../domain/passage.ts';
import { SHARES, shortened } from '../limits.ts';
import { closing } from './closing.ts';
import { bold, link, plain, quote, richText, section } from './rich-text.ts';
import { view } from './views.ts';

/**
 * Characters of the article shown before a passage and after it: of a single one so few before it
 * that a phone's screen shows where it begins. The passages of a window share what stands after them.
 */
const BEFORE_CHARACTERS = 400;
const AFTER_CHARACTERS = 1500;

/** Characters within which a word ends. */
const LONGEST_WORD = 60;

/** A window with a passage where it stands in its article. */
export function surroundingsView(passage: Citation): ModalView {
  return view(WINDOWS.context, passageBlocks(passage, AFTER_CHARACTERS));
}

/**
 * A window with each excerpt of an answer where it stands in its article.
 *
 * @param gone how many excerpts no longer stand in their articles
 */
export function contextView(excerpts: readonly Citation[], gone: number): ModalView {
  const lost = excerptsGone(gone);
  return view(WINDOWS.context, [
    ...excerpts.flatMap((excerpt, at): readonly KnownBlock[] => [
      ...(at === 0 ? [] : [{ type: 'divider' } as const]),
      ...passageBlocks(excerpt, Math.floor(AFTER_CHARACTERS / excerpts.length)),
    ]),
    ...(gone === 0 ? [] : [closing(lost)]),
  ]);
}

/** @param following characters of the article after it */
function passageBlocks(passage: Citation, following: number): KnownBlock[] {
  const { article, start, end } = passage;
  const from = Math.max(0, start - BEFORE_CHARACTERS);
  const to = Math.min(article.text.length, end + following);
  const before = article.text.slice(wordStart(article.text, from), start);
  const after = article.text.slice(end, wordStart(article.text, to));
  const title = shortened(article.title, SHARES.headlineCharacters);
  return [
    richText(
      section(
        bold(title),
        plain('\n'),
        plain(shortened(formatSourceLine(passage), SHARES.sourceCharacters)),
      ),
      ...(article.url ? [section(link(OPEN_ARTICLE, evidenceAddress(passage)))] : []),
    ),
    richText(
      ...(before.trim() ? [section(plain(from > 0 ? `… ${before.trimStart()}` : before))] : []),
      quote(bold(passage.text)),
      ...(after.trim() ? [section(plain(to < article.text.length ? `${after} …` : after))] : []),
    ),
  ];
}

/** The nearest place from here on where a word does not go on; a very long word is cut. */
function wordStart(text: string, at: number): number {
  if (at === 0 || at >= text.length) return at;
  const space = text.slice(at, at + LONGEST_WORD).search(/\s/);
  if (space >= 0) return at + space;
  // Never between the two halves of one character.
  return /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) ? at + 1 : at;
}
