import type { RichTextElement } from '@slack/types';
import { shownSentence } from '../../answers/shown-part.ts';
import { formatSourceLine, UNKNOWN_OUTLET } from '../../answers/wording/format-source-line.ts';
import type { MessageContent } from '../../bot/message-content.ts';
import { watchEnded } from '../../bot/words/cannot-post.ts';
import { MAY_REPEAT } from '../../bot/words/sharing.ts';
import { alertTitle, endOfReports, moreReports } from '../../bot/words/watches.ts';
import { SHARES, shortened } from '../limits.ts';
import type { Message } from '../message.ts';
import { cutNotice } from './beginning.ts';
import { webCitations } from './citations.ts';
import { closing } from './closing.ts';
import { sourceElements } from './excerpt.ts';
import { watchButtons } from './item-buttons.ts';
import { mentioningMessage } from './notices.ts';
import { postRefusalOf } from './post-refusals.ts';
import { bold, link, plain, quote, richText, section } from './rich-text.ts';
import type { StateMedia } from './source-line.ts';

/** Reports that one line lists at most; how many more there are is said. */
const REPORTS_LISTED = 8;

type WatchEnd = Extract<MessageContent, { readonly kind: 'watch-ended' }>;

type FurtherReports = Extract<MessageContent, { readonly kind: 'further-reports' }>;

type WatchAlert = Extract<MessageContent, { readonly kind: 'watch-alert' }>;

/** A report that matches a watch: the matching sentence word for word, and its source. */
export function watchMessage(
  { watch, phrase, sentence, mayRepeat }: WatchAlert,
  state: StateMedia,
): Message {
  const shown = shownSentence(sentence);
  const title = alertTitle(shownPhrase(phrase));
  return {
    text: `${title}: ${shown.text}`,
    blocks: [
      richText(
        section(bold(title)),
        quote(plain(shown.text)),
        section(plain('— '), ...sourceElements(shown, state)),
        ...cutNotice(shown, sentence),
      ),
      ...(mayRepeat ? [closing(MAY_REPEAT)] : []),
      watchButtons(watch, shown),
    ],
    citations: webCitations([{ shown, sentence: shown }]),
    plain: `${title}\n“${shown.text}”\n— ${formatSourceLine(shown)}: ${shown.article.title}`,
  };
}

/** Reports that match a watch beyond those that are posted one by one, in one line. */
export function furtherMessage({ phrase, reports, mayRepeat }: FurtherReports): Message {
  const listed = reports.slice(0, REPORTS_LISTED);
  const more = reports.length - listed.length;
  const title = moreReports(reports.length, shownPhrase(phrase));
  const end = endOfReports(more);
  const parts = listed.flatMap((report, at): RichTextElement[] => [
    ...(at > 0 ? [plain('; ')] : []),
    plain(`${report.outlet ?? UNKNOWN_OUTLET}, `),
    link(shortened(report.title, SHARES.headlineCharacters), report.url),
  ]);
  const names = listed.map(({ outlet, title }) => `${outlet ?? UNKNOWN_OUTLET}, ${title}`);
  return {
    text: title + names.join('; ') + end,
    blocks: [
      richText(section(bold(title), ...parts, plain(end))),
      ...(mayRepeat ? [closing(MAY_REPEAT)] : []),
    ],
    plain: title + names.join('; ') + end,
  };
}

/** That a watch ended because the bot may no longer post where it was. */
export function watchEndedMessage({ phrase, channel, why }: WatchEnd): Message {
  return mentioningMessage(watchEnded(shownPhrase(phrase), channel, postRefusalOf(why, channel)));
}

function shownPhrase(phrase: string): string {
  return shortened(phrase, SHARES.questionCharacters);
}
