/** Verbs whose base form is a noun or an adjective as often: only their other forms say that somebody speaks. */
const ALSO_NOUNS =
  'add call stress note claim state demand promise vow ask answer praise name report want back welcome blame offer urge describe';

/** Verbs whose base form is one of speech, too: "officials deny it". */
const VERBS =
  'warn insist argue announce accuse deny reject suggest reply dismiss criticise criticize repeat declare confirm propose condemn agree refuse maintain believe';

const IRREGULAR =
  'say says said saying tell tells told thinks think thought writes wrote speaks spoke put adding ruled_out';

/**
 * A pattern of the verbs by which news says who stated something: their base form where it is no noun,
 * present and past. It holds no groups and no word boundaries.
 */
export const SPEECH_VERB = `(?:${[
  ...IRREGULAR.split(' ').map((verb) => verb.replace('_', ' ')),
  ...ALSO_NOUNS.split(' ').flatMap((verb) => [...formsOf(verb)]),
  ...VERBS.split(' ').flatMap((verb) => [verb, ...formsOf(verb)]),
].join('|')})`;

function formsOf(verb: string): readonly [present: string, past: string] {
  if (verb.endsWith('y')) return [verb.replace(/y$/, 'ies'), verb.replace(/y$/, 'ied')];
  if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`];
  return [verb.endsWith('s') ? `${verb}es` : `${verb}s`, `${verb}ed`];
}
