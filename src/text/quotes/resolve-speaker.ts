import type { NameMention } from '../../domain/name-mention.ts';
import type { Span } from '../../domain/span.ts';
import type { NameKnowledge } from '../names/beat-names.ts';
import { genderOfPronoun } from '../names/given-names.ts';
import {
  genderOfName,
  isPossessive,
  lastBefore,
  type MentionedPerson,
  mentionedPeople,
  spansWithin,
} from './mentioned-people.ts';
import { createOfficeHolders, findOfficePhrases } from './office-holders.ts';
import { createPronounResolver, type PastSpeaker } from './resolve-pronoun.ts';

/** What is known of speakers: the people of the beat with their offices, and the day of the text. */
export interface SpeakerKnowledge {
  readonly beat: Pick<NameKnowledge, 'people' | 'sides'>;
  /** The ISO day on which offices were held; `null` where the text has no date. */
  readonly day: string | null;
}

/** Mentions before an office that are looked at: those of a long article. */
const MAX_NAMED = 300;

/** Characters between a name and the "who" that means it. */
const MAX_RELATIVE_DISTANCE = 60;

/** How far back "it" looks for the side or organisation that its sentence began with. */
const MAX_SUBJECT_DISTANCE = 500;

/** Resolves the words that name a speaker, in the order of the text; `null` where nobody is certain. */
export type SpeakerResolver = (source: Span, content: Span) => string | null;

