/** Requests to answer, before the question itself. */
const ASKS_TO_TELL = [
  '(?:can|could|would|will) (?:you|u|somebody|someone|anybody|anyone)(?: please)? (?:tell|remind|show|give|help) (?:me|us)(?: with)?',
  '(?:please )?(?:tell|remind|inform) (?:me|us)',
  '(?:(?:can|could|would) (?:you|anyone|anybody|somebody|someone)(?: please)?|please|need to) (?:confirm|check|find out|look up|clarify)',
  '(?:do|does|did) (?:you|we|they|anyone|anybody|somebody|someone) (?:know|remember|recall|happen to know)',
  '(?:any|have you (?:any|an)|got an?y?) (?:idea|clue)s?',
  `(?:i|we)(?:['’]d| would)? (?:want|like|need)(?:ed)? to (?:know|ask|find out|check)`,
  `(?:i|we)(?:['’]m| am|['’]re| are) (?:wondering|curious|trying to find out)`,
  '(?:i|we) wonder',
  '(?:just |one |a )?(?:quick|short|small|silly|stupid|dumb) (?:question|one|q)',
  '(?:is it|is it really|is it actually) (?:true|correct|right|the case|accurate)(?= that)',
].join('|');

/** A greeting, up to its punctuation or alone. */
const GREETING =
  '(?:hi|hey|hello|good (?:morning|afternoon|evening|day))(?: (?:there|all|everyone|team|folks))?[,.!:]? ';

/** Requests for everything on a matter: only the matter is searched for. */
const ASKS_FOR_ALL = [
  '(?:does|do|did|has|is) (?:the |your |this )?(?:archive|wire|chronicle|database|corpus|bot|parley) (?:ever )?(?:mention|have|hold|contain|say|know|tell|cover)(?: (?:anything|something|much|any (?:thing|reports?|articles?|passages?|stor(?:y|ies))))?(?: (?:about|on|of))?',
  '(?:do|have) (?:you|we) (?:have|got|know) (?:anything|something|any (?:reports?|articles?|news|stor(?:y|ies)))(?: (?:about|on|of))',
  '(?:is|are) there (?:anything|something|any (?:reports?|articles?|stor(?:y|ies)|mentions?)) (?:in the (?:archive|wire|chronicle) )?(?:about|on|of)',
  '(?:(?:can you |please )?(?:write|give|make|do|show|send|get)(?: me| us)? )?(?:an? |the )?(?:short |quick |brief |full )?(?:summary|overview|recap|rundown|gist) (?:of|on|about)',
  '(?:can you |please )?(?:summari[sz]e|sum up|recap)',
].join('|');

const FOR_ALL = new RegExp(String.raw`^\W{0,3}(?:${ASKS_FOR_ALL}) (?=\S)`, 'iu');

/** Words that join such a request to its question: "tell me whether", "confirm that". */
const JOINED = '[,:;.?! –—-]{1,3}(?:(?:that|whether|if|about) )?';

const LED_IN = new RegExp(
  String.raw`^\W{0,3}(?:${GREETING})?(?:(?:and|so|but|well|ok|okay)[, ]{1,2})?(?:${ASKS_TO_TELL})${JOINED}(?=\S)`,
  'iu',
);

/** Words for how sure or exact an answer should be, which say nothing of the matter. */
const HEDGES =
  /(?<![\p{L}\p{N}'’-])(?:actually|exactly|precisely|really|reportedly|allegedly|supposedly|apparently|purportedly|seemingly|basically|literally|specifically|by any chance|in fact|as far as (?:we|you|anyone) knows?|please|pls|thanks|thank you|thx|asap)(?![\p{L}\p{N}'’-])[,]?/giu;

/** The words that must be left of a question; with fewer, the hedge belongs to it. */
const LEAST_WORDS = 2;

/**
 * A question without filler: "could you tell me …", "is it true that …", "exactly", "reportedly".
 * No report need contain such words, and a question searched with them would be refused for lack of
 * them.
 */
export function withoutFiller(question: string): string {
  const bare = question
    .replace(LED_IN, '')
    .replace(FOR_ALL, '')
    .replace(HEDGES, ' ')
    .replace(/\s+/g, ' ')
    .replace(/,? (?=[?!.,;:])/g, '')
    .trim();
  const words = bare.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words < LEAST_WORDS && !FOR_ALL.test(question) ? question : bare;
}
