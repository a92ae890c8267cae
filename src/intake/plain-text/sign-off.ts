import type { Outlet } from '../../domain/beat.ts';
import { findOutletByName } from './outlet-names.ts';

/** The credit that a text ends in, cut off. */
export interface SignOff {
  readonly text: string;
  /** `null` where several outlets are credited together. */
  readonly outlet: string | null;
}

/** Three agencies and their parentheses fit; a longer ending is a sentence. */
const LONGEST_SIGN_OFF = 60;

const OPENING = /[-–—([/]/g;
/** The initials of editors: "jd/jr (AP, AFP)". */
const INITIALS = /^\p{Ll}{2,4}(?:[/,] ?\p{Ll}{2,4})*\s*$/u;
const SENTENCE_END = /[.!?…"”»)]\s*$/;

/**
 * Cuts off the credit at the end of a paragraph ("… the ministry said. -Reuters", "… (AP, AFP)").
 * Only known outlets are credits: anything else in that place may be part of the news.
 */
export function readSignOff(paragraph: string, outlets: readonly Outlet[]): SignOff | null {
  const from = Math.max(0, paragraph.length - LONGEST_SIGN_OFF);
  for (const opening of paragraph.slice(from).matchAll(OPENING)) {
    const at = from + opening.index;
    const text = paragraph.slice(0, at);
    const credited = creditedOutlets(paragraph.slice(at), outlets);
    const isAlone = text === '' || INITIALS.test(text);
    if (credited && (isAlone || SENTENCE_END.test(text))) {
      const outlet = credited.length === 1 ? credited[0] : undefined;
      return { text: isAlone ? '' : text.trimEnd(), outlet: outlet?.name ?? null };
    }
  }
  return null;
}

function creditedOutlets(words: string, outlets: readonly Outlet[]): readonly Outlet[] | undefined {
  const bare = words.replace(/^[\s–—([/-]+/, '').replace(/[\s)\].–—/-]+$/, '');
  const whole = findOutletByName(bare, outlets);
  if (whole) return [whole];
  const named = bare.split(/\s*[,/;]\s*|\s+and\s+/).map((name) => findOutletByName(name, outlets));
  return named.every((outlet) => outlet !== undefined) ? named : undefined;
}
