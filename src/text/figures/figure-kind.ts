/** What the things that a number counts are, did or suffered. */
export type FigureKind =
  | 'deaths'
  | 'injuries'
  | 'arrests'
  | 'missing'
  | 'displaced'
  | 'infections'
  | 'freed'
  | 'launches';

/** The words of each kind: one report counts the killed, another one the death toll. */
const WORDS: Readonly<Record<FigureKind, RegExp>> = {
  deaths:
    /\b(?:kill(?:s|ed|ing)?|dead|died|dies?|deaths?(?: toll)?|tolls?|fatalit(?:y|ies)|perished|drowned|slain|lost their lives|claim(?:s|ed|ing)? (?:[^\s.;]{1,20} ){0,6}lives|lives lost|lost (?:[^\s.;]{1,20} ){1,4}(?:men|soldiers|fighters|troops|servicemen|sailors))\b/giu,
  injuries: /\b(?:wound(?:s|ed|ing)?|injur(?:y|ies|e|ed|es|ing)|hurt)\b/giu,
  arrests: /\b(?:arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|detentions?)\b/giu,
  missing: /\b(?:missing|unaccounted for)\b/giu,
  displaced: /\b(?:displaced?|fled|flee|evacuat(?:ed|ing)|homeless|uprooted)\b/giu,
  infections: /\b(?:infect(?:s|ed|ions?)?|cases?|sickened|contracted|caught|tested positive)\b/giu,
  freed:
    /\b(?:freed|frees?|releas(?:e|es|ed|ing)|exchang(?:e|es|ed|ing)|swap(?:s|ped|ping)?|hand(?:s|ed|ing) over|hand(?:s|ed|ing) back|gave back|repatriat(?:es|ed|ing)|transferred|return(?:s|ed|ing)?|receiv(?:es|ed|ing)(?= (?:[^\s.;]{1,20} ){0,5}(?:bodies|remains|prisoners|captives|detainees|hostages|servicemen)\b))\b/giu,
  launches: /\b(?:fired|firing|launch(?:es|ed|ing)?)\b/giu,
};

const KINDS = Object.keys(WORDS) as readonly FigureKind[];

/** The kinds of figure that some words name, in a fixed order. */
export function figureKinds(words: string): readonly FigureKind[] {
  return KINDS.filter((kind) => words.search(WORDS[kind]) >= 0);
}

/** Some words without those of a kind. */
export function withoutKind(words: string, kind: FigureKind): string {
  return words.replace(WORDS[kind], ' ');
}
