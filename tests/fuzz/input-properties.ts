import fc from 'fast-check';
import { readConfig } from '../../src/app/config.ts';
import { readSlackConfig } from '../../src/app/slack-config.ts';
import { lastSlot, nextSlot, parseSchedule } from '../../src/archive/digests/schedule-slots.ts';
import { parseRequest } from '../../src/bot/requests/parse-request.ts';
import { Failure } from '../../src/domain/failure.ts';
import { createSealer } from '../../src/edge/sealer.ts';
import { readArticleLines } from '../../src/intake/article-lines.ts';
import { readFeed } from '../../src/intake/feed/read-feed.ts';
import { readPageBytes } from '../../src/intake/html/read-page.ts';
import { readPlainText } from '../../src/intake/plain-text/read-plain-text.ts';
import { readMarkdown } from '../../src/intake/read-markdown.ts';
import { checkBlocks } from '../../src/playground/block-kit/blocks.ts';
import { checkView } from '../../src/playground/block-kit/views.ts';
import { createBegunInstallations } from '../../src/slack/installing/begun-installations.ts';
import { decodeItem } from '../../src/slack/item-ref.ts';
import { parseBody } from '../../src/slack/receivers/parse-body.ts';
import { shapeOf } from '../../src/slack/receivers/request-shape.ts';
import { typedText } from '../../src/slack/slack-text.ts';
import { wordsOfMessage } from '../../src/slack/words-of-message.ts';
import { NOW } from '../support/builders.ts';
import type { FuzzedProperty } from './fuzzed-property.ts';
import { oddJson, oddLine, oddText } from './odd-text.ts';
import { insist } from './text-properties.ts';

const PAGE = { outlets: [] };
const encoder = new TextEncoder();
const sealer = createSealer({ newest: new Uint8Array(32).fill(1), older: null });
const begun = createBegunInstallations({
  stateSecret: 'a secret',
  store: { useUp: async () => true },
});

/** Bytes that are a text in some encoding, or in none. */
const oddBytes = fc.oneof(
  oddText.map((text) => encoder.encode(text)),
  oddText.map((text): Uint8Array => Buffer.from(text, 'utf16le')),
  oddText.map((text): Uint8Array => Buffer.from(text, 'latin1')),
  fc.uint8Array({ maxLength: 400 }),
);

