import type { Outlet } from '../../domain/beat.ts';
import { findOutletByName } from './outlet-names.ts';

/** A headline as printed, and the outlet where it ends in one ("Talks resume | The Paper"). */
export interface Headline {
  readonly title: string;
  readonly outlet: string | null;
}

/**
 * Section names of two words or more that crawlers glue to a headline ("World newsTalks resume").
 * A single word is not enough: "WorldCom", "NewsCorp" and "BusinessWeek" are names.
 */
const GLUED_SECTION =
  /^(?:world news|uk news|us news|latest news|breaking news|top stories|middle east|us politics|uk politics|north america|latin america|south america|asia pacific|news analysis|in depth|europe news|africa news|asia news|politics news|business news)(?=\p{Lu})/iu;

const LAST_PART = /^(.+?)\s+[|–—-]\s+([^|–—]{2,40})$/u;

/** A headline without the section name glued to it and without the outlet it ends in. */
export function readHeadline(line: string, outlets: readonly Outlet[]): Headline {
  const headline = withoutGluedSection(line);
  const parts = LAST_PART.exec(headline);
  const outlet = parts && findOutletByName(parts[2] ?? '', outlets);
  return parts?.[1] && outlet
    ? { title: parts[1], outlet: outlet.name }
    : { title: headline, outlet: null };
}

function withoutGluedSection(line: string): string {
  const section = GLUED_SECTION.exec(line)?.[0] ?? '';
  const isGlued = section !== '' && /\p{Ll}$/u.test(section);
  return isGlued ? line.slice(section.length) : line;
}

/** What two printings of one headline have in common: words and figures in lower case. */
export function headlineKey(line: string): string {
  return line
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
