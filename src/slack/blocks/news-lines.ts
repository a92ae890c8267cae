import type { RichTextBlock, RichTextElement } from '@slack/types';
import { sourceRefsOf } from '../../answers/source-refs-of.ts';
import { formatDay } from '../../answers/wording/format-day.ts';
import {
  CHRONICLE,
  STATE_MEDIA_MARK,
  UNKNOWN_OUTLET,
} from '../../answers/wording/format-source-line.ts';
import type { NewsLine } from '../../bot/home/home-content.ts';
import type { Citation } from '../../domain/passage.ts';
import { shortened } from '../limits.ts';
import { withinLines } from './lines.ts';
import { bold, bullets, link, plain, richText, section } from './rich-text.ts';
import type { StateMedia } from './source-line.ts';

/** Lines of a phone that a development's sentence takes at most. */
const SENTENCE_LINES = 3;

/** Characters of the name of who published it. */
const SOURCE_CHARACTERS = 48;

/** Developments as lines: the day, as much of the sentence as a few lines take, and its source. */
export function newsLines(news: readonly NewsLine[], state: StateMedia): RichTextBlock {
  return richText(
    bullets(
      ...news.map(({ day, sentence }) =>
        section(
          bold(`${formatDay(day)}  `),
          plain(firstLines(sentence)),
          plain(' — '),
          ...sourceOf(sentence, state),
        ),
      ),
    ),
  );
}

/** The sentence, or as much of it as a few lines take, up to the end of a word. */
function firstLines(sentence: Citation): string {
  const { text } = withinLines(sentence, SENTENCE_LINES);
  return `${text.replace(/\s+/g, ' ')}${text.length < sentence.text.length ? ' …' : ''}`;
}

function sourceOf(sentence: Citation, state: StateMedia): readonly RichTextElement[] {
  const { article } = sentence;
  if (article.kind === 'report') {
    const { outlet, url } = article;
    const mark = outlet !== null && state.has(outlet) ? [plain(STATE_MEDIA_MARK)] : [];
    return [link(shortened(outlet ?? UNKNOWN_OUTLET, SOURCE_CHARACTERS), url), ...mark];
  }
  const sources = sourceRefsOf(sentence);
  const first = sources.find(({ url }) => url !== null) ?? sources[0];
  if (first === undefined) return [plain(CHRONICLE)];
  return [plain(`${CHRONICLE}, `), link(shortened(first.publisher, SOURCE_CHARACTERS), first.url)];
}
