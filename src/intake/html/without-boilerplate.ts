import { SAME_HEADLINE_OVERLAP } from '../../text/similarity/thresholds.ts';
import { boilerplateKind, withoutAppeal } from '../boilerplate.ts';
import { readByline } from '../plain-text/byline.ts';
import { withoutTrailingNotes } from '../without-trailing-notes.ts';
import type { PageBlock } from './blocks.ts';
import { dateStampKind } from './date-stamp.ts';
import { wordOverlap } from './ngrams.ts';
import { isQuotedPost } from './non-content.ts';
import { withAncestors } from './page-tree.ts';
import { proseLength } from './prose.ts';
import { withoutAuthorNotes } from './without-author-notes.ts';

/** A block that is nearly all link leads elsewhere; a post that is quoted, to itself. */
const LINK_SHARE = 0.8;

/** Links, or words of one link, from which such a paragraph is a sentence of the article. */
const SENTENCE_LINKS = 3;
const SENTENCE_WORDS = 12;

/** Characters from which the same words twice are a copy: pull quotes, a text for small screens. */
const COPY_CHARACTERS = 40;

/** Blocks at the beginning among which the headline may stand again. */
const HEAD_BLOCKS = 4;

/** A longer line is no byline. */
const BYLINE_CHARACTERS = 120;

/** A longer line that ends in a colon is a sentence of the article. */
const LEAD_IN_CHARACTERS = 120;

/** Lines cut off at the end of an article that are no style of its author, and how long they are. */
const TEASERS = 2;
const TEASER_CHARACTERS = 250;

type BlockFilter = (blocks: readonly PageBlock[]) => readonly PageBlock[];

/** Blocks without the page's own words: headline, byline, links, appeals, what stands there twice. */
export function withoutBoilerplate(
  blocks: readonly PageBlock[],
  title: string,
): readonly PageBlock[] {
  const steps: readonly BlockFilter[] = [
    withoutHeadline(title),
    withoutBylines,
    withoutDateStamps,
    withoutLists,
    withoutLinks,
    withoutAppeals,
    withoutCopies,
    withoutTeasers,
    withoutAuthorNotes,
    withoutOpenEnd,
  ];
  return steps.reduce((left, step) => step(left), blocks);
}

function withoutHeadline(title: string): BlockFilter {
  return (blocks) =>
    blocks.filter(
      ({ text }, place) => place >= HEAD_BLOCKS || wordOverlap(text, title) < SAME_HEADLINE_OVERLAP,
    );
}

function withoutBylines(blocks: readonly PageBlock[]): readonly PageBlock[] {
  return blocks.filter(({ text, kind }) => {
    const isShort = kind === 'paragraph' && text.length <= BYLINE_CHARACTERS;
    return !(isShort && readByline(text)?.marked);
  });
}

/** The page's own dates; a bare one further down may head what happened then. */
function withoutDateStamps(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const first = blocks.findIndex((block) => proseLength(block) > 0);
  return blocks.filter(({ text, kind }, place) => {
    if (kind === 'heading' || kind === 'row') return true;
    const stamp = dateStampKind(text);
    return stamp === null || (stamp === 'bare' && place > first);
  });
}

/** A heading such as "Related stories" goes together with the links and short lines under it. */
function withoutLists(blocks: readonly PageBlock[]): readonly PageBlock[] {
  let isInList = false;
  return blocks.filter((block) => {
    const isHeading = block.kind === 'heading' && block.linkShare === 0;
    if (boilerplateKind(block.text) === 'heading') isInList = true;
    else if (isHeading || proseLength(block) > 0) isInList = false;
    return !isInList;
  });
}

function withoutLinks(blocks: readonly PageBlock[]): readonly PageBlock[] {
  return blocks.filter(
    (block) =>
      block.linkShare < LINK_SHARE ||
      isLinkedSentence(block) ||
      withAncestors(block.element).some(isQuotedPost),
  );
}

/** A paragraph that is all link, or a row of them, and a sentence: headlines end in no full stop. */
function isLinkedSentence({ text, element, marks }: PageBlock): boolean {
  if (element.name !== 'p' || !/[.!?][”"’]?$/.test(text)) return false;
  const links = marks.filter(({ name }) => name === 'a').length;
  return links >= SENTENCE_LINKS || text.split(' ').length >= SENTENCE_WORDS;
}

function withoutAppeals(blocks: readonly PageBlock[]): readonly PageBlock[] {
  return blocks.flatMap((block) => {
    if (boilerplateKind(block.text) !== null) return [];
    const text = withoutTrailingNotes(withoutAppeal(block.text));
    return text === '' ? [] : [{ ...block, text }];
  });
}

function withoutCopies(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const seen = new Set<string>();
  let last = '';
  return blocks.filter(({ text }) => {
    const isCopy = (text.length >= COPY_CHARACTERS || text === last) && seen.has(text);
    seen.add(text);
    last = text;
    return !isCopy;
  });
}

/** Headings and lead-ins at the end belong to sections that were removed. */
function withoutOpenEnd(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const last = blocks.findLastIndex((block) => block.kind !== 'heading' && !isLeadIn(block));
  return last < 0 ? blocks : blocks.slice(0, last + 1);
}

function isLeadIn({ text }: PageBlock): boolean {
  return text.length <= LEAD_IN_CHARACTERS && /[:：]$/.test(text);
}

/** The first words of other articles, several in a row, each cut off where there was no more room. */
function withoutTeasers(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const last = blocks.findLastIndex(({ text, kind }) => kind !== 'heading' && !isCutOff(text));
  const teasers = blocks.slice(last + 1).filter(({ text }) => isCutOff(text)).length;
  return last < 0 || teasers < TEASERS ? blocks : blocks.slice(0, last + 1);
}

function isCutOff(text: string): boolean {
  return text.length <= TEASER_CHARACTERS && /(?:…|\.{3})[\])»]?$/.test(text);
}
