import { readDateline } from '../plain-text/dateline.ts';
import { isOfReaders } from './beside.ts';
import type { Block } from './blocks.ts';
import { datesOf } from './marked-dates.ts';
import { languageTag, type PageFacts } from './page-facts.ts';
import { withAncestors } from './page-tree.ts';
import { likeness } from './phrases.ts';
import { type DateMeaning, printedDate } from './printed-date.ts';
import { proseOf } from './prose.ts';
import { LIKE } from './without-boilerplate.ts';

/** Lines after a headline among which its date stands: byline, standfirst, buttons, picture. */
const LINES_AFTER = 12;

/** Lines before a headline: a date above it, or a section's name and date. */
const LINES_BEFORE = 4;

/** Paragraphs after a headline beyond which a date is one that the article tells of. */
const PARAGRAPHS_AFTER = 2;

/** A day at the beginning of a paragraph dates it; so long a line is read to its date. */
const BEGINNING_CHARACTERS = 60;

/** Words that say of a date that it is the page's. */
const LABEL =
  /^\P{L}*(?:date|published|posted|created|issued|first published|publication date|release date|datum|veröffentlicht|veröffentlichung|erschienen|erstellt|stand|publié|date de publication|mis en ligne|publicado|fecha|pubblicato|data|опубликовано|дата|опубліковано)(?!\p{L})/iu;

/** Dates printed or marked right after the headline, then right before it. */
export function datesByHeadline(facts: PageFacts, title: string): readonly string[] {
  const { lines } = facts;
  return headlinesOf(lines, title)
    .flatMap((headline) => [
      ...upToArticle(lines.slice(headline + 1, headline + 1 + LINES_AFTER)),
      ...lines.slice(Math.max(0, headline - LINES_BEFORE), headline).toReversed(),
    ])
    .flatMap((line) => datesOfLine(line, facts));
}

/** Dates that a label tells of, wherever they are printed. */
export function labelledDates(facts: PageFacts): readonly string[] {
  return facts.lines.flatMap((line, place) => {
    if (!LABEL.test(line.text) || isByReaders(line)) return [];
    const next = facts.lines[place + 1];
    const labelled =
      next !== undefined && line.text.length < BEGINNING_CHARACTERS ? [line, next] : [line];
    return labelled.flatMap((one) => printedIn(one, 'publication', facts));
  });
}

/** When a page prints that it was changed last. */
export function printedChanges(facts: PageFacts): readonly string[] {
  return facts.lines.flatMap((line) => (isByReaders(line) ? [] : printedIn(line, 'change', facts)));
}

/** The places of headings that are the title; of the first of them all where none is. */
function headlinesOf(lines: readonly Block[], title: string): number[] {
  const headings = [...lines.keys()].filter((place) => lines[place]?.kind === 'heading');
  const headlines = headings.filter((place) => likeness(lines[place]?.text ?? '', title) >= LIKE);
  const main = headings.filter((place) => lines[place]?.element.name === 'h1');
  return headlines.length > 0 ? headlines.toReversed() : main.slice(0, 1);
}

/** Lines to the beginning of the article, whose first words may be the date. */
function upToArticle(lines: readonly Block[]): readonly Block[] {
  const paragraphs = [...lines.keys()].filter((place) => proseOf(lines[place] as Block) > 0);
  const end = paragraphs[PARAGRAPHS_AFTER - 1] ?? lines.length;
  return lines.slice(0, end);
}

function datesOfLine(line: Block, facts: PageFacts): readonly string[] {
  if (isByReaders(line)) return [];
  const times = line.marks.filter(({ name }) => name === 'time');
  return [
    ...times.flatMap((time) => datesOf(time, facts)),
    ...(isSentence(line) ? datelineOf(line) : printedIn(line, 'publication', facts)),
  ];
}

/** A sentence tells of days; only a dateline before it is its own. */
function isSentence(line: Block): boolean {
  return proseOf(line) > 0 && /[.!?…][”"’»)\]]*$/.test(line.text);
}

function datelineOf({ text }: Block): string[] {
  const published = readDateline(text)?.published ?? null;
  return published === null ? [] : [published];
}

function printedIn({ text }: Block, meaning: DateMeaning, facts: PageFacts): string[] {
  const date = printedDate(text, meaning, languageTag(facts));
  return date === null ? [] : [date];
}

function isByReaders(line: Block): boolean {
  return withAncestors(line.element).some(isOfReaders);
}
