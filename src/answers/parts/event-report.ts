import type { QuestionPart } from '../../search/question/question-reading.ts';
import { type Rated, rateAmong } from '../../search/ranking/confidence.ts';
import { sentenceTextOf } from '../../search/ranking/hit-text.ts';
import type { Hit } from '../../search/ranking/rank-passages.ts';
import type { Ranking } from '../../search/search.ts';
import { distinctTerms, extractTerms } from '../../text/extract-terms.ts';
import { ORDINAL } from '../../text/number-words.ts';
import type { ReadingOf } from '../../text/readings/text-reading.ts';
import { onlyAnnounces } from '../sufficiency/events.ts';

/** A numbered event: "second round", "third phase". */
const NUMBERED_EVENT = new RegExp(
  String.raw`^(?:the )?(?:\p{L}+ ){0,2}?(?<ordinal>${ORDINAL}|last|latest) (?:\p{L}+ ){0,2}?(?<event>\p{L}+)$`,
  'iu',
);

/** The share of the doubt that is removed when a headline names the event. */
const HEADLINED = 0.5;

/**
 * The opening of a report whose headline names the numbered event of a part: it says more of a
 * second round's outcome than a sentence that only mentions the round. Undefined for other parts,
 * and for events that headlines only announce.
 */
export function reportOfEvent(
  { of }: QuestionPart,
  hits: readonly Hit[],
  { ranking, readingOf }: { readonly ranking: Ranking; readonly readingOf: ReadingOf },
): Rated<Hit> | undefined {
  const { ordinal = '', event = '' } = NUMBERED_EVENT.exec(of)?.groups ?? {};
  const asked = [ordinal, event].flatMap((word) => extractTerms(word).slice(0, 1));
  if (event === '' || asked.length < 2) return undefined;
  const wordings = asked.map(({ term }) => {
    const word = ranking.query.words.find((one) => one.term === term);
    return [term, ...(word?.synonyms ?? [])];
  });
  const namesEvent = ({ title }: Hit['article']) => {
    const terms = distinctTerms(title);
    return wordings.every((some) => some.some((term) => terms.has(term)));
  };
  const opening = rateAmong(hits).filter((hit) => {
    const [lead] = readingOf(hit.article).sentences;
    return (
      !hit.isQuestion &&
      lead !== undefined &&
      hit.passage.start <= lead.start &&
      hit.article.titleBasis === 'page' &&
      namesEvent(hit.article) &&
      !onlyAnnounces(`${hit.article.title}. ${sentenceTextOf(hit)}`)
    );
  });
  const [best] = opening.toSorted((one, other) => other.score - one.score);
  return best && { ...best, confidence: best.confidence + HEADLINED * (1 - best.confidence) };
}
