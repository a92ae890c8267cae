import { splitSentences } from '../text/sentences.ts';
import { printable, wrapped } from './layout.ts';
import { jsonOption, publishedOption } from './options.ts';
import type { Define } from './program.ts';
import { readings } from './readings.ts';

interface Options {
  readonly published?: string;
  readonly json: boolean;
}

/** `parley annotate`: shows what the reader of language sees. */
export const defineAnnotate: Define = (command, world) => {
  command
    .argument('<file...>', 'article files, folders of them, or - for standard input')
    .addOption(publishedOption())
    .addOption(jsonOption())
    .action(async (files: readonly string[], options: Options) => {
      const { console } = world;
      for await (const { article } of readings(files, { ...options, manner: 'as-given' }, world)) {
        const { text } = article;
        const sentences = splitSentences(text);
        const id = article.givenId ?? article.id;
        if (options.json) {
          console.printJson({ id, text, sentences, dates: [], quotes: [], names: [] });
        } else {
          for (const [at, { start, end }] of sentences.entries()) {
            const lead = `${String(at + 1).padStart(3)}  `;
            console.print(wrapped(printable(text.slice(start, end)), lead, console.results));
          }
        }
      }
    });
};
