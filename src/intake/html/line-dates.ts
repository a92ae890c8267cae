import { SAME_HEADLINE_OVERLAP } from '../../text/similarity/thresholds.ts';
import { readDateline } from '../plain-text/dateline.ts';
import { type DateRole, findPrintedDate } from '../printed-date.ts';
import type { PageBlock } from './blocks.ts';
import { datesOf } from './marked-dates.ts';
import { wordOverlap } from './ngrams.ts';
import { isCaption, isUserGenerated } from './non-content.ts';
import { languageTag, type PageFacts } from './page-facts.ts';
import { withAncestors } from './page-tree.ts';
import { proseLength } from './prose.ts';

/** Lines after a headline among which its date stands: byline, standfirst, buttons, picture. */
const LINES_AFTER = 12;

/** Lines before a headline: a date above it, or a section's name and date. */
const LINES_BEFORE = 4;

/** Paragraphs after a headline beyond which a date is one that the article mentions. */
const PARAGRAPHS_AFTER = 2;

/** A day at the beginning of a paragraph dates it; so long a line is read to its date. */
const BEGINNING_CHARACTERS = 60;

/** Words that say of a date that it is the page's. */
const LABEL =
  /^\P{L}*(?:date|published|posted|created|issued|first published|publication date|release date|datum|veröffentlicht|veröffentlichung|erschienen|erstellt|stand|publié|date de publication|mis en ligne|publicado|fecha|pubblicato|data|опубликовано|дата|опубліковано)(?!\p{L})/iu;

/** How blogs say under an entry when it was posted: "This entry was posted on". */
const ENTRY =
  /^(?:this (?:entry|post|article)|dieser (?:beitrag|eintrag|artikel)|cet(?:te)? (?:article|entrée)|ce billet|est[ae] (?:entrada|artículo|artigo)|quest[oa] (?:articolo|voce)|dit bericht) (?!.{0,60}(?:updat|modif|edit|aktuali|geändert))/iu;

/** Characters of such a sentence in which its date stands; categories and links follow. */
const ENTRY_CHARACTERS = 120;

/** A day in figures before the first words of a paragraph. */
const DAY_BEFORE_WORDS = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}(?=[\s:|–—-]{1,4}["„“«»‘’]?\p{Lu})/u;

/** A date within what a headline says: "Polls open on Nov. 5". */
const DATE_IN_SENTENCE =
  /(?:^|\s)(?:on|in|by|for|since|until|from|after|before|am|vom|bis|zum|seit|du|le|au|el|del|em|il|dal) (?:\p{L}+,? )?(?=(?:\p{L}{3,12}\.? )?\d)/iu;

/** Dates printed or marked right after the headline, then right before it. */
export function datesNearHeadline(facts: PageFacts, title: string): readonly string[] {
  const { lines } = facts;
  const words = title.replace(DAY_BEFORE_WORDS, '');
  return findHeadlines(lines, title)
    .flatMap((headline) => [
      ...upToArticle(lines.slice(headline, headline + 1 + LINES_AFTER)),
      ...lines.slice(Math.max(0, headline - LINES_BEFORE), headline).toReversed(),
    ])
    .map((line) => ({ ...line, text: line.text.replace(words, '') }))
    .flatMap((line) => datesOfLine(line, facts));
}

/** Dates with a label, wherever they are printed. */
export function labelledDates(facts: PageFacts): readonly string[] {
  return facts.lines.flatMap((line, place) => {
    if (isUserGeneratedLine(line)) return [];
    if (ENTRY.test(line.text)) return entryDate(line, facts);
    if (!LABEL.test(line.text)) return isSentence(line) ? [] : printedIn(line, 'stated', facts);
    const next = facts.lines[place + 1];
    const labelled =
      next !== undefined && line.text.length < BEGINNING_CHARACTERS ? [line, next] : [line];
    return labelled.flatMap((one) => printedIn(one, 'publication', facts));
  });
}

/** When a page prints that it was changed last. */
export function printedChanges(facts: PageFacts): readonly string[] {
  return facts.lines.flatMap((line) =>
    isUserGeneratedLine(line) ? [] : printedIn(line, 'change', facts),
  );
}

/** Lines to the beginning of the article, whose first words may be the date. */
function upToArticle(lines: readonly PageBlock[]): readonly PageBlock[] {
  const paragraphs = [...lines.keys()].filter(
    (place) => proseLength(lines[place] as PageBlock) > 0,
  );
  const end = paragraphs[PARAGRAPHS_AFTER - 1] ?? lines.length;
  return lines.slice(0, end);
}

function datesOfLine(line: PageBlock, facts: PageFacts): readonly string[] {
  if (isUserGeneratedLine(line) || withAncestors(line.element).some(isCaption)) return [];
  const times = line.marks.filter(({ name }) => name === 'time');
  return [
    ...times.flatMap((time) => datesOf(time, facts)),
    ...(isSentence(line) ? datelineOf(line, facts) : printedIn(line, 'publication', facts)),
  ];
}

/** Sentences and headings mention days; only a dateline before them is their own. */
function isSentence(line: PageBlock): boolean {
  if (line.kind === 'heading') return DATE_IN_SENTENCE.test(line.text) && !LABEL.test(line.text);
  return proseLength(line) > 0 && /[.!?…][”"’»)\]]*$/.test(line.text);
}

function datelineOf(line: PageBlock, facts: PageFacts): string[] {
  const published = readDateline(line.text)?.published ?? null;
  if (published !== null) return [published];
  const [day = ''] = DAY_BEFORE_WORDS.exec(line.text) ?? [];
  return printedIn({ ...line, text: day }, 'publication', facts);
}

function entryDate(line: PageBlock, facts: PageFacts): string[] {
  const beginning = { ...line, text: line.text.slice(0, ENTRY_CHARACTERS) };
  return printedIn(beginning, 'publication', facts);
}

function printedIn({ text }: PageBlock, meaning: DateRole, facts: PageFacts): string[] {
  const date = findPrintedDate(text, meaning, languageTag(facts));
  return date === null ? [] : [date];
}

function isUserGeneratedLine(line: PageBlock): boolean {
  return withAncestors(line.element).some(isUserGenerated);
}

/** Words of a heading from which it hardly stands in a longer title by chance. */
const HEADING_WORDS = 4;

/** The places of headings that are the title, or of lines; of the main heading where none is. */
function findHeadlines(lines: readonly PageBlock[], title: string): number[] {
  const headings = [...lines.keys()].filter((place) => lines[place]?.kind === 'heading');
  const isTitle = (place: number): boolean => isHeadline(lines[place]?.text ?? '', title);
  const headlines = [headings.filter(isTitle), [...lines.keys()].filter(isTitle)].find(
    (places) => places.length > 0,
  );
  const main = ['h1', 'h2'].map((name) =>
    headings.find((place) => lines[place]?.element.name === name),
  );
  return headlines?.toReversed() ?? [main[0] ?? main[1] ?? []].flat();
}

/** Whether a heading is the title, or stands whole in one that names the outlet as well. */
function isHeadline(heading: string, title: string): boolean {
  if (wordOverlap(heading, title) >= SAME_HEADLINE_OVERLAP) return true;
  return heading.split(/\s+/).length >= HEADING_WORDS && title.includes(heading);
}
