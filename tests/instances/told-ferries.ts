import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Stores } from '../../src/edge/sql/stores.ts';
import type { StandInWorkspace } from '../../src/playground/open-team.ts';
import { TEAM, YOU } from '../../src/playground/state/members.ts';
import { createRandom } from '../faults/random.ts';
import { aReport } from '../support/builders.ts';
import { place } from '../support/place.ts';

/** A ferry of which a report tells: each number of people stands in one report alone. */
export interface Ferry {
  readonly name: string;
  readonly people: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const HEADS = 'Ald Bel Cor Dun Eld Fal Gor Hel Ism Jor Kel Lor Mar Nor Orm Pel Ros Sel Tor Ulm';
const TAILS = 'ana een ida osa uma';

/** Ferries of which none is called like another one. */
export const FERRIES: readonly Ferry[] = HEADS.split(' ').flatMap((head, at) =>
  TAILS.split(' ').map((tail, next) => ({ name: `${head}${tail}`, people: 1001 + at * 5 + next })),
);

export const questionOf = ({ name }: Ferry): string => `Where did the ferry ${name} sail?`;

export const answerOf = ({ name, people }: Ferry): string =>
  `The ferry ${name} sailed to Port Ellis on Sunday with ${people} people`;

const WHO = ['The harbour master', 'A pilot', 'The owner', 'An envoy', 'The coast guard'];
const DOING = ['sold', 'painted', 'searched', 'praised', 'insured', 'towed', 'cleared', 'measured'];
const WHAT = ['a yellow boat', 'two cranes', 'the east pier', 'old charts', 'a lighthouse', 'nets'];

/**
 * What a report of a ferry says: beside the answer sentences of its own, so that none is taken for a
 * printing of another one.
 */
function paragraphsOf(ferry: Ferry): readonly string[] {
  const random = createRandom(ferry.name, 'report');
  const beside = Array.from({ length: 6 }, (_, at) => {
    const what = `${random.pick(WHO)} ${random.pick(DOING)} ${random.pick(WHAT)}`;
    return `${what} near buoy ${ferry.people * 10 + at}.`;
  });
  return [`${answerOf(ferry)} on board.`, beside.slice(0, 3).join(' '), beside.slice(3).join(' ')];
}

/** Puts a report of a ferry into an archive. */
export async function storeReport({ articles }: Stores, ferry: Ferry, at: number): Promise<void> {
  const report = aReport({
    ...{ id: ferry.name, title: `The ferry ${ferry.name} sails`, published: dayOf(at) },
    text: paragraphsOf(ferry).join('\n\n'),
  });
  await place(articles, report, { at: at - DAY_MS });
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** A site with a feed, to which reports are added, and when the feed was asked for. */
export async function openSite(now: () => number) {
  const published: { readonly ferry: Ferry; readonly at: number }[] = [];
  const polls: number[] = [];
  const server = createServer((request, response) => {
    const ferry = FERRIES.find(({ name }) => request.url === `/${name}`);
    if (request.url === '/feed') {
      polls.push(now());
      response.writeHead(200, { 'Content-Type': 'application/rss+xml' }).end(feedOf());
    } else if (ferry) {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(pageOf(ferry));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const feedOf = (): string => {
    const items = published.map(
      ({ ferry: { name }, at }) =>
        `<item><title>The ferry ${name} sails</title><link>http://${host}/${name}</link><pubDate>${new Date(at).toUTCString()}</pubDate></item>`,
    );
    return `<?xml version="1.0"?><rss version="2.0"><channel><title>The Herald</title><link>http://${host}/</link><description>News</description>${items.join('')}</channel></rss>`;
  };
  const pageOf = (ferry: Ferry): string => {
    const text = paragraphsOf(ferry).map((paragraph) => `<p>${paragraph}</p>`);
    const title = `The ferry ${ferry.name} sails`;
    return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${text.join('')}</article></body></html>`;
  };
  return {
    ...{ host, feed: `http://${host}/feed`, polls },
    publish: (ferry: Ferry) => void published.push({ ferry, at: now() }),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A channel for each thing that is told, so that none waits for another one. */
export function channelOf(what: 'asking' | 'digest' | 'ferry', at: number): string {
  return `C0${what.toUpperCase()}${at}`;
}

export function addChannel({ store }: StandInWorkspace, id: string): void {
  const talks = store.find('C0TALKS');
  if (!talks) throw new Error('the workspace has no channel');
  store.change({ ...talks, id, name: id.toLowerCase() });
}

/** Orders a digest of a channel for a minute of the clock. */
export async function orderDigest(
  stores: Stores,
  channel: string,
  { now, dueAt }: { readonly now: number; readonly dueAt: number },
): Promise<void> {
  const { subscriptions } = await stores.ofWorkspace(TEAM.id);
  await subscriptions.save(
    {
      ...{ channel, setBy: YOU.id, zone: 'UTC', subject: null, whenQuiet: 'line' },
      ...{ time: new Date(dueAt).toISOString().slice(11, 16), days: [1, 2, 3, 4, 5, 6, 7] },
    },
    now,
  );
}

/** Lets a ferry be watched in a channel, and asked for in a thread there. */
export async function awaitFerry(
  stores: Stores,
  workspace: StandInWorkspace,
  {
    ferry,
    channel,
    now,
  }: { readonly ferry: Ferry; readonly channel: string; readonly now: number },
): Promise<void> {
  const { watches, questions } = await stores.ofWorkspace(TEAM.id);
  const watch = { id: `w${ferry.name}`, channel, user: YOU.id, phrase: `ferry ${ferry.name}` };
  await watches.add({ ...watch, since: now });
  await workspace.people.type(YOU, { channel, text: `Anything of the ${ferry.name}?` });
  const thread = workspace.store.all().at(-1)?.ts ?? '';
  const question = questionOf(ferry);
  await questions.add(
    {
      ...{ id: `q${ferry.name}`, channel, thread, isDirect: false, question, readAs: question },
      ...{ asOf: null, isOnNewSubject: false, since: now },
      ...{ revision: await stores.index.revision(), expiresAt: now + 30 * DAY_MS },
    },
    YOU.id,
    { ofAsker: 1000, ofWorkspace: 1000 },
  );
}
