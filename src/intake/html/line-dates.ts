import { readDateline } from '../plain-text/dateline.ts';
import { isCaption, isOfReaders } from './beside.ts';
import type { Block } from './blocks.ts';
import { headlinesOf } from './headlines.ts';
import { datesOf } from './marked-dates.ts';
import { languageTag, type PageFacts } from './page-facts.ts';
import { withAncestors } from './page-tree.ts';
import { type DateMeaning, printedDate } from './printed-date.ts';
import { proseOf } from './prose.ts';

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

/** How blogs say under an entry when it was posted: "This entry was posted on". */
const ENTRY =
  /^(?:this (?:entry|post|article)|dieser (?:beitrag|eintrag|artikel)|cet(?:te)? (?:article|entrée)|ce billet|est[ae] (?:entrada|artículo|artigo)|quest[oa] (?:articolo|voce)|dit bericht) (?!.{0,60}(?:updat|modif|edit|aktuali|geändert))/iu;

/** Characters of such a sentence in which its date stands; categories and links follow. */
const ENTRY_CHARACTERS = 120;

/** A day in figures before the first words of a paragraph. */
const DAY_BEFORE_WORDS = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}(?=[\s:|–—-]{1,4}["„“«»‘’]?\p{Lu})/u;

/** A date within what a headline says: "Polls open on Nov. 5". */
const TOLD =
  /(?:^|\s)(?:on|in|by|for|since|until|from|after|before|am|vom|bis|zum|seit|du|le|au|el|del|em|il|dal) (?:\p{L}+,? )?(?=(?:\p{L}{3,12}\.? )?\d)/iu;

/** Dates printed or marked right after the headline, then right before it. */
export function datesByHeadline(facts: PageFacts, title: string): readonly string[] {
  const { lines } = facts;
  const words = title.replace(DAY_BEFORE_WORDS, '');
  return headlinesOf(lines, title)
    .flatMap((headline) => [
      ...upToArticle(lines.slice(headline, headline + 1 + LINES_AFTER)),
      ...lines.slice(Math.max(0, headline - LINES_BEFORE), headline).toReversed(),
    ])
    .map((line) => ({ ...line, text: line.text.replace(words, '') }))
    .flatMap((line) => datesOfLine(line, facts));
}

/** Dates that a label tells of, wherever they are printed. */
export function labelledDates(facts: PageFacts): readonly string[] {
  return facts.lines.flatMap((line, place) => {
    if (isByReaders(line)) return [];
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
  return facts.lines.flatMap((line) => (isByReaders(line) ? [] : printedIn(line, 'change', facts)));
}

/** Lines to the beginning of the article, whose first words may be the date. */
function upToArticle(lines: readonly Block[]): readonly Block[] {
  const paragraphs = [...lines.keys()].filter((place) => proseOf(lines[place] as Block) > 0);
  const end = paragraphs[PARAGRAPHS_AFTER - 1] ?? lines.length;
  return lines.slice(0, end);
}

function datesOfLine(line: Block, facts: PageFacts): readonly string[] {
  if (isByReaders(line) || withAncestors(line.element).some(isCaption)) return [];
  const times = line.marks.filter(({ name }) => name === 'time');
  return [
    ...times.flatMap((time) => datesOf(time, facts)),
    ...(isSentence(line) ? datelineOf(line, facts) : printedIn(line, 'publication', facts)),
  ];
}

/** Sentences and headings tell of days; only a dateline before them is their own. */
function isSentence(line: Block): boolean {
  if (line.kind === 'heading') return TOLD.test(line.text) && !LABEL.test(line.text);
  return proseOf(line) > 0 && /[.!?…][”"’»)\]]*$/.test(line.text);
}

function datelineOf(line: Block, facts: PageFacts): string[] {
  const published = readDateline(line.text)?.published ?? null;
  if (published !== null) return [published];
  const [day = ''] = DAY_BEFORE_WORDS.exec(line.text) ?? [];
  return printedIn({ ...line, text: day }, 'publication', facts);
}

function entryDate(line: Block, facts: PageFacts): string[] {
  const beginning = { ...line, text: line.text.slice(0, ENTRY_CHARACTERS) };
  return printedIn(beginning, 'publication', facts);
}

function printedIn({ text }: Block, meaning: DateMeaning, facts: PageFacts): string[] {
  const date = printedDate(text, meaning, languageTag(facts));
  return date === null ? [] : [date];
}

function isByReaders(line: Block): boolean {
  return withAncestors(line.element).some(isOfReaders);
}
