import type { FeedReader } from '../archive/ports/feed-reader.ts';
import type { Input } from '../archive/ports/input.ts';
import { Failure } from '../domain/failure.ts';
import type { Feed } from '../domain/feed.ts';
import type { Console } from './console.ts';
import type { DefineCommand } from './define-command.ts';
import { jsonOption } from './options.ts';
import { formatFeed } from './render/feed.ts';

interface FeedOptions {
  readonly json: boolean;
}

/** `parley feed`: shows what feeds hold, and stores nothing. */
export const defineFeed: DefineCommand = (command, world) => {
  command
    .argument('<file...>', 'RSS, Atom or JSON Feed: files, addresses, or - for standard input')
    .addOption(jsonOption())
    .action(async (args: readonly string[], { json }: FeedOptions) => {
      const reader = await world.openFeedReader();
      const show = json ? printJson : printText;
      try {
        for (const argument of args) {
          const input = world.input(argument);
          const feed = await readOrReport(input, reader, { console: world.console, json });
          if (feed !== undefined) show(input.source, feed, world.console);
        }
      } finally {
        await reader.close();
      }
    });
};

/** A feed; `undefined` where it could not be read, which is reported. */
async function readOrReport(
  input: Input,
  reader: FeedReader,
  { console, json }: { readonly console: Console } & FeedOptions,
): Promise<Feed | undefined> {
  try {
    const { bytes, address } = await input.read();
    return await reader.read(bytes, address);
  } catch (fault) {
    if (!(fault instanceof Failure)) throw fault;
    console.fail({ input: input.source, id: null, failure: fault }, json);
    return undefined;
  }
}

function printJson(input: string, feed: Feed, console: Console): void {
  const { title, url, omitted } = feed;
  const entries = feed.entries.map(({ id, title, url, published, updated, summary }) => ({
    id,
    title,
    url,
    published,
    updated,
    summary,
  }));
  console.printJson({ source: input, status: 'ok', feed: { title, url }, entries, omitted });
}

function printText(input: string, feed: Feed, console: Console): void {
  console.print(formatFeed(input, feed, console.results));
}
