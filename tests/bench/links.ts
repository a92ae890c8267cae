// Run by `npm run bench:links -- FOLDER`: pages of the web in a folder (.html, also gzipped), each
// served on this machine, and links to sentences of the article that is read of it, followed in
// Chromium. Read the share that lands. Half of the pages, by a hash of their names, is for mending
// rules (the first), the other one for looking whether that helped: `--half second`.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { textDirective } from '../../src/answers/wording/text-fragment.ts';
import { Failure } from '../../src/domain/failure.ts';
import { decodeText } from '../../src/intake/decode-text.ts';
import { readPage } from '../../src/intake/html/read-page.ts';
import { splitSentences } from '../../src/text/sentences/split-sentences.ts';
import { CHROMIUM, follow, type Landing, ROOM } from '../support/landing.ts';
import { mulberry32 } from './mulberry32.ts';

const SENTENCES_OF_A_PAGE = 3;
const SEED = 20310601;
const PAGE_TIMEOUT_MS = 20_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { half: { type: 'string', default: 'first' }, only: { type: 'string', default: '' } },
});
const [folder] = positionals;
if (folder === undefined) throw new Error('name a folder of pages');

interface Tried {
  readonly name: string;
  readonly sentence: string;
  readonly directive: string | null;
  readonly landing: Landing | 'no-directive' | 'failed';
}

const names = readdirSync(folder)
  .filter((name) => /\.html?(?:\.gz)?$/.test(name) && name.includes(values.only))
  .filter((name) => values.half === 'all' || (halfOf(name) === 0) === (values.half === 'first'));
let served = '';
const server = createServer((_, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(served + ROOM);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
// Scripts of a page find nothing of what they load here, and would take away what they cannot show.
const context = await browser.newContext({ javaScriptEnabled: false });
await context.route('**', (route) =>
  route.request().url().startsWith(site) ? route.continue() : route.abort(),
);
const page = await context.newPage();
page.setDefaultTimeout(PAGE_TIMEOUT_MS);

const tried: Tried[] = [];
for (const name of names) tried.push(...(await tryPage(name)));
await browser.close();
server.close();
report();

async function tryPage(name: string): Promise<readonly Tried[]> {
  const raw = readFileSync(join(folder ?? '', name));
  served = decodeText(name.endsWith('.gz') ? gunzipSync(raw) : raw, { html: true });
  const text = articleOf(served);
  const all = splitSentences(text);
  const chance = mulberry32(SEED + halfOf(name));
  const drawn = all
    .map((span) => ({ span, by: chance() }))
    .toSorted((one, other) => one.by - other.by)
    .slice(0, SENTENCES_OF_A_PAGE);
  const found: Tried[] = [];
  for (const { span } of drawn) {
    const sentence = text.slice(span.start, span.end);
    const directive = textDirective(text, span);
    const address = `${site}/${encodeURIComponent(name)}#:~:${directive}`;
    const landing =
      directive === null
        ? 'no-directive'
        : await follow(page, address, sentence).catch((fault: unknown): 'failed' => {
            process.stderr.write(`${String(fault).slice(0, 600)}\n`);
            return 'failed';
          });
    found.push({ name, sentence, directive, landing });
  }
  return found;
}

function articleOf(html: string): string {
  try {
    return readPage(html, { outlets: [] }).text;
  } catch (fault) {
    if (!(fault instanceof Failure)) throw fault;
    return '';
  }
}

function report(): void {
  const count = (landing: Tried['landing']) =>
    tried.filter((one) => one.landing === landing).length;
  for (const { landing, ...one } of tried) {
    if (landing !== 'shown') print(JSON.stringify({ landing, ...one }));
  }
  const held = tried.length - count('not-on-page') - count('failed');
  print(
    `${names.length} pages, ${tried.length} sentences; ${count('not-on-page')} do not stand on their page as it is shown, ${count('failed')} could not be tried`,
  );
  print(
    `${count('shown')} of ${held} links lead to their sentence (${(count('shown') / held).toFixed(3)}); ${count('missed')} do not, ${count('no-directive')} have no fragment`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function halfOf(name: string): number {
  return (createHash('sha256').update(name).digest()[0] ?? 0) % 2;
}
