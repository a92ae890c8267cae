import type { RichTextElement } from '@slack/types';
import { shownSentence } from '../../answers/shown-part.ts';
import { formatCount } from '../../answers/wording/format-count.ts';
import { formatRepetition } from '../../answers/wording/format-schedule.ts';
import { formatSourceLine } from '../../answers/wording/format-source-line.ts';
import type { MessageContent } from '../../bot/message-content.ts';
import type { Report } from '../../domain/article.ts';
import { SHARES, shortened } from '../limits.ts';
import type { Message } from '../message.ts';
import { cutNotice } from './beginning.ts';
import { closing } from './closing.ts';
import { sourceElements } from './excerpt.ts';
import { postRefusalOf } from './post-refusals.ts';
import { bold, link, plain, quote, richText, section } from './rich-text.ts';
import type { StateMedia } from './source-line.ts';

/** Reports that one line lists at most; how many more there are is said. */
const REPORTS_LISTED = 8;

type WatchEnd = Extract<MessageContent, { readonly kind: 'watch-ended' }>;

type WatchAlert = Extract<MessageContent, { readonly kind: 'watch-alert' }>;

/** A report that matches a watch: the matching sentence word for word, and its source. */
export function watchMessage(
  { phrase, sentence, mayRepeat }: WatchAlert,
  state: StateMedia,
): Message {
  const shown = shownSentence(sentence);
  const title = titleOf(phrase);
  return {
    text: `${title}: ${shown.text}`,
    blocks: [
      richText(
        section(bold(title)),
        quote(plain(shown.text)),
        section(plain('— '), ...sourceElements(shown, state)),
        ...cutNotice(shown, sentence),
      ),
      ...(mayRepeat ? [closing(formatRepetition('unmentioned'))] : []),
    ],
    plain: `${title}\n“${shown.text}”\n— ${formatSourceLine(shown)}: ${shown.article.title}`,
  };
}

/** Reports that match a watch beyond those that are posted one by one, in one line. */
export function furtherMessage(phrase: string, reports: readonly Report[]): Message {
  const listed = reports.slice(0, REPORTS_LISTED);
  const more = reports.length - listed.length;
  const title = `${formatCount(reports.length, 'more report')} on “${shownPhrase(phrase)}”: `;
  const end = more > 0 ? `; and ${more} more.` : '.';
  const parts = listed.flatMap((report, at): RichTextElement[] => [
    ...(at > 0 ? [plain('; ')] : []),
    plain(`${report.outlet ?? 'Outlet unknown'}, `),
    link(shortened(report.title, SHARES.headlineCharacters), report.url),
  ]);
  const names = listed.map(({ outlet, title }) => `${outlet ?? 'Outlet unknown'}, ${title}`);
  return {
    text: title + names.join('; ') + end,
    blocks: [richText(section(bold(title), ...parts, plain(end)))],
    plain: title + names.join('; ') + end,
  };
}

/** That a watch ended because the bot may no longer post where it was. */
export function watchEndedMessage({ phrase, channel, why }: WatchEnd): Message {
  const before = `I stopped watching for “${shownPhrase(phrase)}” in `;
  return endedMessage(before, { channel, why }, 'set the watch anew');
}

/** Where something ended because the bot may no longer post there, with the reason of the chat. */
interface LostPlace {
  readonly channel: string;
  readonly why: string;
}

/** That something ended, in one line: only those who may see the channel see it by name. */
export function endedMessage(before: string, { channel, why }: LostPlace, anew: string): Message {
  const { kind, reason, remedy } = postRefusalOf(why, channel);
  const after =
    kind === 'not-invited'
      ? `, where I may no longer post. Invite me there again and ${anew}.`
      : `, where I may no longer post: ${reason}. ${remedy} ${anew}.`;
  return {
    text: `${before}a channel${after}`,
    blocks: [
      richText(section(plain(before), { type: 'channel', channel_id: channel }, plain(after))),
    ],
    plain: `${before}a channel${after}`,
  };
}

function titleOf(phrase: string): string {
  return `New on “${shownPhrase(phrase)}”`;
}

function shownPhrase(phrase: string): string {
  return shortened(phrase, SHARES.questionCharacters);
}
