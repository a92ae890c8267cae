import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const REPORT = [
  'PORT ELLIS, March 1 - Norland and Southmark exchanged 42 prisoners at the Kell lighthouse on Sunday, the harbour master Ada Venn said.',
  '“We expect another exchange on Friday,” Venn told reporters. Southmark denied that any date was agreed.',
  'The truce in the strait took effect on February 20 and was extended by 30 days at talks in Marran last week.',
  'Norland says that 12 people were wounded on Saturday near the lighthouse; Southmark says that nobody was.',
].join('\n\n');

const REVISED = `${REPORT.replace('42 prisoners', '43 prisoners')}\n\nThe report was corrected on Monday.`;

const REPRINT = REPORT.replace('PORT ELLIS, March 1 - ', 'MARRAN (Strait Agency) — ');

const OTHER = [
  'Envoys of Norland and Southmark met in Marran on Monday to discuss the strait, officials said.',
  'They agreed to open the harbour of Port Ellis from March 9, the envoy Tor Hale said in a statement.',
  'A prisoner exchange of sick sailors is to follow within ten days, according to the bishop of Marran.',
].join('\n\n');

const NEW = [
  'The bishop of Marran brought nine sick sailors home on Monday evening in a prisoner exchange.',
  'His palace had been offered for the purpose by neither side, his chaplain Ines Orr said.',
].join('\n\n');

/** A private host, which is refused without a look at any network. */
const UNREACHABLE = 'http://10.0.0.1/';

/** Fictional reports, and what no command can use; each name says what is the matter with it. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'report.md': withFrontMatter(REPORT, 'Exchange at the lighthouse', 'The Ferry Times', 'a'),
  'revised/report.md': withFrontMatter(
    REVISED,
    'Exchange at the lighthouse',
    'The Ferry Times',
    'a',
  ),
  'reprint.md': withFrontMatter(REPRINT, 'Prisoners exchanged', 'Strait Agency', 'b'),
  'other.md': withFrontMatter(OTHER, 'Envoys meet in Marran', 'Marran Post', 'c'),
  'new.md': withFrontMatter(NEW, 'Sailors come home', 'Marran Post', 'd'),
  'undated.txt': `Ferries wait\n\n${OTHER.replace('March 9', 'next Monday')}`,
  'page.html': page(REPORT),
  'page.html.gz': gzipSync(page(OTHER)),
  'windows-1252.html': Buffer.from(
    page(`Caf\xe9. ${REPORT.slice(11, 300)}`).replace('utf-8', 'windows-1252'),
    'latin1',
  ),
  'lines.jsonl': [
    {
      id: 'one',
      title: 'Exchange',
      text: `  ${REPORT}\n`,
      published: '2026-03-01',
      outlet: 'The Ferry Times',
    },
    {
      title: 'Talks',
      text: OTHER,
      published: '2026-03-02T09:30+02:00',
      url: 'https://post.example/c',
    },
    { text: 'On Tuesday the ferry sailed.' },
  ]
    .map(line)
    .join(''),
  'broken.jsonl': `${line({ id: 'good', text: 'The ferry sailed on Monday.' })}{"id": "torn", "text": "The\n${line({ id: 'no-text' })}${line({ id: 'number', text: 5 })}[]\n${line({ id: 'date', text: 'It sailed.', published: 'soon' })}`,
  'empty.txt': '',
  'empty.jsonl': '',
  'empty.html': '',
  'binary.txt': Uint8Array.from({ length: 512 }, (_, at) => (at * 7) % 256),
  'not-gzip.html.gz': 'no gzip',
  'front-matter.md': '---\ntitle: [unclosed\n---\n\nThe ferry sailed.\n',
  'no-article.html': '<html><body><nav><a href="/">Home</a></nav></body></html>',
  'image.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  'feed.xml': feed(UNREACHABLE),
  'feed.json': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Marran Post',
    items: [{ id: '1', url: 'https://post.example/1', title: 'Envoys meet', content_text: OTHER }],
  }),
  'torn-feed.xml': feed(UNREACHABLE).slice(0, 300),
  'questions.jsonl': [
    { id: 'q1', question: 'How many prisoners were exchanged at the lighthouse?' },
    { id: 'q2', question: 'Who said that another exchange is expected?' },
    { id: 'q3', question: 'When does the harbour open?' },
    { question: 'What is new?' },
    { id: 'q5', question: 'Which planet has a harbour?' },
  ]
    .map(line)
    .join(''),
  'broken-questions.jsonl': `${line({ id: 'q1', question: 'When did it sail?' })}{"id":\n${line({ id: 'q3' })}${line({ id: 'q4', question: '' })}`,
};

/** Writes the made inputs into a folder. */
export function writeMadeInputs(folder: string): void {
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** A feed whose entries lead to pages of a site. */
export function feed(site: string, names: readonly string[] = ['page', 'other']): string {
  const items = names.map(
    (name) =>
      `<item><guid>${name}</guid><link>${site}${name}</link><title>The ${name}</title><pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate><description>About &lt;b&gt;the ${name}&lt;/b&gt;</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Marran Post</title><link>${site}</link>${items.join('')}</channel></rss>`;
}

/** The pages of the site on loopback, by path. */
export const PAGES: Readonly<Record<string, string>> = {
  '/page': page(REPORT),
  '/other': page(OTHER),
  '/empty': '',
};

function page(text: string): string {
  const paragraphs = text.split('\n\n').map((paragraph) => `<p>${paragraph}</p>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Exchange at the lighthouse - The Ferry Times</title><meta property="og:site_name" content="The Ferry Times"><meta property="article:published_time" content="2026-03-01T18:00:00Z"></head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Exchange at the lighthouse</h1><p>By Ada Writer</p>${paragraphs.join('')}<p>Subscribe to our newsletter</p></article><footer>© The Ferry Times</footer></body></html>`;
}

function withFrontMatter(text: string, title: string, outlet: string, path: string): string {
  return `---\ntitle: ${title}\noutlet: ${outlet}\npublished: 2026-03-01\nurl: https://strait.example/${path}\n---\n\n${text}\n`;
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
