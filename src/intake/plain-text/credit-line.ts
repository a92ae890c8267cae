import type { Outlet } from '../../domain/beat.ts';
import { boilerplateKind } from '../boilerplate.ts';
import { DATE_LABELS, DATE_PREPOSITIONS, PUBLISHED_LABELS } from '../date-labels.ts';
import { parseLenientDate } from '../parse-lenient-date.ts';
import { parsePublicationDate } from '../parse-publication-date.ts';
import { type Byline, isPersonName, readByline } from './byline.ts';
import { findOutletByName } from './outlet-names.ts';
import { isProse } from './prose.ts';

/** Author, outlet and publication date as a line near the headline gives them. */
export interface ArticleCredits {
  readonly author?: string;
  readonly outlet?: string;
  readonly published?: string;
}

/** A longer line is prose. */
const LONGEST_IMPRINT = 160;

/** "Last updated Wednesday, September 19, 2025 at 10:30 a.m. EDT" */
const LONGEST_UPDATE = 70;

const PARTS = /(?:(?<!\s)\s+)?[|•·]\s*|(?<!\s)\s+[–—-]\s+/;
const UPDATED =
  /^(?:last )?(?:updated|modified|edited|corrected|aktualisiert|zuletzt aktualisiert|stand|mis à jour|actualizado|обновлено|оновлено)(?!\p{L})/iu;
