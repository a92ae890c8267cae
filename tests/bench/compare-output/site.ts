import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { feed, PAGES } from './made-inputs.ts';

/** A site on loopback. */
export interface Site {
  /** Its address, which ends in a slash. */
  readonly address: string;
  close(): void;
}

/** The made pages and feed as a site, and what goes wrong on the web. */
export async function openSite(): Promise<Site> {
  const server = createServer(({ url = '' }, response) => {
    const page = PAGES[url];
    const say = (status: number, type: string, body: string, more: object = {}) => {
      response.writeHead(status, { 'content-type': type, ...more });
      response.end(body);
    };
    if (page !== undefined) say(200, 'text/html; charset=utf-8', page);
    else if (url === '/feed') say(200, 'application/rss+xml', feed(address));
    else if (url === '/empty-feed') say(200, 'application/rss+xml', feed(address, []));
    else if (url === '/moved') say(301, 'text/html', '', { location: '/page' });
    else if (url === '/image') say(200, 'image/png', 'PNG');
    else if (url === '/failing') say(500, 'text/html', 'It failed.');
    else if (url === '/robots.txt') say(200, 'text/plain', 'User-agent: *\nDisallow: /private\n');
    else say(404, 'text/html', 'There is no such page.');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    address,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
