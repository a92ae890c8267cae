import { passageKeyOf, passageTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import { speaks } from '../../search/ranking/subject-features.ts';
import type { Gap } from '../wording/format-gap.ts';
import { type AskedWord, withWrittenNames } from './asked-words.ts';
import {
  hitsHolding,
  isNearlyHeld,
  type RefusedSearch,
  readEveryPassage,
} from './refused-search.ts';

const QUOTATION_MARK = /["“”]/;

/** Words of a topic that are named, at most. */
const MOST_WORDS = 3;

/** Whether a passage may contain a quotation of anybody: the pattern finds more than there are. */
function mayQuote(hit: Hit): boolean {
  const text = passageTextOf(hit);
  return QUOTATION_MARK.test(text) || speaks(text);
}

/** Whom a question wants quoted, and the passages that may quote them. */
export interface SpeakerQuotes {
  /** As the question writes it. */
  readonly speaker: string;
  /** Its words that the archive holds. */
  readonly words: readonly AskedWord[];
  readonly hits: readonly Hit[];
}

/** Whom a question wants quoted; nothing where it asks for no quotation or the archive knows no such name. */
export function speakerQuotes(
  search: RefusedSearch,
  known: readonly AskedWord[],
): SpeakerQuotes | undefined {
  const { speaker } = search.weighed.query.reading;
  const words = known.filter(({ term }) => speaker.has(term));
  const last = words.at(-1);
  const { isQuotation } = search.weighed.query.reading;
  // "Its part in the talks" may stand for a speaker as "Ellis on the talks" does.
  if (!last || (isQuotation !== 'yes' && last.kind !== 'name')) return undefined;
  const written = withWrittenNames(search.weighed.query.reading.question, words).slice(
    words[0]?.span.start,
    last.span.end,
  );
  const surname = [last.word];
  return { speaker: written, words, hits: hitsHolding(search, surname).filter(mayQuote) };
}

/** That no passage quotes whom a question names, or quotes them on what it asks. */
export function findQuotationGap(
  search: RefusedSearch,
  known: readonly AskedWord[],
): readonly Gap[] {
  const quotes = speakerQuotes(search, known);
  const surname = quotes?.words.at(-1);
  if (!quotes || !surname || !readEveryPassage(search, [surname.word])) return [];
  const { speaker, hits } = quotes;
  if (hits.length === 0) return [{ kind: 'speaker', speaker }];
  const topic = known.filter(
    ({ term, isThing, kind }) =>
      isThing && kind !== 'figure' && !search.weighed.query.reading.speaker.has(term),
  );
  const missing = topic.filter(({ word }) => !hits.some((hit) => isNearlyHeld(search, word, hit)));
  if (missing.length === 0) return [];
  const own = new Set(hits.map(passageKeyOf));
  const hasOthers = search.hits.some(
    (hit) =>
      !own.has(passageKeyOf(hit)) &&
      mayQuote(hit) &&
      missing.every(({ word }) => isNearlyHeld(search, word, hit)),
  );
  const words = missing.slice(0, MOST_WORDS).map(({ written }) => written);
  return [{ kind: 'topic', speaker, topic: words, hasOthers }];
}
