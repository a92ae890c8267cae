import type { Outlet } from '../../../src/domain/beat.ts';
import { readPage } from '../../../src/intake/html/read-page.ts';

export const OUTLETS: readonly Outlet[] = [
  anOutlet('The Harbour Post', ['Harbour Post'], ['harbourpost.example']),
  anOutlet('Meridian Wire', ['MW'], ['meridian.example', 'wire.meridian.example']),
];

export const TITLE = 'River talks resume after a winter of silence';
export const DELEGATES =
  'Delegates from Velmark and Ostria met for six hours on Tuesday and agreed to meet again before the spring tide.';
export const MEDIATOR =
  'The mediator called the meeting useful, although neither side moved on the border that the old treaty had drawn.';
export const BORDER =
  'Both armies have held the river line since the winter, and each accuses the other of firing first at the ferries.';
export const FERRIES =
  'Ferries will sail again from Monday if the guns stay silent, the port authority said in a short statement.';

/** What stands on a page of a news site; what is not said is as on most of them. */
export interface PageParts {
  readonly lang?: string;
  readonly head?: string;
  /** Between the top of the page and its headline. */
  readonly above?: string;
  /** The headline as it is printed. */
  readonly headline?: string;
  /** Between the headline and the article's words. */
  readonly byline?: string;
  readonly body?: string;
  /** After the element of the article. */
  readonly below?: string;
}

/** The source of a page with a headline and an article of four paragraphs. */
export function aPage(said: PageParts = {}): string {
  const { lang = 'en-GB', head = `<title>${TITLE}</title>`, above = '', byline = '' } = said;
  const { headline = `<h1>${TITLE}</h1>`, below = '' } = said;
  const { body = paragraphs(DELEGATES, MEDIATOR, BORDER, FERRIES) } = said;
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body>
${above}<main><article>${headline}${byline}<div class="story">${body}</div></article></main>${below}
</body></html>`;
}

export function paragraphs(...texts: readonly string[]): string {
  return texts.map((text) => `<p>${text}</p>\n`).join('');
}

export function jsonLd(thing: object): string {
  return `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;
}

/** What is read from a page of these parts. */
export function read(parts: PageParts = {}) {
  return readPage(aPage(parts), { outlets: OUTLETS });
}

function anOutlet(name: string, aliases: readonly string[], hosts: readonly string[]): Outlet {
  return { name, aliases, hosts, country: null, language: null, stateOwned: null, agency: null };
}