const LATER_UPDATE =
  /(?<![\s,;(])[\s,;(]+(?:last )?(?:updated|modified|aktualisiert|mis à jour|actualizado|обновлено|оновлено)(?!\p{L}).{0,40}$/iu;
const PUBLISHED = new RegExp(
  String.raw`^(?:${PUBLISHED_LABELS}|${DATE_LABELS})\s*:?\s+(?:(?:${DATE_PREPOSITIONS})\s+)?`,
  'iu',
);
const AND_OTHERS = /(?<!\s)\s+(?:and|with) (?:news )?agencies$/iu;
const SOURCE = /^(?:source|publisher|outlet|quelle|fuente|источник|джерело)\s*:\s*/iu;

/**
 * Reads a line that holds nothing but a byline, an outlet or a publication date, in any order
 * ("By Jane Doe | 19 March 2025"). `null` where any part of the line is something else; a date
 * of a later update is read and left out.
 */
export function readCreditLine(line: string, outlets: readonly Outlet[]): ArticleCredits | null {
  if (line.length > LONGEST_IMPRINT) return null;
  const whole = readPart(line, outlets);
  if (whole) return whole;
  const parts = line.split(PARTS).filter((part) => part !== '');
  if (parts.length < 2) return null;
  const read = parts.map((part) => readPart(part, outlets));
  return read.every((part) => part !== null) ? merged(read) : null;
}

/** The first name, outlet and date of several parts. */
function merged(parts: readonly ArticleCredits[]): ArticleCredits {
  let imprint: ArticleCredits = {};
  for (const part of parts) imprint = { ...part, ...imprint };
  return imprint;
}

function readPart(part: string, outlets: readonly Outlet[]): ArticleCredits | null {
  const outlet = findOutletByName(part.replace(/^\(|\)$/g, ''), outlets);
  if (outlet) return { outlet: outlet.name };
  if (isUpdate(part)) return {};
  const published = readDate(part);
  if (published) return { published };
  if (boilerplateKind(part) === 'aside') return {};
  return readSource(part, outlets) ?? readDatedOutlet(part, outlets) ?? readSigned(part, outlets);
}

/** The date of an update and nothing else: prose may stand behind it. */
function isUpdate(part: string): boolean {
  return UPDATED.test(part) && /\d/.test(part) && part.length <= LONGEST_UPDATE;
}

function readDate(part: string): string | null {
  const printed = part.replace(LATER_UPDATE, '').replace(PUBLISHED, '');
  return parseLenientDate(printed);
}

function readSource(part: string, outlets: readonly Outlet[]): ArticleCredits | null {
  if (!SOURCE.test(part)) return null;
  const outlet = findOutletByName(part.replace(SOURCE, '').replace(AND_OTHERS, ''), outlets);
  return outlet ? { outlet: outlet.name } : null;
}

/** "Reuters, March 19, 2025" */
function readDatedOutlet(part: string, outlets: readonly Outlet[]): ArticleCredits | null {
  const comma = part.indexOf(',');
  if (comma === -1) return null;
  const outlet = findOutletByName(part.slice(0, comma), outlets);
  const published = readDate(part.slice(comma + 1).trim());
  return outlet && published ? { outlet: outlet.name, published } : null;
}

/** A byline, with what follows the names: an outlet, a date, a place, a post. */
function readSigned(part: string, outlets: readonly Outlet[]): ArticleCredits | null {
  const byline = readByline(part);
  if (!byline) return null;
  const own = findOutletByName(byline.names, outlets);
  const signed: ArticleCredits = own ? { outlet: own.name } : { author: byline.names };
  const rest = byline.rest;
  if (rest === '') return byline.marked || own ? signed : null;
  const outlet = findOutletByName(rest, outlets);
  if (outlet) return { ...signed, outlet: outlet.name };
  if (!byline.marked) return isNamedInPlace(byline) ? signed : null;
  const published = readDate(rest);
  if (published) return { ...signed, published };
  return isUpdate(rest) || POST.test(rest) ? signed : null;
}

/** "Jane Doe in Havenport" */
function isNamedInPlace({ names, rest }: Byline): boolean {
  return isPersonName(names) && /^in \p{Lu}\p{L}+$/u.test(rest);
}

const POST =
  /^(?:published|in \p{Lu}|staff|special |(?:(?:senior|chief|deputy|foreign|political|diplomatic|world|\p{Lu}\p{L}+) ){0,3}(?:writer|reporter|correspondent|editor|analyst|columnist|journalist|bureau)s?(?: (?:in|for) \p{Lu}.*)?$)/iu;

/** A line above a text that names what it says ("Title: …", "date 2025-03-19 …"). */
export interface LabelledLine {
  readonly title?: string;
  readonly url?: string;
  readonly credits?: ArticleCredits;
  /** Prose that was printed behind the date; a caption in its place is not. */
  readonly rest?: string;
}

const LABEL =
  /^(title|headline|author|byline|source|outlet|publisher|url|link|address)\s*:\s*(\S.*)$/iu;
const DATE =
  /^(?:date|published|posted|publication date)(?:\s*:)?\s+(\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}\S*)?)(?:\s+(\S.*)?)?$/iu;
const ADDRESS = /^https?:\/\/[^\s/]\S*$/i;

/** Reads a labelled line, or an address that stands alone; `null` for every other line. */
export function readLabelledLine(line: string, outlets: readonly Outlet[]): LabelledLine | null {
  if (ADDRESS.test(line)) return { url: line };
  const date = DATE.exec(line);
  if (date) return readDated(date[1] ?? '', date[2]?.trim() ?? '');
  const labelled = LABEL.exec(line);
  return labelled ? readLabel(labelled[1]?.toLowerCase(), labelled[2] ?? '', outlets) : null;
}

function readDated(printed: string, rest: string): LabelledLine | null {
  const published = parsePublicationDate(printed);
  if (published === null) return null;
  return { credits: { published }, ...(isProse(rest) ? { rest } : {}) };
}

function readLabel(
  label: string | undefined,
  value: string,
  outlets: readonly Outlet[],
): LabelledLine | null {
  switch (label) {
    case 'title':
    case 'headline':
      return { title: value };
    case 'author':
    case 'byline':
      return { credits: { author: value } };
    case 'url':
    case 'link':
    case 'address':
      return ADDRESS.test(value) ? { url: value } : null;
    default: {
      const outlet = findOutletByName(value, outlets);
      return outlet ? { credits: { outlet: outlet.name } } : null;
    }
  }
}
