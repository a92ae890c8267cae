import { overlaps, type Span } from '../../domain/span.ts';
import { fitsGender, type Gender } from '../names/given-names.ts';
import {
  genderOfName,
  isPossessive,
  isSubject,
  lastBefore,
  type MentionedPerson,
} from './mentioned-people.ts';

/** Somebody who was said to have spoken. */
export interface PastSpeaker {
  readonly source: Span;
  readonly content: Span;
  /** `null` for somebody whom the text does not name: "a fisherman said". */
  readonly name: string | null;
}

/** How far back a pronoun looks for who spoke last, and for whom the text mentioned, in characters. */
const MAX_SPEAKER_DISTANCE = 1500;
const MAX_MENTION_DISTANCE = 500;

/** Earlier statements in which people are spoken of and do not speak. */
const STATEMENTS_AHEAD = 8;

/** Whom "he" or "she" means where it stands for a speaker; `null` where nobody or several fit. */
export type PronounResolver = (source: Span, content: Span, gender: Gender) => string | null;

/**
 * A resolver of pronouns in one text: they mean who spoke last, unless somebody else who fits was
 * the subject of a sentence since then; else the only one who fits among those mentioned nearby.
 *
 * @param people in order
 * @param spoken who spoke so far, which grows while the text is read
 */
export function createPronounResolver(
  text: string,
  people: readonly MentionedPerson[],
  spoken: readonly PastSpeaker[],
): PronounResolver {
  const genders = new Map<string, Gender>();
  for (const { name, gender } of people) if (gender !== 'unknown') genders.set(name, gender);
  const fits = (name: string, gender: Gender): boolean =>
    fitsGender(gender, genders.get(name) ?? genderOfName(name));

  /** Who is spoken of between two places and fits, outside of what somebody said. */
  const mentionedBetween = (from: number, to: number, content: Span, gender: Gender) => {
    const found: MentionedPerson[] = [];
    const said = [content, ...spoken.slice(-STATEMENTS_AHEAD).map((one) => one.content)];
    for (let index = lastBefore(people, to); index >= 0; index -= 1) {
      const one = people[index];
      if (!one || one.start < from) break;
      const isSaid = said.some((statement) => overlaps(statement, one));
      if (!isSaid && fits(one.name, gender) && !isPossessive(text, one)) found.unshift(one);
    }
    return found;
  };

  return (source, content, gender) => {
    const last = spoken.at(-1);
    const isNear = last && source.start - last.source.end < MAX_SPEAKER_DISTANCE;
    // Whoever spoke last and has no name is meant, or may be.
    if (isNear && last.name === null) return null;
    if (!isNear || last.name === null || !fits(last.name, gender)) {
      const from = source.start - MAX_MENTION_DISTANCE;
      const near = mentionedBetween(from, source.start, content, gender);
      // Somebody who is only spoken of does not speak.
      return near.some((one) => isSubject(text, one)) ? onlyName(near) : null;
    }
    const since = mentionedBetween(last.source.end, source.start, content, gender);
    return nameSince(text, since, last.name);
  };
}

/** Whom a pronoun means behind the last speaker, by those who were spoken of since. */
function nameSince(text: string, since: readonly MentionedPerson[], last: string): string | null {
  const others = since.filter(({ name }) => name !== last);
  if (others.length === 0) return last;
  // Whoever spoke last is the subject again: "However, Berg stopped short of it. Instead, she".
  const subjects = since.filter((one) => isSubject(text, one));
  if (subjects.at(-1)?.name === last) return last;
  return subjects.some(({ name }) => name !== last) ? onlyName(others) : null;
}

/** The name of people who are all one; `null` where they are several, or none. */
function onlyName(people: readonly MentionedPerson[]): string | null {
  const [name = null, ...others] = new Set(people.map((one) => one.name));
  return others.length === 0 ? name : null;
}
