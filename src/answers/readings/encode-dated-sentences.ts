import type { Article } from '../../domain/article.ts';
import type { Dating } from '../../domain/timeline.ts';
import type { DatedSentence } from '../timeline/read-dated-sentences.ts';

const POSITIONS = ['inside', 'ahead', 'elsewhere'] as const;

type StoredDating = readonly [
  date: Dating['date'],
  precision: Dating['precision'],
  basis: Dating['basis'],
  until?: string,
];

/**
 * A sentence as it is stored: the number of characters between the end of the one before it and its
 * start, its length, its index, the places of its date's position and of its dating in their lists,
 * and those of the datings that it mentions.
 */
type StoredSentence = readonly [
  gap: number,
  length: number,
  index: number,
  position: number,
  dating: number,
  ...mentioned: number[],
];

interface StoredSentences {
  /** Each dating once. */
  readonly datings: readonly StoredDating[];
  readonly sentences: readonly StoredSentence[];
}

/** Dated sentences of one article in order as JSON, without the article. */
export function encodeDatedSentences(sentences: readonly DatedSentence[]): string {
  const places = new Map<string, number>();
  const datings: StoredDating[] = [];
  const placeOf = ({ date, precision, basis, until }: Dating): number => {
    const key = `${date} ${precision} ${basis} ${until ?? ''}`;
    const dating = [date, precision, basis] as const;
    const place =
      places.get(key) ?? datings.push(until === undefined ? dating : [...dating, until]) - 1;
    places.set(key, place);
    return place;
  };
  let before = 0;
  const stored: StoredSentences = {
    datings,
    sentences: sentences.map(({ span, index, datePosition, dating, mentionedDatings }) => {
      const gap = span.start - before;
      before = span.end;
      const position = POSITIONS.indexOf(datePosition);
      const own = placeOf(dating);
      return [gap, span.end - span.start, index, position, own, ...mentionedDatings.map(placeOf)];
    }),
  };
  return JSON.stringify(stored);
}

/**
 * The sentences that `encodeDatedSentences` wrote of an article. Throws a SyntaxError for what is
 * no JSON.
 */
export function decodeDatedSentences(body: string, article: Article): readonly DatedSentence[] {
  const stored = JSON.parse(body) as StoredSentences;
  const datings = stored.datings.map(
    ([date, precision, basis, until]): Dating => ({
      ...{ date, precision, basis },
      ...(until === undefined ? {} : { until }),
    }),
  );
  let before = 0;
  return stored.sentences.flatMap(([gap, length, index, position, own, ...mentioned]) => {
    const start = before + gap;
    const end = start + length;
    before = end;
    const dating = datings[own];
    if (!dating) return [];
    const datePosition = POSITIONS[position] ?? 'elsewhere';
    const mentionedDatings = mentioned.flatMap((place) => datings[place] ?? []);
    return [{ article, span: { start, end }, index, dating, datePosition, mentionedDatings }];
  });
}
