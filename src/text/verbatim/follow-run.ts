import type { Span } from '../../domain/span.ts';
import type { QuotedWord, VerbatimWord } from './verbatim-words.ts';

/** Words that differ between a quotation and its source; nothing on the side that lacks them. */
export interface QuotationEdit {
  readonly said: Span | null;
  readonly source: Span | null;
}

/** Words that an edit leaves out, puts in or changes, at most. */
const MAX_SAID_EDIT = 4;
const MAX_SOURCE_EDIT = 6;

/**
 * Characters of a source that an ellipsis may leave out, and that may stand between the parts of an
 * interrupted quotation: a sentence. What is farther apart are two quotations.
 */
const MAX_GAP_CHARACTERS = 140;

/** A run of words from these places on. */
export interface WordRun {
  readonly said: number;
  readonly source: number;
  readonly length: number;
}

/** A half-open range of words. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** A quotation and a source, word by word. */
export interface AlignedTexts {
  readonly quotation: readonly QuotedWord[];
  readonly source: readonly VerbatimWord[];
  readonly text: string;
  /** Where each pair of neighbouring words of the quotation stands in the source. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

interface Followed {
  /** The first place beyond what was followed. */
  readonly said: number;
  readonly source: number;
  readonly words: number;
  readonly edits: readonly QuotationEdit[];
}

/** Goes from the end of a run, or back from its beginning, as long as words agree but for small edits. */
export function followRun(
  aligned: AlignedTexts,
  run: WordRun,
  limit: number,
  step: 1 | -1,
): Followed {
  const { quotation, source } = aligned;
  const isForward = step === 1;
  let said = isForward ? run.said + run.length : run.said - 1;
  let at = isForward ? run.source + run.length : run.source - 1;
  let words = 0;
  const edits: QuotationEdit[] = [];
  const isInside = (place: number) => (isForward ? place < limit : place >= limit);
  while (isInside(said)) {
    if (quotation[said]?.key === source[at]?.key) {
      [said, at, words] = [said + step, at + step, words + 1];
      continue;
    }
    const skip = nextMatch(aligned, { said, source: at }, { isInside, step });
    if (!skip) break;
    const [nextSaid, nextSource] = [said + step * skip.said, at + step * skip.source];
    const edit = editBetween(aligned, { said, source: at }, skip, step);
    if (edit) edits.push(edit);
    [said, at] = [nextSaid, nextSource];
  }
  return { said, source: at, words, edits };
}

interface WordPlaces {
  readonly said: number;
  readonly source: number;
}

/** How many words must be passed over on either side until words agree again, the fewest first. */
function nextMatch(
  aligned: AlignedTexts,
  { said, source: at }: WordPlaces,
  { isInside, step }: { readonly isInside: (place: number) => boolean; readonly step: 1 | -1 },
): WordPlaces | undefined {
  const { quotation, source } = aligned;
  const agrees = (i: number, j: number): boolean => {
    const [here, there] = [said + step * i, at + step * j];
    if (!isInside(here) || quotation[here]?.key !== source[there]?.key) return false;
    const isLast = !isInside(here + step);
    return isLast || quotation[here + step]?.key === source[there + step]?.key;
  };
  return matchBeyondEdit(agrees) ?? matchBeyondGap(aligned, { said, source: at }, agrees, step);
}

/** Whether words agree again behind so many words of the quotation and of the source. */
type Agrees = (said: number, source: number) => boolean;

function matchBeyondEdit(agrees: Agrees): WordPlaces | undefined {
  for (let total = 1; total <= MAX_SAID_EDIT + MAX_SOURCE_EDIT; total += 1) {
    for (let i = Math.min(total, MAX_SAID_EDIT); i >= 0 && total - i <= MAX_SOURCE_EDIT; i -= 1) {
      if (agrees(i, total - i)) return { said: i, source: total - i };
    }
  }
  return undefined;
}

function matchBeyondGap(
  aligned: AlignedTexts,
  { said, source: at }: WordPlaces,
  agrees: Agrees,
  step: 1 | -1,
): WordPlaces | undefined {
  for (let count = 1; ; count += 1) {
    const gap = gapText(aligned, at, count, step);
    if (gap.length === 0 || gap.length > MAX_GAP_CHARACTERS) return undefined;
    if (!agrees(0, count)) continue;
    if (isMarkedGap(aligned, said, step) || isInterruption(gap)) return { said: 0, source: count };
  }
}

/** The source between the last word that agreed and the next one, marks included. */
function gapText({ source, text }: AlignedTexts, at: number, count: number, step: 1 | -1): string {
  const [before, next] = step === 1 ? [at - 1, at + count] : [at - count, at + 1];
  const [one, other] = [source[before], source[next]];
  return one && other ? text.slice(one.end, other.start) : '';
}

function isMarkedGap({ quotation }: AlignedTexts, said: number, step: 1 | -1): boolean {
  return quotation[step === 1 ? said : said + 1]?.isAfterGap === true;
}

/** Whether a quotation is interrupted there: closed, and opened again. */
function isInterruption(gap: string): boolean {
  return /^[\s,.!?…—–-]*["”»][^"“”«»]*["“«][\s…]*$/.test(gap);
}

/** The words passed over, where they differ: compounds written together do not, nor what is marked. */
function editBetween(
  aligned: AlignedTexts,
  from: WordPlaces,
  skip: WordPlaces,
  step: 1 | -1,
): QuotationEdit | undefined {
  const { quotation, source } = aligned;
  const side = (at: number, count: number): WordRange =>
    step === 1 ? { from: at, to: at + count } : { from: at - count + 1, to: at + 1 };
  const [said, there] = [side(from.said, skip.said), side(from.source, skip.source)];
  const isMarked =
    skip.said === 0 &&
    (isMarkedGap(aligned, from.said, step) ||
      isInterruption(gapText(aligned, from.source, skip.source, step)));
  if (isMarked || keysIn(quotation, said) === keysIn(source, there)) return undefined;
  return {
    said: said.to > said.from ? wordSpan(quotation, said.from, said.to) : null,
    source: there.to > there.from ? wordSpan(source, there.from, there.to) : null,
  };
}

function keysIn(words: readonly VerbatimWord[], { from, to }: WordRange): string {
  return words
    .slice(from, to)
    .map(({ key }) => key)
    .join('');
}

/** From the first to the last of some words. */
export function wordSpan(words: readonly VerbatimWord[], from: number, to: number): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}
