import { createDatesIn } from '../answers/dates-in.ts';
import type { DateMention } from '../domain/date-mention.ts';
import type { NameMention } from '../domain/name-mention.ts';
import type { Quote } from '../domain/quote.ts';
import { overlaps, type Span } from '../domain/span.ts';
import { createKnownNames } from '../text/names/beat-names.ts';
import { findNames } from '../text/names/find-names.ts';
import { findQuotes } from '../text/quotes/find-quotes.ts';
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
  readonly quotes: readonly Quote[];
  readonly names: readonly NameMention[];
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
      const beat = await world.nameKnowledge();
      const known = createKnownNames(beat);
      for await (const { article } of readInputs(files, { ...options, mode: 'as-given' }, world)) {
        const { text } = article;
        const names = findNames(text, known);
        const day = article.published?.slice(0, 10) ?? null;
        const annotation = {
          id: article.givenId ?? article.id,
          text,
          sentences: splitSentences(text),
          dates: datesIn(text, article),
          quotes: findQuotes(text, names, { beat, day }),
          names,
        };
        if (options.json) world.console.printJson(annotationJson(annotation));
        else printAnnotation(annotation, world);
      }
    });
};

function annotationJson({ id, text, sentences, dates, quotes, names }: Annotation) {
  const withText = ({ start, end }: Span) => ({ start, end, text: text.slice(start, end) });
  const dated = dates.map(({ start, end, ...date }) => {
    return { start, end, text: text.slice(start, end), ...date };
  });
  const attributed = quotes.map(({ start, end, kind, speaker, cue }) => ({
    start,
    end,
    kind,
    speaker: speaker && { ...withText(speaker), name: speaker.name },
    cue: cue && withText(cue),
  }));
  const named = names.map((one) => ({ ...withText(one), kind: one.kind, name: one.name }));
  return { id, text, sentences, dates: dated, quotes: attributed, names: named };
}

/** Sentences by number, and below each what is read in it. */
function printAnnotation(annotation: Annotation, { console }: World): void {
  const layout = console.results;
  const { text, sentences } = annotation;
  const notes = notesOn(annotation);
  for (const [at, sentence] of sentences.entries()) {
    const words = sanitizeText(text.slice(sentence.start, sentence.end));
    console.print(wrapText(words, `${String(at + 1).padStart(3)}  `, layout));
    for (const note of notes.filter((one) => overlaps(one, sentence))) {
      const line = `${sanitizeText(text.slice(note.start, note.end))}: ${note.means}`;
      console.print(applyStyle(wrapText(line, '       ', layout), 'dim', layout));
    }
  }
}

/** What is read of some words of a text. */
interface Note extends Span {
  readonly means: string;
}

function notesOn({ text, dates, quotes, names }: Annotation): readonly Note[] {
  return [
    ...dates.map(({ start, end, value, type, basis, otherValue }) => {
      const other = otherValue === undefined ? '' : `, or ${otherValue}`;
      return { start, end, means: `${value ?? 'unknown'}${other} (${type}, ${basis})` };
    }),
    ...quotes.map(({ start, end, kind, speaker }) => {
      const words = speaker ? sanitizeText(text.slice(speaker.start, speaker.end)) : 'nobody named';
      const name = speaker?.name && speaker.name !== words ? ` (${speaker.name})` : '';
      return { start, end, means: `${kind}, ${words}${name}` };
    }),
    ...names.map(({ start, end, kind, name }) => {
      return { start, end, means: name === null ? kind : `${kind}, ${name}` };
    }),
  ];
}
