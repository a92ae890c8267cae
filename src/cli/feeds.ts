import type { Command } from 'commander';
import {
  type AddressFindings,
  type CheckedAddress,
  checkFollowed,
} from '../archive/feeds/check-followed.ts';
import { redactAddress } from '../intake/followed-address.ts';
import type { DefineCommand } from './define-command.ts';
import { jsonOption } from './options.ts';
import { formatFindings, formatSuggestion } from './render/feeds.ts';
import type { Suggestion, World } from './world.ts';

interface FeedsOptions {
  readonly json: boolean;
}

/** `parley feeds`: suggests feeds to start from, and tries those that are followed. */
export const defineFeeds: DefineCommand = (command, world) => {
  command.helpCommand(false);
  defineSuggest(command.command('suggest'), world);
  defineCheck(command.command('check'), world);
};

const defineSuggest: DefineCommand = (command, { console, suggestions }) => {
  command
    .description('print public feeds to start from, as lines for feeds.yml')
    .addOption(jsonOption())
    .action(async ({ json }: FeedsOptions) => {
      const all = await suggestions();
      for (const one of all) {
        if (json) console.printJson(suggestionJson(one));
        else console.print(formatSuggestion(one));
      }
      if (json) return;
      const next = 'copy what you want under followed: in feeds.yml, then try parley feeds check';
      console.tell(`parley: ${all.length === 0 ? 'feeds.yml suggests nothing more' : next}`);
    });
};

function defineCheck(command: Command, world: World): void {
  command
    .description('read each feed that is followed, store nothing, and say what it holds')
    .addOption(jsonOption())
    .action(async ({ json }: FeedsOptions) => {
      const { console } = world;
      const followed = await world.followed();
      if (followed.length === 0) {
        console.tell(
          'parley: nothing is followed: parley feeds suggest prints feeds to start from',
        );
        return;
      }
      const [web, feedReader, articles] = await Promise.all([
        world.openWeb(),
        world.openFeedReader(),
        world.openReader(),
      ]);
      const deps = { web, feedReader, articles, now: () => world.now };
      let count = 0;
      try {
        console.progress(`0 of ${followed.length} read`);
        for await (const checked of checkFollowed(followed, deps)) {
          count += 1;
          console.progress('');
          report(checked, { world, json });
          console.progress(`${count} of ${followed.length} read`);
        }
      } finally {
        console.progress('');
        await Promise.all([feedReader.close(), articles.close()]);
      }
    });
}

function report(
  checked: CheckedAddress,
  { world: { console }, json }: { readonly world: World } & FeedsOptions,
): void {
  const source = redactAddress(checked.address);
  if (checked.status === 'failed') {
    console.fail({ input: source, id: null, failure: checked.failure }, json);
  } else if (json) {
    console.printJson({ source, status: 'ok', ...shown(checked.found) });
  } else {
    console.print(formatFindings(source, shown(checked.found)));
  }
}

function shown({ movedTo, ...found }: AddressFindings): AddressFindings {
  return { ...found, movedTo: movedTo && redactAddress(movedTo) };
}

function suggestionJson({ outlet, address, language, seen, source, publisher }: Suggestion) {
  const { country = null, stateOwned = null, agency = null } = publisher ?? {};
  return { outlet, address, language, country, stateOwned, agency, seen, source };
}
