import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { evidenceAddress } from '../../src/answers/wording/text-fragment.ts';
import { cite } from '../../src/domain/passage.ts';
import { readPage } from '../../src/intake/html/read-page.ts';
import { splitSentences } from '../../src/text/sentences/split-sentences.ts';
import { aReport } from '../support/builders.ts';
import { CHROMIUM, follow, ROOM } from '../support/landing.ts';
import { aSite } from '../support/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
});
afterAll(() => browser.close());

const STRAITS = page(`<h1>Norland and Southmark reopen the straits</h1>
<ul class="teasers"><li><a href="/b">The ferry Aurora left Port Ellis</a></li></ul>
<p>The ferry Aurora left Port Ellis on Mon&shy;day with forty soldiers of Norland on board, the port’s master said.
<p>“We sail at dawn again,” she told <em>The Ferry Times</em>, “if the guns&nbsp;stay silent – and the cease-fire (of 5&nbsp;May) holds.”
<p>The ferry Aurora left Port Ellis again on Wednesday, empty, as both sides had agreed in the talks at Vell, R&amp;D, and elsewhere.
<p>Nobody was hurt. The envoy of Southmark called it a beginning, and said the same of Tuesday’s exchange.`);

const EXCHANGE = page(`<h1>Seventh exchange of prisoners is done</h1>
<p>Both armies <a href="/a">handed over</a> <strong>two hundred</strong> prisoners at the bridge of Lunn on Friday morning.
<p>They agreed on three points, which the mediator read out in the evening:
<ul><li>the ferries carry the wounded on every day of the week but Sunday;
<li>mines before the harbour are cleared by the first of June.</ul>
<p>Nobody was hurt. The mediator said that the next round of talks is held in Vell within a fortnight.`);

const TALKS = page(`<h1>Переговоры в Порт-Эллисе продолжаются</h1>
<p>Посланники Норландии и Саутмарка встретились в понедельник в Порт-Эллисе и договорились об обмене пленными до конца месяца.
<p>Паром «Аврора» вышел из гавани в полдень, сообщил начальник порта, на борту было сорок солдат.
<p>Следующая встреча назначена на пятницу, её проведёт посредник из Велла, который говорил с обеими сторонами.`);

describe('a link to evidence', () => {
  it.each([
    ['quotations, dashes and soft hyphens', STRAITS, ''],
    ['links, lists and sentences that stand twice', EXCHANGE, ''],
    ['Cyrillic letters, behind a section of the page', TALKS, '#talks'],
  ])('leads to each sentence of a page: %s', async (_, html, fragment) => {
    const { site, window } = await opened(html);
    const { text } = readPage(html, { outlets: [] });
    const article = aReport({ url: `${site.at('/a')}${fragment}`, text });
    const sentences = splitSentences(text);
    const landings: string[] = [];
    for (const sentence of sentences) {
      const { text: words, ...span } = cite(article, sentence);
      const address = evidenceAddress({ text: words, ...span }) ?? '';
      landings.push(`${await follow(window, address, words)}: ${words}`);
    }
    expect(sentences.length).toBeGreaterThan(2);
    expect(landings.filter((one) => !one.startsWith('shown'))).toEqual([]);
  });

  it('opens the page at its top where the words no longer stand there', async () => {
    const { site, window } = await opened(STRAITS);
    const article = aReport({ url: site.at('/a'), text: 'The harbour was closed in the winter.' });
    const address = evidenceAddress(cite(article, { start: 0, end: 37 })) ?? '';
    expect(await follow(window, address, 'Nobody was hurt.')).toBe('missed');
  });
});

function page(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>The Ferry Times</title><body><article>${body}</article>${ROOM}`;
}

/** A site that serves a page, and a window that has nothing open yet. */
async function opened(html: string) {
  const site = await aSite({ '/a': { body: html } });
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  const window: Page = await context.newPage();
  return { site, window };
}
