import type { ActionsBlock, Button, HomeView, KnownBlock, SectionBlock } from '@slack/types';
import { formatDay } from '../../answers/wording/format-day.ts';
import { formatInstantInZone } from '../../answers/wording/format-instant.ts';
import type { HomeContent } from '../../bot/home/home-content.ts';
import type { ListedQuestion } from '../../bot/message-content.ts';
import {
  daysAgo,
  HOME,
  homeArchive,
  homeDigest,
  homeFeeds,
  homeTitle,
  homeWatch,
  moreSet,
  NO_NEWS,
  nothingSet,
  waysToAsk,
} from '../../bot/words/home.ts';
import type { MentioningText } from '../../bot/words/mentions.ts';
import { listedQuestion } from '../../bot/words/standing-questions.ts';
import { daysBetween } from '../../domain/calendar/instant.ts';
import { LIMITS, SHARES, shortened } from '../limits.ts';
import { parseMessage } from '../message.ts';
import { HOME_ACTIONS } from '../surface.ts';
import { button } from './button.ts';
import { closing } from './closing.ts';
import { digestLine } from './digest-settings.ts';
import { newsLines } from './news-lines.ts';
import { bold, mentioning, plain, richText, section } from './rich-text.ts';
import type { StateMedia } from './source-line.ts';

/** Questions shown as examples: three show that there are several kinds. */
const EXAMPLES_SHOWN = 3;

/** What somebody sees when they open the app: two screens of a phone at most. */
export function homeView(home: HomeContent, state: StateMedia): HomeView {
  const { remark, beat } = home;
  const blocks: KnownBlock[] = [
    header(homeTitle(beat.name)),
    ...(remark === null ? [] : [...parseMessage(remark).blocks]),
    heading(HOME.news),
    ...newsOf(home, state),
    { type: 'divider' },
    heading(HOME.ask),
    ...askBlocks(home),
    { type: 'divider' },
    heading(HOME.yours),
    ...settingBlocks(home),
    { type: 'divider' },
    heading(HOME.archive),
    ...archiveBlocks(home),
  ];
  return { type: 'home', blocks };
}

function newsOf({ news, archive }: HomeContent, state: StateMedia): readonly KnownBlock[] {
  if (news === 'reading') return [closing(HOME.reading)];
  if (news.length > 0) return [newsLines(news, state)];
  return archive.reports + archive.accounts === 0 ? [] : [closing(NO_NEWS)];
}

function askBlocks({ beat }: HomeContent): readonly KnownBlock[] {
  const asked = beat.examples.filter((one) => one.length <= LIMITS.buttonValueCharacters);
  return [
    ...asked
      .slice(0, EXAMPLES_SHOWN)
      .map((question) =>
        withButton(
          shortened(question, SHARES.questionCharacters),
          button(HOME.askButton, HOME_ACTIONS.ask, question),
        ),
      ),
    closing(waysToAsk(beat.command)),
  ];
}

function settingBlocks(home: HomeContent): readonly KnownBlock[] {
  const { digests, watches, questions, beat, now } = home;
  const set = [
    ...digests.shown.flatMap((one) =>
      withButtons(
        homeDigest(one.channel, digestLine(one, now), named(one.muted)),
        one.isChangeable,
        [
          button(HOME.change, HOME_ACTIONS.changeDigest, one.channel),
          ...(one.muted.length > 0
            ? [button(HOME.unmute, HOME_ACTIONS.unmuteDigest, one.channel)]
            : []),
          button(HOME.end, HOME_ACTIONS.endDigest, one.channel),
        ],
      ),
    ),
    ...watches.shown.flatMap((one) => {
      const phrase = shortened(one.phrase, SHARES.questionCharacters);
      return withButtons(homeWatch(one.channel, phrase, named(one.muted)), one.isChangeable, [
        ...(one.muted.length > 0 ? [button(HOME.unmute, HOME_ACTIONS.unmuteWatch, one.id)] : []),
        button(HOME.end, HOME_ACTIONS.endWatch, one.id),
      ]);
    }),
    ...questions.shown.map(questionBlock),
  ];
  if (set.length === 0) return [closing(nothingSet(beat.command))];
  const counts = { digests: digests.more, watches: watches.more, questions: questions.more };
  const more = moreSet(counts, beat.command);
  return more === '' ? set : [...set, closing(more)];
}

/** Names of outlets as a line has room for them. */
function named(outlets: readonly string[]): readonly string[] {
  return outlets.map((one) => shortened(one, SHARES.publisherCharacters));
}

function questionBlock(listed: ListedQuestion): SectionBlock {
  const line = listedQuestion(shortened(listed.question, SHARES.questionCharacters), listed);
  return withButton(line, button(HOME.forget, HOME_ACTIONS.forget, listed.id));
}

function archiveBlocks({ archive, today, zone }: HomeContent): readonly KnownBlock[] {
  const { newest, followed, failing } = archive;
  const day = newest?.slice(0, 10);
  const named = failing.shown.map(({ feed, since }) => ({
    feed: shortened(feed, SHARES.publisherCharacters),
    since: formatInstantInZone(since, zone),
  }));
  const held = homeArchive(
    archive,
    day === undefined ? null : { day: formatDay(day), age: daysAgo(daysBetween(day, today)) },
  );
  return [richText(section(plain(`${held}\n${homeFeeds(followed, named, failing.more)}`)))];
}

function header(text: string): KnownBlock {
  return {
    type: 'header',
    text: { type: 'plain_text', text: shortened(text, LIMITS.headerCharacters), emoji: false },
  };
}

function heading(text: string): KnownBlock {
  return richText(section(bold(text)));
}

function withButton(text: string, accessory: Button): SectionBlock {
  return { type: 'section', text: { type: 'plain_text', text, emoji: false }, accessory };
}

/** A line that names a channel, which only rich text can show safely, and the buttons under it. */
function withButtons(
  line: MentioningText,
  isChangeable: boolean,
  elements: Button[],
): readonly KnownBlock[] {
  const text = richText(section(...mentioning(line)));
  const row: ActionsBlock = { type: 'actions', elements };
  return isChangeable ? [text, row] : [text];
}
