import { createServer } from 'node:net';
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
