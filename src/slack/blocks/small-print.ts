import type { ContextBlock, MrkdwnElement, PlainTextElement } from '@slack/types';
import { LIMITS, SHARES } from '../limits.ts';
import { escaped } from '../slack-text.ts';

/** A run of a line in small print, linked where there is an address. */
export interface Run {
  readonly text: string;
  readonly url: string | null;
  /**
   * The instant that the text tells, in milliseconds since 1970: Slack shows it in the zone of each
   * reader, and the text where it cannot
   * (https://docs.slack.dev/messaging/formatting-message-text#date-formatting).
   */
  readonly instant?: number;
}

/** What Slack's markup would restyle, or show as a picture, and cannot be escaped. */
const MARKS = /[*_~`]|:[a-z0-9_+-]+:/i;

/** How Slack shows an instant: "Jun 2, 2031, 8:00 AM", as each reader has set it. */
const INSTANT_FORM = '{date_short}, {time}';

const SECOND_MS = 1000;

/** What a link is called where its own words cannot stand in markup. */
const OPEN = 'open';

/** A line in small print. Text stands as it is; links are given in Slack's markup. */
export function smallPrint(...runs: readonly Run[]): ContextBlock {
  const line = runs.map(({ text }) => text).join('');
  const linked = withinRoom(runs);
  if (linked.every(({ url, instant }) => url === null && instant === undefined))
    return context(plainText(line));
  if (!MARKS.test(line)) return context(markup(linked.map(markupOf).join('')));
  const links = linked
    .flatMap(({ url }) => (url === null ? [] : [markup(markupOf({ text: OPEN, url }))]))
    .slice(0, LIMITS.contextElements - 1);
  return context(plainText(line), ...links);
}

/** A run that leads nowhere. */
export function words(text: string): Run {
  return { text, url: null };
}

/** An instant, in the zone of each reader; the text is what is shown where Slack cannot. */
export function moment(instant: number, text: string): Run {
  return { text, url: null, instant };
}

/** Runs whose links have room within one text, the first ones first. */
function withinRoom(runs: readonly Run[]): readonly Run[] {
  let room: number = SHARES.linksCharacters;
  return runs.map((run) => {
    const length = run.url === null ? 0 : markupOf(run).length;
    if (length > room) return words(run.text);
    room -= length;
    return run;
  });
}

function markupOf({ text, url, instant }: Run): string {
  const label = escaped(text).replace(/\s+/g, ' ');
  if (instant !== undefined) {
    return `<!date^${Math.floor(instant / SECOND_MS)}^${INSTANT_FORM}|${label}>`;
  }
  return url === null ? label : `<${addressIn(url)}|${label}>`;
}

/** An address as markup takes it: what ends it there is encoded. */
function addressIn(url: string): string {
  const encoded = url.replace(/[|<>\s]/g, (mark) => encodeURIComponent(mark));
  return escaped(encoded);
}

function context(...elements: (PlainTextElement | MrkdwnElement)[]): ContextBlock {
  return { type: 'context', elements };
}

function plainText(text: string): PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** `verbatim`: names of channels and addresses that stand in the text are no links. */
function markup(text: string): MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}
