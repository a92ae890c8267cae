import { createDatesIn } from '../answers/dates-in.ts';
import type { DateMention } from '../domain/date-mention.ts';
import { overlaps, type Span } from '../domain/span.ts';
import { splitSentences } from '../text/sentences/split-sentences.ts';
import type { DefineCommand } from './define-command.ts';
import { jsonOption, publishedOption } from './options.ts';
import { readInputs } from './read-inputs.ts';
import { applyStyle, sanitizeText, wrapText } from './text-layout.ts';
import type { World } from './world.ts';

interface AnnotateOptions {
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
export const defineAnnotate: DefineCommand = (command, world) => {
  command
    .argument(
      '<file...>',
      'article files, folders of them, addresses of pages, or - for standard input',
    )
    .addOption(publishedOption())
    .addOption(jsonOption())
    .action(async (files: readonly string[], options: AnnotateOptions) => {
      const datesIn = createDatesIn(await world.dateKnowledge());
      for await (const { article } of readInputs(files, { ...options, mode: 'as-given' }, world)) {
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
  const layout = console.results;
  for (const [at, sentence] of sentences.entries()) {
    const words = sanitizeText(text.slice(sentence.start, sentence.end));
    console.print(wrapText(words, `${String(at + 1).padStart(3)}  `, layout));
    for (const date of dates.filter((one) => overlaps(one, sentence))) {
      const said = sanitizeText(text.slice(date.start, date.end));
      const other = date.otherValue === undefined ? '' : `, or ${date.otherValue}`;
      const line = `${said}: ${date.value ?? 'unknown'}${other} (${date.type}, ${date.basis})`;
      console.print(applyStyle(wrapText(line, '       ', layout), 'dim', layout));
    }
  }
}
