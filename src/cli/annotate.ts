import { createDatesIn } from '../answers/dates-in.ts';
import type { DateMention } from '../domain/date-mention.ts';
import { overlaps, type Span } from '../domain/span.ts';
import { splitSentences } from '../text/sentences.ts';
import { printable, styled, wrapped } from './layout.ts';
import { jsonOption, publishedOption } from './options.ts';
import type { Define } from './program.ts';
import { readings } from './readings.ts';
import type { World } from './world.ts';

interface Options {
  readonly published?: string;
  readonly json: boolean;
}

/** What the reader of language sees in a text. */
interface Annotation {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly dates: readonly DateMention[];
}

/** `parley annotate`: shows what the reader of language sees. */
export const defineAnnotate: Define = (command, world) => {
  command
    .argument(
      '<file...>',
      'article files, folders of them, addresses of pages, or - for standard input',
    )
    .addOption(publishedOption())
    .addOption(jsonOption())
    .action(async (files: readonly string[], options: Options) => {
      const datesIn = createDatesIn(await world.dateKnowledge());
      for await (const { article } of readings(files, { ...options, manner: 'as-given' }, world)) {
        const { text } = article;
        const annotation = {
          id: article.givenId ?? article.id,
          text,
          sentences: splitSentences(text),
          dates: datesIn(text, article),
        };
        if (options.json) world.console.printJson(annotationJson(annotation));
        else printAnnotation(annotation, world);
      }
    });
};

function annotationJson({ id, text, sentences, dates }: Annotation) {
  const dated = dates.map(({ start, end, ...date }) => {
    return { start, end, text: text.slice(start, end), ...date };
  });
  return { id, text, sentences, dates: dated, quotes: [], names: [] };
}

/** Sentences by number, the times that each mentions below it. */
function printAnnotation({ text, sentences, dates }: Annotation, { console }: World): void {
  const paper = console.results;
  for (const [at, sentence] of sentences.entries()) {
    const words = printable(text.slice(sentence.start, sentence.end));
    console.print(wrapped(words, `${String(at + 1).padStart(3)}  `, paper));
    for (const date of dates.filter((one) => overlaps(one, sentence))) {
      const said = printable(text.slice(date.start, date.end));
      const other = date.otherValue === undefined ? '' : `, or ${date.otherValue}`;
      const line = `${said}: ${date.value ?? 'unknown'}${other} (${date.type}, ${date.basis})`;
      console.print(styled(wrapped(line, '       ', paper), 'dim', paper));
    }
  }
}
