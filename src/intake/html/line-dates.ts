import { DATE_LABELS, PUBLISHED_LABELS } from '../date-labels.ts';
import { readDateline } from '../plain-text/dateline.ts';
import { type DateRole, firstPrintedDate } from '../printed-date.ts';
import type { PageBlock } from './blocks.ts';
import { type DatedPage, isOwnLine } from './dated-page.ts';
import { joinDateParts, withTerms } from './join-date-parts.ts';
import { datesOf, isTimeElement, printedTexts, titleDates } from './marked-dates.ts';
import { isCaption } from './non-content.ts';
import { languageTag, type PageFacts } from './page-facts.ts';
import { withAncestors } from './page-tree.ts';
import { proseLength } from './prose.ts';

/** How many lines around a headline are looked at for its date. */
interface Reach {
  readonly after: number;
  readonly before: number;
}

/**
 * Lines after a headline among which its date stands: byline, standfirst, buttons, picture; and
 * before it: a date above it, or a section's name and date.
 */
const AROUND_HEADLINE: Reach = { after: 12, before: 4 };

/** Lines beyond which a day does not stand against one that metadata declares. */
const AT_HEADLINE: Reach = { after: 6, before: 2 };

/** Paragraphs after a headline beyond which a date is one that the article mentions. */
const PARAGRAPHS_AFTER = 2;

/** A day at the beginning of a paragraph dates it; so long a line is read to its date. */
const BEGINNING_CHARACTERS = 60;

/** Paragraphs after a headline of which one may begin with a dateline: standfirsts precede it. */
const DATELINE_PARAGRAPHS = 3;

/** Words that say of a date that it is the page's. */
const LABEL = new RegExp(String.raw`^\P{L}*(?:${PUBLISHED_LABELS}|${DATE_LABELS})(?!\p{L})`, 'iu');

/** The same in brackets behind a text: "[Stand: 12. März 2031, 10:30 Uhr]". */
const LABEL_IN_BRACKETS = new RegExp(
  String.raw`[[(](?:${PUBLISHED_LABELS}|${DATE_LABELS})\P{L}[^\])]{6,60}[\])]`,
  'iu',
);

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
export function datesNearHeadline(page: DatedPage): readonly string[] {
  return datesAround(page, AROUND_HEADLINE, 'publication');
}

/** The same of the lines next to the headline, without those that may be of something else. */
export function datesAtHeadline(page: DatedPage): readonly string[] {
  return datesAround(page, AT_HEADLINE, 'undisputed');
}

function datesAround(page: DatedPage, { after, before }: Reach, role: DateRole): string[] {
  const { lines } = page.facts;
  const words = page.title.replace(DAY_BEFORE_WORDS, '');
  return page.headlines
    .flatMap((headline) => [
      ...readable(upToArticle(lines.slice(headline, headline + 1 + after))),
      ...readable(lines.slice(Math.max(0, headline - before), headline)).toReversed(),
    ])
    .map((line) => ({ ...line, text: line.text.replace(words, '') }))
    .flatMap((line) => datesOfLine(line, page, role));
}

/** Lines whose dates stand in one of them, with what says what they are. */
function readable(lines: readonly PageBlock[]): readonly PageBlock[] {
  return withTerms(joinDateParts(lines));
}

/** The datelines of the first paragraphs after the headline. */
export function datelines(page: DatedPage): readonly string[] {
  const { lines } = page.facts;
  return lines
    .slice(page.headlines[0] ?? 0)
    .filter((line) => proseLength(line) > 0 && isOwnLine(line, page))
    .slice(0, DATELINE_PARAGRAPHS)
    .flatMap((line) => datelineOf(line, page.facts));
}

/** Dates with a label, wherever they are printed. */
export function labelledDates(page: DatedPage): readonly string[] {
  const { facts } = page;
  return facts.lines.flatMap((line, place) => {
    if (!isOwnLine(line, page)) return [];
    if (ENTRY.test(line.text)) return beginningDate(line, facts);
    if (!LABEL.test(line.text)) return labelledWithin(line, facts);
    if (line.text.length > ENTRY_CHARACTERS) return beginningDate(line, facts);
    const next = facts.lines[place + 1];
    const labelled =
      next !== undefined && line.text.length < BEGINNING_CHARACTERS ? [line, next] : [line];
    return labelled.flatMap((one) => printedIn(one, 'publication', facts));
  });
}

/** A date with its label in brackets, or anywhere in a line that is no sentence. */
function labelledWithin(line: PageBlock, facts: PageFacts): string[] {
  const [bracketed] = LABEL_IN_BRACKETS.exec(line.text.slice(-ENTRY_CHARACTERS)) ?? [];
  if (bracketed !== undefined) return printedIn({ ...line, text: bracketed }, 'publication', facts);
  return isSentence(line) ? [] : printedIn(line, 'stated', facts);
}

/** When a page prints that it was changed last. */
export function printedChanges(page: DatedPage): readonly string[] {
  return page.facts.lines
    .filter(({ element }) => !page.isComment(element))
    .flatMap((line) => printedIn(line, 'change', page.facts));
}

/** Lines to the beginning of the article, whose first words may be the date. */
function upToArticle(lines: readonly PageBlock[]): readonly PageBlock[] {
  const paragraphs = [...lines.keys()].filter(
    (place) => proseLength(lines[place] as PageBlock) > 0,
  );
  const end = paragraphs[PARAGRAPHS_AFTER - 1] ?? lines.length;
  return lines.slice(0, end);
}

function datesOfLine(line: PageBlock, page: DatedPage, role: DateRole): readonly string[] {
  const { facts } = page;
  if (!isOwnLine(line, page) || withAncestors(line.element).some(isCaption)) return [];
  return [
    ...line.marks.filter(isTimeElement).flatMap((time) => datesOf(time, facts)),
    ...line.marks.flatMap((mark) => titleDates(mark, facts)),
    ...(isSentence(line) ? datelineOf(line, facts) : printedIn(line, role, facts)),
  ];
}

/** Sentences and headings mention days; only a dateline before them is their own. */
function isSentence(line: PageBlock): boolean {
  if (line.kind === 'heading') return DATE_IN_SENTENCE.test(line.text) && !LABEL.test(line.text);
  return proseLength(line) > 0 && /[.!?…。！？][”"’»)\]]*$/.test(line.text);
}

function datelineOf(line: PageBlock, facts: PageFacts): string[] {
  const day = readDateline(line.text)?.day ?? DAY_BEFORE_WORDS.exec(line.text)?.[0] ?? '';
  return printedIn({ ...line, text: day }, 'publication', facts);
}

function beginningDate(line: PageBlock, facts: PageFacts): string[] {
  const beginning = { ...line, text: line.text.slice(0, ENTRY_CHARACTERS) };
  return printedIn(beginning, 'publication', facts);
}

function printedIn(line: PageBlock, meaning: DateRole, facts: PageFacts): string[] {
  const date = firstPrintedDate(textsOf(line), meaning, languageTag(facts));
  return date === null ? [] : [date];
}

/** A line as it reads, and with its parts apart where it is all that its element holds. */
function textsOf({ text, element, marks }: PageBlock): readonly string[] {
  if (marks.length === 0 || !/\d/.test(text)) return [text];
  const [whole, apart] = printedTexts(element);
  return whole === text && apart !== undefined ? [text, apart] : [text];
}
