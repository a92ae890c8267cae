import { describe, expect, it } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';
import { SITE_BACKGROUND, SITE_REPORTS, siteParagraphs } from '../support/site-articles.ts';

const HOST = 'https://www.strait-courier.example';
const DAY = '2031-05-30';

const markdown = ({ title, text }: (typeof SITE_REPORTS)[number], at: number) =>
  `---\ntitle: ${title}\npublished: ${DAY}\nurl: ${HOST}/${at}\n---\n\n${siteParagraphs({ text }).join('\n\n')}\n`;

const page = ({ title, text }: (typeof SITE_REPORTS)[number], at: number) =>
  `<html lang="en"><head><title>${title}</title><link rel="canonical" href="${HOST}/${at}">
<meta property="article:published_time" content="${DAY}T08:00:00Z"></head><body><article><h1>${title}</h1>
${siteParagraphs({ text })
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('\n')}</article></body></html>`;

const line = ({ title, text }: (typeof SITE_REPORTS)[number], at: number) =>
  `${JSON.stringify({ title, published: DAY, url: `${HOST}/${at}`, text: siteParagraphs({ text }).join('\n') })}\n`;

/** The outlet's articles, as they are saved, in an archive. */
const holding = async (
  saved: (report: (typeof SITE_REPORTS)[number], at: number) => string,
  ext: string,
) => {
  const files = SITE_REPORTS.map((report, at) => [`${at}.${ext}`, saved(report, at)] as const);
  const folder = aFolder(Object.fromEntries(files));
  const run = (...args: string[]) => parley([...args, '--json', '--archive', 'a.db'], { folder });
  const { json } = await run('ingest', ...files.map(([name]) => name));
  return { run, statuses: json.map(({ status }) => status) };
};

describe.each([
  ['pages', page, 'html'],
  ['saved texts', markdown, 'md'],
  ['lines', line, 'jsonl'],
] as const)('%s of one site', (_, saved, ext) => {
  it('are no reprints of each other, and no one story', async () => {
    const { run, statuses } = await holding(saved, ext);
    expect(statuses).toEqual(['added', 'added', 'added', 'added']);
    const { json } = await run('digest', '--since', '2031-05-29');
    expect(json[0].developments).toHaveLength(4);
    expect(json[0].developments.map((one: { independent: number }) => one.independent)).toEqual([
      1, 1, 1, 1,
    ]);
  });

  it('are not found by their menus and appeals, and by their background', async () => {
    const { run } = await holding(saved, ext);
    for (const asked of ['prisoner exchange', 'siege of the lighthouse', 'couriers at breakfast']) {
      const [answer] = (await run('ask', asked)).json;
      const shown = [...answer.excerpts, ...answer.related].map(({ text }) => text).join('\n');
      expect([answer.status, shown]).toEqual([
        'no_answer',
        expect.not.stringMatching(/live map|Lighthouse keepers|florin a month/),
      ]);
    }
    const [timeline] = (await run('timeline', 'prisoner exchange')).json;
    expect([timeline.entries, timeline.nearest]).toEqual([[], []]);
    const [answer] = (await run('ask', 'When did the war between Norland and Southmark begin?'))
      .json;
    expect(answer.excerpts[0].text).toContain(SITE_BACKGROUND);
  });
});
