import { describe, expect, it, onTestFinished } from 'vitest';
import { createPageReader } from '../../../src/edge/workers/page-reader.ts';
import type { ReadingLimits } from '../../../src/edge/workers/reading-thread.ts';

const PAGE = `<html><head><title>Ferry sails</title></head><body><article><h1>Ferry sails</h1>
<p>The ferry Aurora sailed from Port Ellis on Monday, the harbour master told reporters there.</p>
<p>It carried 42 people, who had waited for three hours, and returned at night without them.</p>
</article></body></html>`;

function aReader(limits: Partial<ReadingLimits> = {}) {
  const reader = createPageReader(
    { outlets: [] },
    { limits: { maxMegabytes: 20, timeoutMs: 60_000, maxHeapMegabytes: 512, ...limits } },
  );
  onTestFinished(() => reader.close());
  return reader;
}

describe('the page reader', () => {
  it('reads pages in its thread, several at once', async () => {
    const reader = aReader();
    const pages = ['Aurora', 'Boreas', 'Castor'].map((name) => PAGE.replaceAll('Aurora', name));
    const drafts = await Promise.all(pages.map((page) => reader.read(Buffer.from(page), null)));
    expect(drafts.map(({ title }) => title)).toEqual(Array(3).fill('Ferry sails'));
    expect(drafts.map(({ text }) => /Aurora|Boreas|Castor/.exec(text)?.[0])).toEqual([
      'Aurora',
      'Boreas',
      'Castor',
    ]);
  });

  it('gives up a page that takes too long, and reads the next', async () => {
    const reader = aReader({ timeoutMs: 1 });
    await expect(reader.read(Buffer.from(PAGE), null)).rejects.toMatchObject({ code: 'too-slow' });
    const patient = aReader();
    expect((await patient.read(Buffer.from(PAGE), null)).title).toBe('Ferry sails');
  });

  it('refuses a page that is too large before it is read', async () => {
    const reader = aReader({ maxMegabytes: 0.001 });
    const large = Buffer.from(PAGE.repeat(4));
    await expect(reader.read(large, null)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('tells a failure of the page by its code', async () => {
    const deep = `<html><body>${'<div>'.repeat(50_000)}deep`;
    await expect(aReader().read(Buffer.from(deep), null)).rejects.toMatchObject({
      code: 'too-complex',
    });
  });

  it('reads texts and lines in its thread', async () => {
    const reader = aReader();
    const bytes = Buffer.from('# Ferry sails\n\nThe ferry *Aurora* sailed from Port Ellis.');
    const read = await reader.readText({ bytes, format: 'markdown', cleaning: 'cleaned' });
    expect([read.title, read.text]).toEqual([
      'Ferry sails',
      'The ferry Aurora sailed from Port Ellis.',
    ]);
    const lines = '{"text":"The ferry sailed."}\n\n{"text":5}\n';
    const { readings, nextLine } = await reader.readLines(Buffer.from(lines), 7);
    expect(readings).toMatchObject([
      { status: 'ok', line: 7, draft: { text: 'The ferry sailed.' } },
      { status: 'failed', line: 9, code: 'malformed', message: expect.stringMatching(/^line 9: /) },
    ]);
    expect(nextLine).toBe(10);
  });

  it('gives up a text that takes too long, and says what to do', async () => {
    const bytes = Buffer.from('The ferry sailed. '.repeat(50_000));
    const text = { bytes, format: 'plain-text', cleaning: 'cleaned' } as const;
    await expect(aReader({ timeoutMs: 1 }).readText(text)).rejects.toThrow(
      'took more than 0.001 s to read: split it into several articles',
    );
  });
});
