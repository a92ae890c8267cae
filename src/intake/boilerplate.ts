import { splitSentences } from '../text/sentences/split-sentences.ts';
import {
  APPEALS,
  ASIDES,
  BUTTONS,
  CALLS_TO_ACTION,
  LIST_HEADINGS,
  RULES,
  WEAK_APPEALS,
} from './boilerplate-wording.ts';
import { isNotice } from './notices.ts';
import { unquoted } from './unquoted.ts';

/**
 * The kind of a boilerplate line: heading of a list of links, tags or comments; call to action; or
 * notice.
 */
export type BoilerplateKind = 'heading' | 'call' | 'aside';

/** The longest label is "Das könnte Sie auch interessieren", with a count. */
const LABEL_CHARACTERS = 60;

/** A longer line is a paragraph: only an appeal makes it boilerplate, never how it begins. */
const LINE_CHARACTERS = 250;

/**
 * In a shorter text one appeal decides; in a longer one a single appeal may be part of the
 * news, so that two are needed. Losing a paragraph of news is worse than keeping an appeal.
 */
const SHORT_APPEAL_CHARACTERS = 200;

/** Whether a line or paragraph is the page's wording about itself, not its article's. */
export function isBoilerplateLine(line: string): boolean {
  return boilerplateKind(line) !== null;
}

/** What a line of boilerplate does; `null` for every other line. Linear in the line's length. */
export function boilerplateKind(line: string): BoilerplateKind | null {
  const folded = foldCase(line);
  if (folded === '') return null;
  const label = folded.length <= LABEL_CHARACTERS ? withoutCount(folded) : '';
  if (LIST_HEADINGS.has(label)) return 'heading';
  const isLine = folded.length <= LINE_CHARACTERS && !isQuotation(folded);
  if (isLine && CALLS_TO_ACTION.some((call) => call.test(folded))) return 'call';
  if (BUTTONS.has(label)) return 'aside';
  if (isLine && isAside(folded)) return 'aside';
  return isNotice(line) || withoutAppeal(line) === '' ? 'call' : null;
}

function isAside(folded: string): boolean {
  const matches = (wording: RegExp): boolean => wording.test(folded);
  return ASIDES.some(matches) || RULES.some(matches);
}

/**
 * A paragraph without the appeal to its reader ("please consider making a donation") that it ends
 * in; empty where it is nothing else. What is quoted is not the page's own voice and never counts.
 */
export function withoutAppeal(paragraph: string): string {
  if (!appealsIn(paragraph)) return paragraph;
  const sentences = splitGluedSentences(paragraph).map(({ start, end }) => {
    const words = paragraph.slice(start, end);
    return { start, appeals: appealsIn(words), mayAppeal: appealsIn(words) || isWeakAppeal(words) };
  });
  const first = sentences.findIndex((sentence) => sentence.appeals);
  const from = sentences.slice(0, first).every((sentence) => sentence.mayAppeal) ? 0 : first;
  const ending = sentences.slice(from);
  const start = ending[0]?.start;
  if (start === undefined) return paragraph;
  const appeals = ending.filter((sentence) => sentence.mayAppeal).length;
  const isMostlyAppeal = appeals * 2 >= ending.length;
  const isPlain = appeals >= 2 || paragraph.length - start <= SHORT_APPEAL_CHARACTERS;
  return isMostlyAppeal && isPlain ? paragraph.slice(0, start).trimEnd() : paragraph;
}

function appealsIn(text: string): boolean {
  const folded = foldCase(unquoted(text));
  return APPEALS.some((appeal) => appeal.test(folded));
}

function isWeakAppeal(text: string): boolean {
  const folded = foldCase(unquoted(text));
  return WEAK_APPEALS.some((appeal) => appeal.test(folded));
}

/** Sentences, also where a page has lost the space between two of them ("the war.Keep us"). */
function splitGluedSentences(paragraph: string): { start: number; end: number }[] {
  return splitSentences(paragraph).flatMap(({ start, end }) => {
    const words = paragraph.slice(start, end);
    const cuts = [...words.matchAll(/(?<=[\p{Ll}\p{N}”"’)][.!?])(?=\p{Lu}\p{Ll})/gu)];
    const starts = [0, ...cuts.map((cut) => cut.index)];
    return starts.map((from, index) => ({
      start: start + from,
      end: start + (starts[index + 1] ?? words.length),
    }));
  });
}

function isQuotation(line: string): boolean {
  return /^["“«„]/.test(line);
}

/** The country keeps its full stops, for "support US troops" is not "support us". */
function foldCase(line: string): string {
  const told = line.normalize('NFC').replace(/(?<!\p{L})US(?!\p{L})/gu, 'U.S.');
  return told.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}

/** "Comments (3)", "3 Comments", "» Share" and "Tags:" are told by their words alone. */
function withoutCount(line: string): string {
  const words = line
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/u, '');
  return words
    .replace(/^\d[\d.,]*k?\s+/, '')
    .replace(/ ?\(?\d[\d.,]{0,60}k?\)?$/, '')
    .replace(/(?<!\P{L})\P{L}+$/u, '');
}
