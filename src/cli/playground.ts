import { InvalidArgumentError, Option } from 'commander';
import type { DefineCommand } from './define-command.ts';

interface PlaygroundCommandOptions {
  readonly port?: number | undefined;
  readonly archive?: string | undefined;
}

/** `parley playground`: serves a page on which the bot can be tried without Slack. */
export const definePlayground: DefineCommand = (command, world) => {
  command
    .addOption(
      new Option('--port <number>', 'where the page is served; a free one if not given').argParser(
        portFrom,
      ),
    )
    .addOption(
      new Option(
        '--archive <file>',
        'an archive of your own; digests and watches that are set in the playground stay in it',
      ),
    )
    .action(async ({ port, archive }: PlaygroundCommandOptions) => {
      const { console } = world;
      const options = { port: port ?? null, archive: archive ?? null };
      await world.runPlayground(options, (address) => {
        console.print(address);
        console.tell('parley: open this address in a browser; Ctrl-C ends it');
      });
    });
};

const LAST_PORT = 65_535;

function portFrom(value: string): number {
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= LAST_PORT) return port;
  throw new InvalidArgumentError('Give a number from 0 to 65535.');
}
