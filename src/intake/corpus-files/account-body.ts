import type { Period } from '../../domain/article.ts';
import { isIsoDay } from '../parse-publication-date.ts';

/** One paragraph of an account, its references taken out. */
export interface AccountParagraph {
  readonly text: string;
  /** Keys of the sources it rests on, in order, each once. */
  readonly references: readonly string[];
  /** What the heading above it says; `null` where there is none. */
  readonly period: Period | null;
}

export interface AccountBody {
  readonly paragraphs: readonly AccountParagraph[];
  readonly faults: readonly string[];
}

const REFERENCE = /(?:(?<!\s)\s+)?\[\^([^[\]\s]+)\]/g;
const DATED_HEADING = /^## (\d{4}-\d{2}-\d{2})(?: to (\d{4}-\d{2}-\d{2}))?$/;

/** The paragraphs of an account below its front matter; every fault of form is named. */
export function readAccountBody(body: string): AccountBody {
  const paragraphs: AccountParagraph[] = [];
  const faults: string[] = [];
  let period: Period | null = null;
  for (const block of blocksOf(body)) {
    if (block.startsWith('#')) {
      period = headingPeriod(block);
      if (!period) faults.push(`"${block}": a heading is "## DAY" or "## DAY to DAY"`);
    } else {
      paragraphs.push({ ...withoutReferences(block), period });
    }
  }
  return { paragraphs, faults };
}

/** Headings and paragraphs; the lines of a paragraph are joined. */
function blocksOf(body: string): readonly string[] {
  const blocks: string[] = [];
  let isOpen = false;
  for (const printed of body.split(/\r?\n/)) {
    const line = printed.replace(/\s+/g, ' ').trim();
    const last = blocks.at(-1);
    const isHeading = line.startsWith('#');
    if (line !== '' && isOpen && !isHeading) blocks[blocks.length - 1] = `${last} ${line}`;
    else if (line !== '') blocks.push(line);
    isOpen = line !== '' && !isHeading;
  }
  return blocks;
}

function headingPeriod(heading: string): Period | null {
  const [, from, to = from] = DATED_HEADING.exec(heading) ?? [];
  if (from === undefined || to === undefined) return null;
  return isIsoDay(from) && isIsoDay(to) && from <= to ? { from, to } : null;
}

function withoutReferences(block: string): Omit<AccountParagraph, 'period'> {
  const references = [...block.matchAll(REFERENCE)].map((match) => match[1] ?? '');
  return { text: block.replace(REFERENCE, '').trim(), references: [...new Set(references)] };
}
