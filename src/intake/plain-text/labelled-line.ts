import type { Outlet } from '../../domain/beat.ts';
import { parsePublicationDate } from '../parse-publication-date.ts';
import type { ArticleCredits } from './credit-line.ts';
import { findOutletByName } from './outlet-names.ts';
import { isProse } from './prose.ts';

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
  /^(?:date|published|posted|publication date)\s*:?\s+(\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}\S*)?)(?:\s+(.*))?$/iu;
const ADDRESS = /^https?:\/\/[^\s/]+\S*$/i;

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
