import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAccount } from '../../src/intake/corpus-files/read-account.ts';
import { mulberry32 } from './mulberry32.ts';

const CHRONICLE = 'corpus/chronicle';

/** Paragraphs of a made article: some 500 words. */
const PARAGRAPHS = 9;

/** Words that are replaced by others: articles of one day share names, and no sentences. */
const OTHER_WORDS = 0.5;

/** Links around an article, and bytes of script in its head: what pages of news sites carry. */
const LINKS = 120;
const SCRIPT_BYTES = 40_000;

/**
 * Pages of an invented paper whose articles are paragraphs of the chronicle, drawn by lot, with
 * every other word replaced by another: real articles share few sentences.
 */
export function madePages(count: number): readonly string[] {
  const random = mulberry32(5);
  const paragraphs = readdirSync(CHRONICLE).flatMap((name) => {
    const { draft } = readAccount(readFileSync(join(CHRONICLE, name), 'utf8'), name);
    return draft.text.split('\n\n');
  });
  const words = paragraphs.join(' ').match(/\p{L}{3,}/gu) ?? [];
  const drawn = () => {
    const told = paragraphs[Math.floor(random() * paragraphs.length)] ?? '';
    return told.replace(/\p{L}{3,}/gu, (word) =>
      random() < OTHER_WORDS ? (words[Math.floor(random() * words.length)] ?? word) : word,
    );
  };
  return Array.from({ length: count }, (_, at) =>
    page(`Ferry talks, part ${at + 1}`, Array.from({ length: PARAGRAPHS }, drawn)),
  );
}

function page(title: string, paragraphs: readonly string[]): string {
  const links = (kind: string) =>
    Array.from(
      { length: LINKS / 3 },
      (_, at) => `<li><a href="/${kind}/${at}">${kind} ${at}</a></li>`,
    );
  const facts = { '@type': 'NewsArticle', headline: title, datePublished: '2031-06-01T09:00:00Z' };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Ferry Times</title>
<meta property="og:site_name" content="The Ferry Times"><meta property="og:title" content="${title}">
<script type="application/ld+json">${JSON.stringify(facts)}</script>
<script>var data = "${'x'.repeat(SCRIPT_BYTES)}";</script></head><body>
<header><nav><ul>${links('section').join('')}</ul></nav></header>
<main><article><h1>${title}</h1><p class="byline">By Mara Venn</p>
${paragraphs.map((words) => `<p>${words}</p>`).join('\n')}</article>
<aside><h2>Most read</h2><ul>${links('read').join('')}</ul></aside></main>
<footer><ul>${links('about').join('')}</ul><p>© The Ferry Times</p></footer></body></html>`;
}
