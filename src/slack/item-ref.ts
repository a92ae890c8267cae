import type { Citation } from '../domain/passage.ts';
import type { Span } from '../domain/span.ts';

/** A span of an article by its id. */
interface ItemSpan extends Span {
  readonly articleId: string;
}

/** What an item of a posted digest or watch is known by: all of it stands in its buttons. */
export interface ItemRef {
  /** The watch that posted it; `null` for the channel's digest. */
  readonly watch: string | null;
  /** What it quotes, in its order. */
  readonly spans: readonly ItemSpan[];
}

/** Between the parts of a reference; ids have no such mark. */
const PART = '~';

/** A reference as the value of a button. */
export function encodeItem(watch: string | null, cited: readonly Citation[]): string {
  const spans = cited.map(({ article, start, end }) => `${article.id}:${start}-${end}`);
  return [watch ?? '', ...spans].join(PART);
}

/** Reads the value of a button; what is no span in it is left out. */
export function decodeItem(value: string): ItemRef {
  const [watch = '', ...spans] = value.split(PART);
  return {
    watch: watch === '' ? null : watch,
    spans: spans.flatMap((one) => {
      const [, articleId = '', start, end] = /^(.+):(\d+)-(\d+)$/.exec(one) ?? [];
      return articleId === '' ? [] : [{ articleId, start: Number(start), end: Number(end) }];
    }),
  };
}
