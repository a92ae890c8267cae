import { findEvidence } from '../../search/evidence.ts';
import { normalizeQuestion } from '../../search/question/answer-type.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import { extractTerms } from '../../text/extract-terms.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';

/** "Did Norland shell the port": who, and the verb; whom a question has four words for at most. */
const DEED =
  /^\W*(?:so |and |but )?(?:did|has|have|had)(?:n't)? (?:the )?(?<actor>(?:[\p{L}\p{N}.-]{1,30} ){1,4}?)(?:ever |really |already |not )?(?<verb>\p{L}{4,20}) /u;

/** What stands before whoever did it, where the deed stands first: "shelled by Norland". */
const DONE_BY = /\b(?:by|from|blam\p{L}{2,3}|accus\p{L}{2,4}) (?:the )?(?:\p{L}{2,20} ){0,2}$/iu;

/** Characters in which such a word stands before a name. */
const BEFORE_NAME = 60;

/**
 * Whether a passage tells the deed of a question whether somebody did it, and names him only behind the
 * deed: "the market was shelled, in the war between Norland and Southmark" gives it to nobody.
 */
export function isActorElsewhere(
  { article, passage }: Hit,
  { query }: Ranking,
  readingOf: ReadingOf,
): boolean {
  const { actor = '', verb = '' } =
    DEED.exec(normalizeQuestion(query.reading.question))?.groups ?? {};
  const placeOf = (words: string) => {
    const term = extractTerms(words).at(-1)?.term;
    return query.words.findIndex((word) => word.term === term);
  };
  const [who, what] = [placeOf(actor), placeOf(verb)];
  if (what < 0 || !query.words[who]?.isName) return false;
  let isDeedTold = false;
  for (const span of passage.sentences) {
    const text = article.text.slice(span.start, span.end);
    const terms = readingOf(article).termsIn(span);
    const { positions } = findEvidence(terms, query, text);
    const [named = [], told = []] = [positions[who], positions[what]];
    if (told.length === 0) continue;
    isDeedTold = true;
    const isOwn = named.some((at) => {
      const start = terms[at]?.start ?? 0;
      const before = text.slice(Math.max(0, start - BEFORE_NAME), start);
      return at < Math.max(...told) || DONE_BY.test(before);
    });
    if (isOwn || named.length === 0) return false;
  }
  return isDeedTold;
}
