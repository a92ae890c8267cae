import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SubscriptionStore } from '../../src/archive/ports/subscription-store.ts';
import { openPostgresStores } from '../../src/edge/sql/open-postgres.ts';
import { isOfBot } from '../../src/playground/state/messages.ts';
import { QUESTION } from '../support/bot.ts';
import { NOW } from '../support/builders.ts';
import { aPostgresAddress } from '../support/postgres.ts';
import { aPlayedBot, aStandIn, type PlayedBot, TALKS, wordsOf } from '../support/stand-in.ts';
import { ASKED, arriving, PAID } from '../support/standing-questions.ts';

const SECRET = 'a signing secret';
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const DIGEST: Parameters<SubscriptionStore['save']>[0] = {
  ...{ channel: TALKS, setBy: 'U1', time: '14:00', zone: 'UTC', subject: null },
  ...{ days: [1, 2, 3, 4, 5, 6, 7], whenQuiet: 'line' },
};

/** Passes every request on to all addresses, and to each of them twice, the last one first. */
async function aRelay(addresses: readonly string[]): Promise<{
  readonly url: string;
  readonly passedOn: () => number;
}> {
  let passedOn = 0;
  const server = createServer(async (request, response) => {
    const body = await buffer(request);
    const { host: _, connection: __, 'content-length': ___, ...headers } = request.headers;
    const sent = [...addresses, ...addresses]
      .toReversed()
      .map((address) =>
        fetch(address, { method: 'POST', headers: headers as Record<string, string>, body }),
      );
    const answers = await Promise.all(sent);
    passedOn += answers.length;
    response.writeHead(answers[0]?.status ?? 500).end(await answers[0]?.text());
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return { url: `http://127.0.0.1:${port}/slack/events`, passedOn: () => passedOn };
}

/** Two bots of one database in a workspace that sends everything to both, and to each twice. */
async function twoBots() {
  const began = performance.now();
  const { workspace } = await aStandIn({ now: () => NOW + performance.now() - began });
  const addresses: string[] = [];
  const standIn = {
    ...workspace,
    sendOverHttp: ({ url }: { readonly url: string }) => void addresses.push(url),
  };
  const address = await aPostgresAddress();
  const bots: PlayedBot[] = [];
  for (const _ of [1, 2]) {
    const stores = await openPostgresStores(address);
    bots.push(await aPlayedBot({ stores, standIn, connection: 'http' }));
  }
  const relay = await aRelay(addresses);
  workspace.sendOverHttp({ url: relay.url, signingSecret: SECRET });
  const said: string[] = [];
  workspace.feed.follow((change) => {
    if (change.kind === 'message' && isOfBot(change.message)) said.push(wordsOf(change.message));
  });
  const [one, other] = bots as [PlayedBot, PlayedBot];
  return { one, other, relay, said };
}

describe('two bots on one PostgreSQL database', () => {
  it('answer each mention once, though every event comes to both, and twice', async () => {
    const { one, other, relay, said } = await twoBots();
    for (const _ of [1, 2, 3]) await one.ask(`@Parley ${QUESTION}`);
    // What is under way when a process ends is done first.
    await Promise.all([one.restart(), other.restart()]);
    expect(relay.passedOn()).toBeGreaterThanOrEqual(3 * 4);
    expect(said.filter((words) => words.includes('42 people'))).toHaveLength(3);
    expect(said).toHaveLength(3);
  });

  it('deliver each digest once', async () => {
    const { one, other, said } = await twoBots();
    await one.subscriptions.save(DIGEST, one.now());
    for (const bot of [one, other]) bot.later(3 * HOUR_MS);
    await Promise.all([one.rounds.deliver(), other.rounds.deliver()]);
    await Promise.all([one.rounds.deliver(), other.rounds.deliver()]);
    expect(said.length).toBe(1);
  });

  it('tell a watch and a standing question once, whichever takes the report in', async () => {
    const { one, other, said } = await twoBots();
    await one.ask('@Parley watch Kell lighthouse');
    const refusal = await one.ask(`@Parley ${ASKED}`);
    const isKept = one.nextChange('message');
    await one.pressButton(refusal, 'Tell me when');
    await isKept;
    const both = [one, other];
    for (const bot of both) bot.later(MINUTE_MS);
    await other.archive.ingest(arriving(PAID), other.now());
    for (const _ of ['found', 'told', 'told already'])
      await Promise.all(both.map(({ rounds }) => rounds.tidy()));
    const count = (words: string) => said.filter((text) => text.includes(words)).length;
    expect([count('New on '), count('A new report answers')]).toEqual([1, 1]);
  });
});
