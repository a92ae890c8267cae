/**
 * Words too common to tell passages apart: the list of PostgreSQL's `english` dictionary
 * (Snowball, BSD licence), so that both search engines leave out the same words.
 */
const STOP_WORDS = new Set(
  `i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she
  her hers herself it its itself they them their theirs themselves what which who whom this that
  these those am is are was were be been being have has had having do does did doing a an the and
  but if or because as until while of at by for with about against between into through during
  before after above below to from up down in out on off over under again further then once here
  there when where why how all any both each few more most other some such no nor not only own
  same so than too very s t can will just don should now`.split(/\s+/),
);

/** What remains of a contraction: "don't", "they're", "who's" (whose ending is folded away). */
const CONTRACTION =
  /^(?:(?:do|does|did|is|are|was|were|has|have|had|wo|would|ca|could|should|must|need)n't|(?:i|you|he|she|it|we|they|that|there|who|what)'(?:m|re|ve|ll|d))$/;

/** Whether a folded word is left out of the index and of queries. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word) || CONTRACTION.test(word);
}