/** A resolver for one text. It is asked in the order of the text, and remembers who spoke last. */
export function createSpeakerResolver(
  text: string,
  names: readonly NameMention[],
  { beat, day }: SpeakerKnowledge,
): SpeakerResolver {
  const holders = createOfficeHolders(beat, day);
  const named = mentionedPeople(text, names);
  const officeHolder = (words: string, place: number): string | null =>
    holders.holderOf(words, namedBefore(named, place));
  const byOffice = findOfficePhrases(text).flatMap(({ start, end, words }) => {
    const name = officeHolder(words, start);
    return name === null ? [] : [{ start, end, name, gender: genderOfName(name) }];
  });
  const people = [...named, ...byOffice].sort((one, other) => one.start - other.start);
  const spoken: PastSpeaker[] = [];
  const pronouns = createPronounResolver(text, people, spoken);

  const ofPhrase = (source: Span, words: string): string | null => {
    const head = { start: source.start, end: source.start + headLength(words) };
    const within = spansWithin(names, head);
    const headWords = text.slice(head.start, head.end);
    if (within.length > 1 && / and /.test(headWords)) return null;
    const own = headName(text, head, within);
    if (own?.kind === 'person') return own.name;
    const apposed = nameInApposition(text, names, head);
    if (apposed !== undefined) return apposed;
    return (
      officeHolder(headWords, source.start) ?? (own && isAllOf(text, head, own) ? own.name : null)
    );
  };

  const resolve = (source: Span, content: Span): string | null => {
    const words = text.slice(source.start, source.end);
    const gender = genderOfPronoun(words);
    if (gender !== 'unknown') return pronouns(source, content, gender);
    if (/^(?:who|whose)$/i.test(words)) return personRightBefore(people, source);
    if (/^which$/i.test(words)) return nameRightBefore(text, names, source);
    if (/^it$/i.test(words)) return subjectBefore(text, names, source);
    return text[source.end] === ':' && /^\p{Lu}[\p{Lu}’'-]+$/u.test(words)
      ? spokenAs(named, words)
      : ofPhrase(source, words);
  };

  // "He" means none of the states and offices that spoke.
  const isPerson = new Set(people.map(({ name }) => name));
  return (source, content) => {
    const name = resolve(source, content);
    if (name === null ? isSomebody(text, source) : isPerson.has(name))
      spoken.push({ source, content, name });
    return name;
  };
}

/** One person whom a text tells of without a name, and no office that is none: "a fisherman". */
const SOMEBODY =
  /^(?:(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he) .{0,60}?(?:man|woman|person|boy|girl|witness|resident|official|officer|diplomat|fighter|soldier|commander|doctor|nurse|teacher|lawyer|activist|protester|student|analyst|expert|professor|worker|driver|fisherman|farmer|spokes(?:man|woman|person)|minister|source|leader|member|son|daughter|brother|sister|father|mother|wife|husband|adviser|aide|envoy|ambassador|general|colonel|captain|pilot|journalist|reporter|writer|[^s]ist|ian)\b|\p{Lu}[\p{L}.'’-]+ (?:\p{Lu}[\p{L}.'’-]+ )?(?:al-|el-|bin )?\p{Lu}[\p{L}.'’-]+,)/u;

/** Whether words name or tell of one person whom nobody is known by. */
function isSomebody(text: string, { start, end }: Span): boolean {
  return SOMEBODY.test(text.slice(start, Math.min(end, start + MAX_SOMEBODY)));
}

/** Characters of a phrase in which it stands who speaks. */
const MAX_SOMEBODY = 120;

/** The length of a phrase up to what only describes its noun: "a spokesman" of "a spokesman for Lee". */
function headLength(words: string): number {
  const cut = words.search(
    /,? (?:for|with|from|at|in|on|by|who|which|whose|to|about|representing)\b|, /,
  );
  return cut > 0 ? cut : words.length;
}

/** The name that a phrase is about: the last of a person, and of nobody whom a genitive names. */
function headName(
  text: string,
  head: Span,
  within: readonly NameMention[],
): NameMention | undefined {
  const own = within.filter((one) => !isPossessive(text, one) || isOwner(text, head, one));
  const person = own.findLast(
    ({ kind, start }) => kind === 'person' && !/ of (?:the )?$/.test(text.slice(head.start, start)),
  );
  const name = person ?? own.at(-1);
  if (!name || isOwner(text, head, name)) return name;
  return /['’]s/.test(text.slice(name.end, head.end)) ? undefined : name;
}

/** Whether a phrase is a name in the genitive, and nothing that it has: "Ann Lee's" of "Ann Lee's claim". */
function isOwner(text: string, head: Span, { end }: NameMention): boolean {
  return /^(?:['’]s?)?$/.test(text.slice(end, head.end));
}

/** A person's name right behind a phrase, which it explains: "the envoy, Ann Lee". */
function nameInApposition(
  text: string,
  names: readonly NameMention[],
  head: Span,
): string | null | undefined {
  if (text.slice(head.end, head.end + 2) !== ', ') return undefined;
  const name = names[lastBefore(names, head.end + 3)];
  if (name?.kind !== 'person' || name.start !== head.end + 2) return undefined;
  return isPossessive(text, name) ? undefined : name.name;
}

/** Whether a phrase is nothing but a name and its article. */
function isAllOf(text: string, head: Span, name: NameMention): boolean {
  return name.end >= head.end - 2 && /^(?:the )?$/i.test(text.slice(head.start, name.start));
}

function personRightBefore(people: readonly MentionedPerson[], { start }: Span): string | null {
  const person = people[lastBefore(people, start)];
  return person && start - person.end < MAX_RELATIVE_DISTANCE ? person.name : null;
}

/** What stands right before "which", but for a comma. */
function nameRightBefore(
  text: string,
  names: readonly NameMention[],
  { start }: Span,
): string | null {
  const name = names[lastBefore(names, start)];
  return name && /^,? $/.test(text.slice(name.end, start)) ? name.name : null;
}

/** The side or organisation that a sentence begins with, which "it" means later in the sentence. */
function subjectBefore(
  text: string,
  names: readonly NameMention[],
  { start }: Span,
): string | null {
  for (let index = lastBefore(names, start); index >= 0; index -= 1) {
    const one = names[index];
    if (!one || start - one.end > MAX_SUBJECT_DISTANCE) break;
    if (/(?<!\p{Lu})[.!?]\s/u.test(text.slice(one.end, start))) break;
    const isFirst = /(?:^|(?<!\p{Lu})[.!?\n”"]\s{0,3})(?:[Tt]he )?$/u.test(
      text.slice(Math.max(0, one.start - 8), one.start),
    );
    if (isFirst && one.kind !== 'person' && !isPossessive(text, one)) return one.name;
  }
  return null;
}

/** Whom a label of a transcript means: a surname in capitals. */
function spokenAs(people: readonly MentionedPerson[], label: string): string | null {
  const names = new Set(people.slice(0, MAX_NAMED).map(({ name }) => name));
  const [name = null, ...others] = [...names].filter((one) => one.toUpperCase().endsWith(label));
  return others.length === 0 ? name : null;
}

function namedBefore(people: readonly MentionedPerson[], place: number): readonly string[] {
  const last = lastBefore(people, place) + 1;
  return [...new Set(people.slice(Math.max(0, last - MAX_NAMED), last).map(({ name }) => name))];
}
