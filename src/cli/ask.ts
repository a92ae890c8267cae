import { Option } from 'commander';
import type { Archive } from '../archive/archive.ts';
import { parseRequest } from '../bot/requests/parse-request.ts';
import { Failure } from '../domain/failure.ts';
import { decodeText } from '../intake/decode-text.ts';
import { readQuestionLines } from '../intake/json-lines.ts';
import type { DefineCommand } from './define-command.ts';
import { answerJson } from './json.ts';
import { addArchiveOptions, countFrom1, jsonOption, TIMELINE_DATES } from './options.ts';
import { formatAnswer } from './render/answer.ts';
import { formatExplanation } from './render/explanation.ts';
import { formatTimeline } from './render/timeline.ts';
import { type ArchiveOptions, withArchive } from './with-archive.ts';
import type { World } from './world.ts';

interface AskOptions extends ArchiveOptions {
  readonly limit?: number;
  readonly batch?: string;
  readonly full: boolean;
  readonly explain: boolean;
}

/** A question, the id that came with it, and the input that it stands in. */
interface AskedQuestion {
  readonly question: string;
  readonly id: string | null;
  readonly input: string;
}

/** `parley ask`: answers from the archive. */
export const defineAsk: DefineCommand = (command, world) => {
  addArchiveOptions(command)
    .argument('[question...]', 'what you want to know')
    .addOption(new Option('--batch <file>', 'questions, one {"id", "question"} a line'))
    .addOption(
      new Option('--limit <n>', 'excerpts and related passages, together').argParser(countFrom1),
    )
    .addOption(
      new Option('--full', 'print everything that was found, with whole passages').default(false),
    )
    .addOption(
      new Option('--explain', 'add how the question was read and why each excerpt won').default(
        false,
      ),
    )
    .addOption(jsonOption())
    .action(async (words: readonly string[], options: AskOptions) => {
      const question = words.join(' ');
      if ((question.trim() === '') === (options.batch === undefined)) {
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
  { batch, json }: AskOptions,
  world: World,
): AsyncGenerator<AskedQuestion> {
  if (batch === undefined) {
    yield { question, id: null, input: 'ask' };
    return;
  }
  try {
    const { bytes } = await world.input(batch).read();
    for (const line of readQuestionLines(decodeText(bytes))) {
      if (line.status === 'ok') yield { question: line.value, id: line.id, input: batch };
      else world.console.fail({ input: batch, id: line.id, failure: line.failure }, json);
    }
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure;
    world.console.fail({ input: batch, id: null, failure }, json);
  }
}

async function answerOne(
  archive: Archive,
  { question, id, input }: AskedQuestion,
  { limit, json, full, explain }: AskOptions,
  { console, today }: World,
): Promise<void> {
  try {
    const request = parseRequest(question);
    if (request.kind === 'timeline' && !json) {
      const asked = { from: null, to: null, dates: TIMELINE_DATES, sentences: 1, today };
      const timeline = await archive.timeline({ ...asked, subject: request.subject });
      console.print(formatTimeline(timeline, console.results));
      return;
    }
    const answer = await archive.ask(question, {
      ...{ limit, today },
      detail: explain ? 'explained' : 'plain',
    });
    const form = full ? 'everything' : 'screen';
    if (json) console.printJson(answerJson(answer, id));
    else {
      const shown = formatAnswer(answer, { ...console.results, today, form });
      const explanation = formatExplanation(answer, console.results);
      console.print(explanation === '' ? shown : `${shown}\n\n${explanation}`);
    }
  } catch (failure) {
    if (!(failure instanceof Failure) || failure.code !== 'bad-question') throw failure;
    console.fail({ input, id, failure }, json);
  }
}