/** What holds of everything that comes from outside: files, pages, requests, settings. */
export const INPUT_PROPERTIES: Readonly<Record<string, FuzzedProperty>> = {
  'a page is read or refused, whatever its bytes': () =>
    fc.property(oddBytes, (bytes) => {
      readOrRefused(() => readPageBytes({ bytes, address: null }, PAGE));
    }),
  'a page around odd texts is read or refused': () =>
    fc.property(oddText, oddText, (head, body) => {
      const page = `<html><head>${head}</head><body><article><h1>A</h1>${body}</article>`;
      readOrRefused(() => readPageBytes({ bytes: encoder.encode(page), address: null }, PAGE));
    }),
  'a feed is read or refused': () =>
    fc.property(oddText, oddJson, (text, json) => {
      const item = `<item><title>${text}</title><link>${text}</link><pubDate>${text}</pubDate></item>`;
      readOrRefused(() => readFeed(`<rss><channel><title>a</title>${item}</channel></rss>`));
      readOrRefused(() => readFeed(JSON.stringify(json) ?? ''));
      readOrRefused(() => readFeed(text));
    }),
  'plain text, front matter and lines of JSON are read or refused': () =>
    fc.property(oddText, oddText, oddJson, (text, other, json) => {
      readOrRefused(() => readPlainText(text, PAGE));
      readOrRefused(() => readMarkdown(`---\n${text}\n---\n${other}`, PAGE));
      readOrRefused(() => [...readArticleLines(`${text}\n${JSON.stringify(json)}\n${other}`)]);
    }),
  'a line of JSON gives the text that it holds': () =>
    fc.property(oddText, (text) => {
      const lines = [...readArticleLines(JSON.stringify({ id: 'one', text }))];
      insist(lines.length === 1, 'a line is left out');
    }),
  'a request is parsed, or taken for a question': () =>
    fc.property(oddLine, oddText, (line, text) => {
      parseRequest(typedText(line));
      parseRequest(typedText(text));
    }),
  'what Slack sends is a request or is refused': () =>
    fc.property(oddJson, oddText, (json, text) => {
      insist(shapeOf(json).kind.length > 0, 'it has no shape');
      const types = ['application/json', 'application/x-www-form-urlencoded', text, undefined];
      for (const type of types) {
        parseBody(JSON.stringify(json) ?? '', type);
        parseBody(`payload=${encodeURIComponent(JSON.stringify(json) ?? '')}`, type);
        parseBody(text, type);
      }
    }),
  'a message of others shows words, whatever it is made of': () =>
    fc.property(oddJson, (json) => {
      insist(typeof wordsOfMessage(json) === 'string', 'it has no words');
    }),
  'blocks and views are taken or refused in words': () =>
    fc.property(oddJson, fc.constantFrom('message', 'modal', 'home'), (json, surface) => {
      for (const given of [json, [json]]) {
        const check = checkBlocks(given, surface);
        insist(check.status === 'taken' || check.error !== undefined, 'refused without a word');
      }
      checkView(json, surface === 'message' ? 'modal' : surface);
    }),
  'the value of a button is decoded, whatever stands in it': () =>
    fc.property(oddText, oddJson, (text, json) => {
      readOrRefused(() => decodeItem(text));
      readOrRefused(() => decodeItem(JSON.stringify(json) ?? ''));
    }),
  'settings are read, or all that is wrong is told': () =>
    fc.property(fc.dictionary(fc.constantFrom(...SETTINGS), oddLine), (environment) => {
      readOrRefused(() => readConfig(environment));
      readOrRefused(() => readSlackConfig(environment));
    }),
  'a schedule is read or refused, and its slots lie before and after now': () =>
    fc.property(
      fc.oneof(oddLine, fc.constantFrom('00:00', '02:30', '23:59', '24:00', '7:5')),
      fc.array(fc.integer({ min: -1, max: 9 }), { maxLength: 9 }),
      fc.oneof(oddLine, fc.constantFrom('UTC', 'Asia/Tokyo', 'America/New_York', 'Pacific/Apia')),
      fc.integer({ min: -20 * YEAR_MS, max: 20 * YEAR_MS }),
      (time, days, zone, offMs) => {
        const result = parseSchedule({ time, days, zone });
        if (result.status === 'refused') return;
        const now = NOW + offMs;
        insist(nextSlot(result.schedule, now) > now, 'the next slot is past');
        insist(lastSlot(result.schedule, now) <= now, 'the last slot lies ahead');
      },
    ),
  'what is sealed opens to what it was, and nothing else opens': () =>
    fc.property(oddText, oddLine, (text, context) => {
      const secret = text.toWellFormed();
      insist(sealer.open(sealer.seal(secret, context), context) === secret, 'it opens otherwise');
      for (const forged of [text, `v1.${text}.${context}`]) {
        readOrRefused(() => {
          sealer.open(forged, context);
          throw new Error('it was forged, and opens');
        });
      }
    }),
  'a state of OAuth that was not signed here is refused in words for people': () =>
    fc.asyncProperty(oddLine, oddJson, async (line, json) => {
      const body = Buffer.from(JSON.stringify(json) ?? '').toString('base64url');
      for (const state of [line, `${body}.`, `${body}.${line}`, `.${body}`]) {
        const refusal = await begun.verifyStateParam(new Date(NOW), state).then(
          () => undefined,
          (fault: unknown) => fault,
        );
        insist(refusal instanceof Failure, `${state} is not refused by a Failure`);
      }
    }),
};

const YEAR_MS = 365 * 86_400_000;

const SETTINGS = [
  ...['PARLEY_ARCHIVE', 'PARLEY_CORPUS', 'PARLEY_LOG_LEVEL', 'PARLEY_EDITORS', 'PARLEY_KEY'],
  ...['PARLEY_CONTACT', 'PARLEY_PRIVATE_HOSTS', 'PARLEY_INBOX', 'PORT', 'DATABASE_URL'],
  ...['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_CLIENT_ID'],
  ...['SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'SLACK_REDIRECT_URL', 'HOME'],
] as const;

/** Lets a reader say that it does not read something; any other error is a fault. */
function readOrRefused(read: () => unknown): void {
  try {
    read();
  } catch (fault) {
    if (!(fault instanceof Failure)) throw fault;
  }
}
