import { Option } from 'commander';
import type { Archive } from '../archive/archive.ts';
import { Failure } from '../domain/failure.ts';
import { decodeText } from '../intake/decode-text.ts';
import { readMessageLines } from '../intake/json-lines.ts';
import { checkJson } from './check-json.ts';
import type { DefineCommand } from './define-command.ts';
import { addArchiveOptions, countFrom1, jsonOption } from './options.ts';
import { formatCheck } from './render/check.ts';
import { type ArchiveOptions, withArchive } from './with-archive.ts';
import type { World } from './world.ts';

interface CheckOptions extends ArchiveOptions {
  readonly limit: number;
  readonly batch?: string;
}

/** A message, the id that came with it, and the input that it stands in. */
interface GivenMessage {
  readonly message: string;
  readonly id: string | null;
  readonly input: string;
}

/** Passages a statement where nothing else is said. */
const DEFAULT_PASSAGES = 3;

/** `parley check`: what the sources have on the statements of a message. */
export const defineCheck: DefineCommand = (command, world) => {
  addArchiveOptions(command)
    .argument('[text...]', 'the message or the quotation')
    .addOption(new Option('--batch <file>', 'messages, one {"id", "text"} a line'))
    .addOption(
      new Option('--limit <n>', 'passages a statement')
        .argParser(countFrom1)
        .default(DEFAULT_PASSAGES),
    )
    .addOption(jsonOption())
    .action(async (words: readonly string[], options: CheckOptions) => {
      const message = words.join(' ');
      if ((message.trim() === '') === (options.batch === undefined)) {
        const text = 'give one message, or a file of them with --batch';
        throw new Failure('bad-usage', text);
      }
      await withArchive(options, world, async (archive) => {
        for await (const given of messages(message, options, world)) {
          await checkOne(archive, given, options, world);
        }
      });
    });
};

async function* messages(
  message: string,
  { batch, json }: CheckOptions,
  world: World,
): AsyncGenerator<GivenMessage> {
  if (batch === undefined) {
    yield { message, id: null, input: 'check' };
    return;
  }
  try {
    const { bytes } = await world.input(batch).read();
    for (const line of readMessageLines(decodeText(bytes))) {
      if (line.status === 'ok') yield { message: line.value, id: line.id, input: batch };
      else world.console.fail({ input: batch, id: line.id, failure: line.failure }, json);
    }
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    world.console.fail({ input: batch, id: null, failure }, json);
  }
}

async function checkOne(
  archive: Archive,
  { message, id, input }: GivenMessage,
  { limit, json }: CheckOptions,
  { console }: World,
): Promise<void> {
  try {
    const check = await archive.check({ message, limit });
    if (json) console.printJson(checkJson(check, id));
    else console.print(formatCheck(check, console.results));
  } catch (failure) {
    if (!(failure instanceof Failure) || failure.code !== 'bad-question') throw failure;
    console.fail({ input, id, failure }, json);
  }
}
