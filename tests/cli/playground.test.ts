import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';
import { aPlayground } from '../support/playground.ts';

describe('parley playground', () => {
  it('says where its page is, serves it, and ends at once when it is interrupted', async () => {
    const { address, interrupt } = await aPlayground();
    expect(address).toMatch(/^http:\/\/localhost:\d+\/$/);
    const page = await fetch(address.replace('localhost', '127.0.0.1'));
    expect(await page.text()).toContain('<!doctype html>');
    expect(await interrupt()).toBe(0);
  });

  it('lets reports, a watch and a digest come as the clock is moved', async () => {
    const { act, toldUntil } = await aPlayground();
    await act({ kind: 'type', text: '/ceasefire watch ten-day truce' });
    await toldUntil('I watch for “ten-day truce”');
    await act({ kind: 'type', text: '/ceasefire digest' });
    await toldUntil('"id":"V1"');
    await act({ kind: 'submit', view: 'V1', entries: {} });
    await toldUntil('set a digest here');
    await act({ kind: 'move-time', step: 'hour' });
    expect(await toldUntil('"kind":"clock"')).not.toMatch(/New on|Digest of/);
    await act({ kind: 'move-time', step: 'morning' });
    const told = await toldUntil('"kind":"clock"');
    expect(told).toContain('New on “ten-day truce”');
    expect(told).toContain('Digest of Fri 12 Jun 2026');
  });

  it('works on an archive of one’s own, again and again', async () => {
    const folder = aFolder({ 'ferry.txt': 'The ferry Aurora sailed from Port Ellis on Monday.' });
    const archive = join(folder, 'own.db');
    await parley(['ingest', '--archive', archive, 'ferry.txt'], { folder });
    for (let run = 0; run < 2; run += 1) {
      const { act, toldUntil, interrupt } = await aPlayground('--archive', archive);
      await act({ kind: 'type', channel: 'D0YOU', text: 'Which ferry sailed from Port Ellis?' });
      expect(await toldUntil('"user":"U0BOT"')).toContain('Aurora');
      await interrupt();
    }
  });

  it('says so where the port is taken', async () => {
    const server = createServer();
    onTestFinished(() => void server.close());
    const port = await new Promise<number>((settle) => {
      server.listen(0, '127.0.0.1', () => {
        const bound = server.address();
        settle(typeof bound === 'object' && bound !== null ? bound.port : 0);
      });
    });
    const folder = aFolder();
    const { status, err } = await parley(['playground', '--port', String(port)], {
      folder,
      isStopped: false,
    });
    expect([status, err]).toEqual([2, expect.stringContaining(`port ${port} is taken`)]);
  });

  it.each([
    ['an archive that there is not', ['--archive', 'none.db'], 1, 'there is no archive none.db'],
    ['a port that is none', ['--port', 'ferry'], 2, 'from 0 to 65535'],
  ])('refuses %s', async (_, args, status, line) => {
    const outcome = await parley(['playground', ...args], { folder: aFolder() });
    expect(outcome.status).toBe(status);
    expect(outcome.err).toContain(line);
  });
});
