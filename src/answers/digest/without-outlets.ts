import type { Digest } from '../../domain/digest.ts';
import type { Citation } from '../../domain/passage.ts';

/**
 * A digest without what only some outlets tell: stories that no other outlet printed, announced dates
 * that no other one states, and articles of theirs without a date. How many matters that are, the
 * digest says. What comes of an unknown outlet stays.
 *
 * @param muted names of outlets, as their reports bear them
 */
export function withoutOutlets(digest: Digest, muted: readonly string[]): Digest {
  if (muted.length === 0) return digest;
  const isMuted = (outlet: string | null) => outlet !== null && muted.includes(outlet);
  const areMuted = (outlets: readonly (string | null)[]) =>
    outlets.length > 0 && outlets.every(isMuted);
  const { developments, announced, undated = [] } = digest;
  const kept = {
    developments: developments.filter(
      ({ printedBy, sentences }) => !areMuted([...printedBy, ...outletsOf(sentences)]),
    ),
    announced: announced.filter(({ sentences }) => !areMuted(outletsOf(sentences))),
    undated: undated.filter(({ outlet }) => !isMuted(outlet)),
  };
  const count = (of: Pick<Required<Digest>, keyof typeof kept>) =>
    of.developments.length + of.announced.length + of.undated.length;
  const matters = count({ developments, announced, undated }) - count(kept);
  if (matters === 0) return digest;
  const { undated: _, ...rest } = digest;
  return {
    ...rest,
    developments: kept.developments,
    announced: kept.announced,
    ...(kept.undated.length > 0 ? { undated: kept.undated } : {}),
    muted: { matters, outlets: muted },
  };
}

function outletsOf(sentences: readonly Citation[]): readonly (string | null)[] {
  return sentences.map(({ article }) => article.outlet);
}
