import { createAskedNames } from '../../src/answers/follow-up/asked-names.ts';
import { composeFollowUp } from '../../src/answers/follow-up/compose-follow-up.ts';
import { readConfig } from '../../src/app/config.ts';
import { readSlackConfig } from '../../src/app/slack-config.ts';
import { createArchive } from '../../src/archive/archive.ts';
import { parseSchedule } from '../../src/archive/digests/schedule-slots.ts';
import { formatCheck } from '../../src/cli/render/check.ts';
import { formatFigures } from '../../src/cli/render/figures.ts';
import { formatSides, formatState, formatVoices } from '../../src/cli/render/voices.ts';
import { createRedactor } from '../../src/domain/redact.ts';
import { createSealer } from '../../src/edge/sealer.ts';
import { createSqliteDialect } from '../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../src/edge/sql/stores.ts';
import { checkBlocks } from '../../src/playground/block-kit/blocks.ts';
import { checkView } from '../../src/playground/block-kit/views.ts';
import { toMarkup } from '../../src/playground/requests/markup.ts';
import { renderContent } from '../../src/slack/blocks/render-content.ts';
import { createBegunInstallations } from '../../src/slack/installing/begun-installations.ts';
import { decodeItem } from '../../src/slack/item-ref.ts';
import { FORM, parseBody } from '../../src/slack/receivers/parse-body.ts';
import { wordsOfMessage } from '../../src/slack/words-of-message.ts';
import { aBeat, aKnowledge, aReport, NOW } from '../support/builders.ts';
import type { MeasuredReader } from './growth.ts';
import { orRefused, refusalOf } from './or-refused.ts';

const DAY = '2031-05-02';
const LAYOUT = { columns: 80, hasColour: true, hasLinks: true, today: DAY } as const;

/** Characters on which quadratic growth shows. */
const OF_TEXT = 16_000;

/** An archive reads much besides the text; opening one takes a while. */
const OF_ARCHIVES = 6_000;

const ARCHIVE_SHAPES = [
  'opening quotations',
  'quotations without attribution',
  'capital words and conjunctions',
  'different sentences',
  'hyphens',
  'dates in sentences',
  'years',
];

const sealer = createSealer({ newest: new Uint8Array(32), older: null });
const begun = createBegunInstallations({
  stateSecret: 'a secret',
  store: { useUp: async () => true },
});
const redact = createRedactor(['xoxb-of-the-settings', 'a password of the settings']);
const names = createAskedNames({ sides: [], people: [], organisations: [], places: [] });

/** Every reader of what is sent to the bot, to its pages and to the playground. */
export const REQUEST_READERS: Readonly<Record<string, MeasuredReader>> = {
  'requests of Slack': ofText((text) => [
    parseBody(JSON.stringify(eventSaying(text)), 'application/json'),
    parseBody(text, text),
    parseBody(new URLSearchParams({ payload: text, text, command: text }).toString(), FORM),
  ]),
  'messages of others': ofText((text) =>
    wordsOfMessage({
      text,
      attachments: [{ text, fallback: text, fields: [{ title: text, value: text }] }],
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }],
    }),
  ),
  'values of buttons and sealed texts': ofText((text) => [
    orRefused(decodeItem)(text),
    orRefused((sealed) => sealer.open(sealed, 'T1'))(text),
  ]),
  'states of OAuth': {
    characters: OF_TEXT,
    read: async (text) => await begun.verifyStateParam(new Date(NOW), text).catch(() => undefined),
  },
  'settings and schedules': ofText((text) => [
    orRefused(() => readConfig({ PARLEY_EDITORS: text, PARLEY_PRIVATE_HOSTS: text }))(text),
    orRefused(() => readSlackConfig({ SLACK_BOT_TOKEN: text, PARLEY_EDITORS: text }))(text),
    parseSchedule({ time: text, days: [1], zone: text }),
  ]),
  'lines of the log': ofText(redact),
  'what is typed in the playground': ofText((text) =>
    toMarkup(text, { botName: 'Parley', people: [], conversations: [] }),
  ),
  'blocks and views of the playground': ofText((text) => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text } }];
    const title = { type: 'plain_text', text };
    return [checkBlocks(blocks, 'message'), checkView({ type: 'modal', title, blocks }, 'modal')];
  }),
  'questions that go on': ofText((text) =>
    composeFollowUp(text.slice(0, 1000), [{ kind: 'question', text: text.slice(0, 1000) }], {
      today: DAY,
      namedDays: [],
      names,
    }),
  ),
  'what is said in an archive': {
    characters: OF_ARCHIVES,
    shapes: ARCHIVE_SHAPES,
    read: readSpeech,
  },
};

function ofText(read: (text: string) => unknown): MeasuredReader {
  return { characters: OF_TEXT, read: orRefused(read) };
}

function eventSaying(text: string): object {
  const event = { type: 'message', channel: 'C1', ts: '1.1', user: 'U1', text };
  return { type: 'event_callback', team_id: text, event, authorizations: [{ team_id: text }] };
}

/** Asks an archive for all that is said in a text, and shows it. */
async function readSpeech(text: string): Promise<void> {
  const stores = await openStores({ dialect: createSqliteDialect(':memory:'), lasts: false });
  const sides = ['Norland', 'Southmark'].map((name) => ({ name, aliases: [], speakers: [] }));
  const archive = createArchive(stores, aKnowledge(aBeat({ sides })));
  const asked = text.slice(0, 500).trim() || 'the talks';
  const state: ReadonlySet<string> = new Set();
  try {
    await archive.ingest(aReport({ text, title: asked }), NOW);
    const voices = await archive.voices({ who: 'Norland', about: null, limit: 20 });
    formatVoices(voices, LAYOUT);
    renderContent({ kind: 'voices', voices }, state);
    const both = await archive.sides(asked, 20);
    formatSides(both, LAYOUT);
    renderContent({ kind: 'sides', sides: both }, state);
    const now = await archive.state({ subject: asked, since: null, today: DAY });
    formatState(now, LAYOUT);
    renderContent({ kind: 'state', state: now }, state);
    const ledger = await archive.figures({ subject: asked, limit: 20, today: DAY });
    formatFigures(ledger, LAYOUT);
    renderContent({ kind: 'figures', ledger }, state);
    const check = await archive.check({ message: text, limit: 3 });
    formatCheck(check, LAYOUT);
    renderContent({ kind: 'check', check }, state);
  } catch (refusal) {
    refusalOf(refusal);
  } finally {
    await archive.close();
  }
}
