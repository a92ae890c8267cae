import type { NameMention } from '../../domain/name-mention.ts';
import { overlaps, type Span } from '../../domain/span.ts';
import { type Gender, genderOfGivenName, genderOfTitle } from '../names/given-names.ts';

/** Somebody whom a text mentions, by name or by office. */
export interface MentionedPerson extends Span {
  readonly name: string;
  readonly gender: Gender;
}

/** Characters before and behind a name in which its title or trade stands. */
const TITLE_CHARACTERS = 16;
const TRADE_CHARACTERS = 60;

const TRADE_BEHIND =
  /^, (?:a|an|the) (?:\p{L}+ ){0,4}?(?<trade>\p{L}*(?:man|woman|mother|father|son|daughter|wife|husband))\b/u;

/** People by their places, with what their names, titles and trades tell of their gender. */
export function mentionedPeople(
  text: string,
  names: readonly NameMention[],
): readonly MentionedPerson[] {
  return names.flatMap(({ start, end, kind, name }) => {
    if (kind !== 'person' || name === null) return [];
    return [{ start, end, name, gender: genderAt(text, { start, end }, name) }];
  });
}

function genderAt(text: string, { start, end }: Span, name: string): Gender {
  const title = /(\p{L}{1,16})\.? $/u.exec(
    text.slice(Math.max(0, start - TITLE_CHARACTERS), start),
  );
  const trade = TRADE_BEHIND.exec(text.slice(end, end + TRADE_CHARACTERS));
  const told = [title?.[1] ?? '', trade?.groups?.trade ?? ''].map(genderOfTitle);
  return told.find((one) => one !== 'unknown') ?? genderOfName(name);
}

/** What the first word of a full name tells. */
export function genderOfName(name: string): Gender {
  return genderOfGivenName(name.split(' ')[0] ?? '');
}

/** The index of the last span that begins before a place; -1 where none does. */
export function lastBefore(spans: readonly Span[], place: number): number {
  let [from, to] = [0, spans.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((spans[middle]?.start ?? 0) < place) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}

/** Those of spans in order that overlap a span. */
export function spansWithin<Found extends Span>(
  spans: readonly Found[],
  span: Span,
): readonly Found[] {
  const found: Found[] = [];
  for (let index = lastBefore(spans, span.end); index >= 0; index -= 1) {
    const one = spans[index];
    if (!one || !overlaps(one, span)) break;
    found.unshift(one);
  }
  return found;
}

/** Whether a mention is a genitive, so that somebody or something else is spoken of. */
export function isPossessive(text: string, { end }: Span): boolean {
  return /^\s?['’]s?(?!\p{L})/u.test(text.slice(end, end + 4));
}

/** Whether a mention begins its sentence, or stands behind an opening phrase. */
export function isSubject(text: string, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - TRADE_CHARACTERS), start);
  return /(?:^|[.!?\n”"]\s{0,3}|, )(?:\p{L}{1,20}\.? ){0,4}$/u.test(before);
}
