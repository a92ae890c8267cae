import { readDateline } from '../plain-text/dateline.ts';
import { isWithoutSentence, readSignatureDate } from '../plain-text/signature-date.ts';
import { findPrintedDate, LABEL_CHARACTERS } from '../printed-date.ts';
import type { PageBlock } from './blocks.ts';
import { type DatedPage, isOwnLine } from './dated-page.ts';
import { allTags } from './meta-tags.ts';
import { isCaption, isWithinNonContent } from './non-content.ts';
import { languageTag } from './page-facts.ts';
import { sourceText, withAncestors } from './page-tree.ts';
import { proseLength } from './prose.ts';

/** What says a page's contents in a sentence or two. */
const SUMMARIES = ['description', 'og:description', 'twitter:description', 'dc.description'];

/** Marks between the parts of a title or description: "River talks | The Daily Tide | 2 April 2031". */
const PARTS = /(?<=\s)[|–—·•»-]+(?=\s)|\|/;

/** A part that is a date has little else: a weekday, a time, a label. */
const PART_CHARACTERS = 40;

/** Lines behind the last paragraph in which a signature stands. */
const LINES_BEHIND = 3;

/** Pictures that were taken long before. */
const OLD_PICTURE = /archiv|file (?:photo|picture|image)|библиотек|архив|архів/iu;

/** Dates at the beginning or end of a description, or in a part of the title of their own. */
export function datesOfSummaries({ facts }: DatedPage): readonly string[] {
  const language = languageTag(facts);
  const titles = facts.elements
    .filter(
      ({ name, parent }) =>
        name === 'title' && parent !== null && !('name' in parent && parent.name === 'svg'),
    )
    .map(sourceText);
  const summaries = allTags(facts.tags, SUMMARIES);
  const parts = [...titles, ...summaries]
    .flatMap((text) => text.split(PARTS).map((part) => part.trim()))
    .filter((part) => part.length <= PART_CHARACTERS && isWithoutSentence(part));
  const beginnings = summaries.flatMap((text) => readDateline(text)?.day ?? []);
  const labelled = summaries.flatMap(
    (text) => findPrintedDate(text.slice(0, LABEL_CHARACTERS), 'stated', language) ?? [],
  );
  return [...beginnings, ...labelled, ...parts].flatMap(
    (part) => findPrintedDate(part, 'publication', language) ?? [],
  );
}

/** The day in the signature under an article: "Mara Lind, 2 April 2031", "… (ml/2.4.2031)". */
export function signatureDates(page: DatedPage): readonly string[] {
  const { facts } = page;
  const lines = facts.lines.filter(
    (line) => isOwnLine(line, page) && !isWithinNonContent(line.element),
  );
  const last = lines.findLastIndex((line) => proseLength(line) > 0);
  const ending = lines.slice(Math.max(0, last), last + 1 + LINES_BEHIND).map(({ text }) => text);
  const date = last === -1 ? null : readSignatureDate(ending, languageTag(facts));
  return date === null ? [] : [date];
}

/** The day that a picture's caption tells apart from its words, where no older picture is meant. */
export function datesOfCaptions({ facts, isInTeaser }: DatedPage): readonly string[] {
  const captions = facts.lines.filter(
    ({ element, text }) =>
      withAncestors(element).some(isCaption) && !isInTeaser(element) && !OLD_PICTURE.test(text),
  );
  const days = captions.flatMap((line) =>
    apartIn(line).flatMap((part) => findPrintedDate(part, 'publication', languageTag(facts)) ?? []),
  );
  return new Set(days.map((day) => day.slice(0, 10))).size === 1 ? days.slice(0, 1) : [];
}

/** The parts of a caption that hold no sentence. */
function apartIn({ text }: PageBlock): string[] {
  return text.split(/[()[\]|/]|(?<=\p{L}[.:]) /u).filter(isWithoutSentence);
}
