import { WEEKDAY } from '../../../domain/calendar/names.ts';
import type { DateToken } from './date-lexicon.ts';

/** Verbs that tell in the present what is arranged: "the truce ends on Sunday". */
const SINGULAR =
  /^(?:ends|closes|returns|arrives|rules|lapses|departs|concludes|finishes|votes|reopens|travels|flies|retires|sits|gathers|adjourns|debuts|kicks)$/;

/** The same of several, and what begins, opens and the like, which of one always tells the future. */
const PLURAL =
  /^(?:end|close|return|arrive|rule|lapse|depart|expire|conclude|finish|vote|reopen|meet|travel|fly|gather|convene|reconvene|open|resume|start|begin|sit|adjourn)$/;

/** What happens by arrangement in two words: "takes effect", "goes on trial". */
const ARRANGED: ReadonlyMap<string, RegExp> = new Map([
  ['takes', /^(?:effect|force|place|office|over)$/],
  ['take', /^(?:effect|force|place|office|over)$/],
  ['comes', /^(?:into|to)$/],
  ['come', /^(?:into)$/],
  ['leaves', new RegExp(`^(?:on|for|office|${WEEKDAY})$`)],
  ['goes', /^(?:on|to|into)$/],
  ['go', /^(?:on|into)$/],
  ['runs', /^out$/],
  ['run', /^out$/],
]);

/** Words behind which the same form is a noun: "new rules", "the vote". */
const BEFORE_NOUN =
  /^(?:the|an?|this|that|these|those|new|old|his|her|its|our|their|your|my|no|some|any|all|of|in|on|for|with|by|under|from|as|and|or|to|'s|strict|early|late|first|last|high|low|good|tax|travel|\d.*)$/;

/** Who does it, where several do. */
const SEVERAL = /^(?:they|we|you|people|men|women|children|both|\p{L}*[^s'\P{L}]s)$/u;

/** Whether the token is a verb of the present that tells what is arranged to come. */
export function isScheduled(tokens: readonly DateToken[], at: number): boolean {
  const { word = '', isCapital = true } = tokens[at] ?? {};
  const before = tokens[at - 1]?.word ?? '';
  if (isCapital || (!/^\p{L}|^\)$/u.test(before) && before !== ',')) return false;
  if (SINGULAR.test(word)) return !BEFORE_NOUN.test(before);
  if (ARRANGED.get(word)?.test(tokens[at + 1]?.word ?? '')) return !BEFORE_NOUN.test(before);
  if (!PLURAL.test(word) || BEFORE_NOUN.test(before)) return false;
  return SEVERAL.test(before) || areTwo(tokens, at);
}

/** Words for what is to come that are verbs or nouns. */
const PLANS = /^(?:plans?|hopes?|starts|opens)$/;

/** In how many words a noun phrase comes from its article to its noun: "the new peace plan". */
const ARTICLE_REACH = 4;

/** Words that begin a noun phrase, or stand in one before its noun. */
const ARTICLE = /^(?:the|an?|this|that|these|those|his|her|its|our|their|your|my|no|any|'s)$/;

/**
 * Whether a word such as "plan" is a noun: "rejected the plan", "the peace plan", and no "they plan"; with
 * "to" behind it, it tells of what is to come either way.
 */
export function isPlanNoun(tokens: readonly DateToken[], at: number): boolean {
  const { word = '' } = tokens[at] ?? {};
  const before = tokens[at - 1]?.word ?? '';
  if (!PLANS.test(word) || tokens[at + 1]?.word === 'to') return false;
  if (BEFORE_NOUN.test(before)) return !/^(?:and|or|to)$/.test(before);
  if (SEVERAL.test(before)) return false;
  const article = articleBefore(tokens, at);
  if (article < 0) return false;
  // "the council plans a vote", and "rejected the peace plans"
  return (
    !word.endsWith('s') || /(?:ed|made|set|put|gave|took)$/.test(tokens[article - 1]?.word ?? '')
  );
}

/** The place of the article of the phrase that a word ends; -1 where it has none nearby. */
function articleBefore(tokens: readonly DateToken[], at: number): number {
  for (let place = at - 1; place >= Math.max(0, at - ARTICLE_REACH); place -= 1) {
    const word = tokens[place]?.word ?? '';
    if (ARTICLE.test(word)) return place;
    if (!/^\p{L}/u.test(word)) break;
  }
  return -1;
}

/** In how many words "and" comes before the last of those who do it. */
const PAIR_REACH = 7;

/** "Orr and the envoy meet", "He and Orr meet"; behind "and" alone the verb is of the one before. */
function areTwo(tokens: readonly DateToken[], at: number): boolean {
  for (let back = at - 2; back >= Math.max(1, at - PAIR_REACH); back -= 1) {
    const word = tokens[back]?.word ?? '';
    if (word === 'and')
      return (
        tokens[at - 1]?.isCapital === true ||
        /^(?:the|an?|his|her|its|their)$/.test(tokens[back + 1]?.word ?? '')
      );
    if (
      /^[.!?;,]$|^(?:to|let|saw|see|that|who|which|will|would|did|help|helped|make|made|had|watch|watched)$/.test(
        word,
      )
    )
      return false;
  }
  return false;
}
