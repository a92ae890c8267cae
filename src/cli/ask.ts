import { Option } from 'commander';
import type { Archive } from '../archive/archive.ts';
import { Failure } from '../domain/failure.ts';
import { decodeText } from '../intake/decode.ts';
import { readQuestionLines } from '../intake/question-lines.ts';
import { answerJson } from './json.ts';
import {
  archiveOption,
  articlesOption,
  countFrom1,
  jsonOption,
  publishedOption,
} from './options.ts';
import type { Define } from './program.ts';
import { answerText } from './render/answer.ts';
import { type ArchiveOptions, withArchive } from './which-archive.ts';
import type { World } from './world.ts';

interface Options extends ArchiveOptions {
  readonly limit?: number;
  readonly batch?: string;
}

/** A question, the id that came with it, and where it stands. */
interface Asked {
  readonly question: string;
  readonly id: string | null;
  readonly source: string;
}

/** `parley ask`: answers from the archive. */
export const defineAsk: Define = (command, world) => {
  command
    .argument('[question...]', 'what you want to know')
    .addOption(archiveOption())
    .addOption(articlesOption())
    .addOption(publishedOption())
    .addOption(new Option('--batch <file>', 'questions, one {"id", "question"} a line'))
    .addOption(
      new Option('--limit <n>', 'excerpts and related passages, together').argParser(countFrom1),
    )
    .addOption(jsonOption())
    .action(async (words: readonly string[], options: Options) => {
      const question = words.join(' ');
      if ((question === '') === (options.batch === undefined)) {
        const message = 'ask one question, or give a file of them with --batch';
        throw new Failure('bad-usage', message);
      }
      await withArchive(options, world, async (archive) => {
        for await (const asked of questions(question, options, world)) {
          await answerOne(archive, asked, options, world);
        }
      });
    });
};

async function* questions(
  question: string,
  { batch, json }: Options,
  world: World,
): AsyncGenerator<Asked> {
  if (batch === undefined) {
    yield { question, id: null, source: 'ask' };
    return;
  }
  try {
    const { bytes } = await world.input(batch).read();
    for (const line of readQuestionLines(decodeText(bytes))) {
      if (line.status === 'ok') yield { question: line.value, id: line.id, source: batch };
      else world.console.fail({ source: batch, id: line.id, failure: line.failure }, json);
    }
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    world.console.fail({ source: batch, id: null, failure }, json);
  }
}

async function answerOne(
  archive: Archive,
  { question, id, source }: Asked,
  { limit, json }: Options,
  { console, today }: World,
): Promise<void> {
  try {
    const answer = await archive.ask(question, limit, today);
    if (json) console.printJson(answerJson(answer, id));
    else console.print(answerText(answer, { ...console.results, today }));
  } catch (failure) {
    if (!(failure instanceof Failure) || failure.code !== 'bad-question') throw failure;
    console.fail({ source, id, failure }, json);
  }
}
