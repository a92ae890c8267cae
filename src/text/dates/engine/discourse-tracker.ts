import { yearOfIso } from '../../../domain/calendar/civil-day.ts';
import type { DateToken } from './date-lexicon.ts';
import type { Interpretation } from './date-rule.ts';
import {
  type DiscourseState,
  isInOtherYear,
  keepConsistent,
  trackNarrative,
  updateDiscourse,
} from './discourse-state.ts';
import { findHeadings } from './section-heading.ts';

/** What the mentions and headings of a text make of the discourse state. */
export interface DiscourseTracker {
  /** The state at a token that no mention has been looked for at yet. */
  before(at: number, discourse: DiscourseState): DiscourseState;
  /** The state behind a mention of so many tokens. */
  after(
    at: number,
    length: number,
    interpretation: Interpretation,
    discourse: DiscourseState,
  ): DiscourseState;
}

/**
 * Tracks the discourse of one text.
 *
 * @param facts the day of its publication, as a number, and whether it tells of the past as a whole
 */
export function createDiscourseTracker(
  tokens: readonly DateToken[],
  facts: { readonly published: number | undefined; readonly isNarrative: boolean },
): DiscourseTracker {
  const { published, isNarrative } = facts;
  const headings = findHeadings(tokens);
  return {
    before(at, discourse) {
      if (!endsSection(discourse, headings.levelAt(at))) return discourse;
      return isNarrative ? withoutSection(discourse) : {};
    },
    after(at, length, interpretation, discourse) {
      const end = at + length;
      const {
        value,
        isNonAnchor = isNonAnchorMention(
          tokens,
          { at, end, value: interpretation.value },
          discourse,
        ),
      } = interpretation;
      const told = isNonAnchor
        ? withSpanEnd(discourse, value)
        : trackNarrative(
            discourseAfter(discourse, interpretation, end),
            interpretation,
            end,
            published,
          );
      const section = headings.sectionAt(at, end, value);
      const isBackground = !isNarrative && isReminder(tokens, at, end);
      const spelt = isBackground ? withoutExplicitMonth(told) : told;
      const inSection = section ? { ...spelt, section } : spelt;
      return isNarrative || isInOtherYear(inSection, published)
        ? keepConsistent(inSection)
        : inSection;
    },
  };
}

/** Keeps the month of a later year that no anchor was made of: "until March 1940". */
function withSpanEnd(discourse: DiscourseState, value: string | null): DiscourseState {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(value ?? '') ?? [];
  if (year === undefined || Number(year) <= (discourse.year ?? Number(year))) return discourse;
  return { ...discourse, spanEnd: { year: Number(year), month: Number(month) } };
}

/** Whether a heading of this level ends the section: one of its own level or a higher one. */
function endsSection({ section }: DiscourseState, level: number | undefined): boolean {
  return section !== undefined && level !== undefined && level <= section.level;
}

function withoutSection({ section: _, ...rest }: DiscourseState): DiscourseState {
  return rest;
}

function withoutExplicitMonth({ explicitMonth: _, ...rest }: DiscourseState): DiscourseState {
  return rest;
}

/** The discourse state after a mention that ends at a token. */
function discourseAfter(
  discourse: DiscourseState,
  { value, basis }: Interpretation,
  end: number,
): DiscourseState {
  if (yearOfIso(value ?? '') === undefined) return updateDiscourse(discourse, value ?? '');
  const { explicitMonth, ...rest } = updateDiscourse(discourse, value ?? '');
  const isMonth = /^\d{4}-\d\d/.test(value ?? '');
  const isSpelt = basis === 'stated' || discourse.explicitMonth?.year === rest.month?.year;
  return isMonth && isSpelt && rest.month
    ? { ...rest, explicitMonth: { ...rest.month, at: end } }
    : rest;
}

const UP_TO = /^(?:to|until|till|through|-)$/;

/**
 * Whether a mention leaves the anchor unchanged: the end of a range ("from October 1936 to 1 April
 * 1939", "1861–65" as a heading), an earlier year after "since", and an aside ("a
 * 2004 study", "(1998)").
 */
function isNonAnchorMention(
  tokens: readonly DateToken[],
  { at, end, value }: { readonly at: number; readonly end: number; readonly value: string | null },
  { year: told, section }: DiscourseState,
): boolean {
  const year = yearOfIso(value ?? '');
  if (year === undefined) return false;
  if (section !== undefined && at < section.end) return true;
  if (!/-Q\d$/.test(value ?? '') && isAside(tokens, at, end)) return true;
  if (told === undefined) return false;
  if (isBracketed(tokens, { at, end, value })) return true;
  const before = tokens[at - 1]?.word ?? '';
  if (before === 'since') return year < told;
  const isExact = /^(?:BC)?\d{4}-\d\d/.test(value ?? '');
  return isExact && year > told && UP_TO.test(before);
}

/** "Orr (1998)", "(Orr, 1998, p. 4)": the year of a source. */
function isBracketed(
  tokens: readonly DateToken[],
  { at, end, value }: { readonly at: number; readonly end: number; readonly value: string | null },
): boolean {
  const [before, name] = [tokens[at - 1]?.word ?? '', tokens[at - 3]?.word ?? ''];
  const isBegun = before === '(' || (before === ',' && name === '(');
  return isBegun && /^[),:]$/.test(tokens[end]?.word ?? '') && /^\d{4}$/.test(value ?? '');
}

/** "a 2004 study", "an October 1998 report": the date is a property of what it stands before. */
function isAside(tokens: readonly DateToken[], at: number, end: number): boolean {
  return /^an?$/.test(tokens[at - 1]?.word ?? '') && isBeforeNoun(tokens, end);
}

/** "the August 2008 war", "his May 2014 speech": what news reminds of, and does not go on with. */
function isReminder(tokens: readonly DateToken[], at: number, end: number): boolean {
  return (
    /^(?:the|this|that|his|her|its|their|our|'s)$/.test(tokens[at - 1]?.word ?? '') &&
    isBeforeNoun(tokens, end)
  );
}

function isBeforeNoun(tokens: readonly DateToken[], end: number): boolean {
  const next = tokens[end];
  return (
    next !== undefined &&
    !next.isCapital &&
    /^\p{L}{3,}/u.test(next.word) &&
    !/^(?:and|but|when|that|with|after|before|until|was|were|has|had|the|for|from|through)$/.test(
      next.word,
    )
  );
}
