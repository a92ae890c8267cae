import { withoutArticle } from '../../text/function-words.ts';
import type { QuestionPart } from './question-reading.ts';
import { splitOnce } from './question-text.ts';

/** Verbs of which two speakers may be compared, in the form that follows "did". */
const REGULAR =
  'claim want demand offer promise propose argue report insist estimate count blame suggest announce deny mean'.split(
    ' ',
  );

/** Forms of those verbs and of irregular ones, by form. */
const BASE_OF: ReadonlyMap<string, string> = new Map([
  ...REGULAR.flatMap((base) =>
    [base, `${base}s`, pastOf(base)].map((form) => [form, base] as const),
  ),
  ...['say', 'says', 'said'].map((form) => [form, 'say'] as const),
  ...['think', 'thinks', 'thought'].map((form) => [form, 'think'] as const),
  ...['give', 'gives', 'gave'].map((form) => [form, 'give'] as const),
  ...['tell', 'tells', 'told'].map((form) => [form, 'tell'] as const),
]);

function pastOf(base: string): string {
  if (base === 'deny') return 'denied';
  return base.endsWith('e') ? `${base}d` : `${base}ed`;
}

/** Words of a speaker's name in such a clause, at most. */
const MOST_NAME_WORDS = 6;

/** What somebody says, asked or named: "what does the army say of it", "what the rebels said". */
interface SpeechClause {
  /** The words before the name that are asked with: "what", "how many". */
  readonly asked: string;
  readonly name: string;
  readonly verb: string;
  /** What it is about; empty where that is not said. */
  readonly about: string;
}

/** Reads a clause that asks what somebody says. */
function readClause(text: string): SpeechClause | undefined {
  const lead = /^(what|how many|how much|how|why) (?:(?:did|does|do|has|have|had) )?/i.exec(text);
  if (!lead) return undefined;
  const words = text.slice(lead[0].length).split(' ');
  const at = words.findIndex((word) => BASE_OF.has(word.toLowerCase()));
  if (at < 1 || at > MOST_NAME_WORDS) return undefined;
  const name = words.slice(0, at).join(' ');
  if (VERB.test(name) || NO_SPEAKER.test(name)) return undefined;
  return {
    asked: lead[1] ?? '',
    name,
    verb: BASE_OF.get(words[at]?.toLowerCase() ?? '') ?? '',
    about: words.slice(at + 1).join(' '),
  };
}

/** What names no one speaker: both at once, or whose claims. */
const NO_SPEAKER = /^(?:they|each|both|the (?:two|sides))$|['’]s?$/i;

/** Between two such clauses, or between one and another name. */
const SEPARATOR =
  /,? (?:vs?\.?|versus|(?:as )?(?:compared|opposed) (?:with|to)|in (?:comparison|contrast) (?:with|to)|(?:and|with|to|from)(?= what | how many ))[ ,]/i;

/** What may stand before the first clause. */
const LEAD =
  /^(?:(?:please )?compare |(?:what(?:'s| is| are| was| were)? )?(?:the )?(?:main )?(?:differences?|comparison|contrast) between |how does )/i;

/** "what the army says vs what the rebels say about the strike", "what does the army say versus the rebels" */
export function readClauses(text: string): readonly QuestionPart[] | undefined {
  const lead = LEAD.exec(text)?.[0] ?? '';
  const shared = lead === '' ? undefined : readShared(text.slice(lead.length));
  if (shared) return shared;
  const split = splitOnce(text.slice(lead.length), SEPARATOR);
  const left = split && readClause(split[0]);
  if (!split || !left) return undefined;
  const right = readClause(split[1]) ?? nameFor(left, split[1]);
  if (!right || (lead === '' && !BY_SEPARATOR.test(text))) return undefined;
  return [left, right].map((clause, at) => {
    const other = at === 0 ? right : left;
    return partOf({ ...clause, about: clause.about === '' ? other.about : clause.about });
  });
}

/** "difference between what Lind and Roe said of the strike": one clause of both. */
function readShared(text: string): readonly QuestionPart[] | undefined {
  const clause = readClause(text);
  const names = clause && splitOnce(clause.name, /,? (?:and|&) /i);
  if (!clause || !names || names.includes('')) return undefined;
  return names.map((name) => partOf({ ...clause, name }));
}

function partOf({ asked, name, verb, about }: SpeechClause): QuestionPart {
  return { question: `${asked} did ${name} ${verb} ${about}`.trim(), of: withoutArticle(name) };
}

/** "and what" alone joins two questions, which are no comparison unless it says so before. */
const BY_SEPARATOR = / (?:vs?\.?|versus|(?:compared|opposed|comparison|contrast) (?:with|to)) /i;

/** The other name with what it is compared in: "versus the rebels about the strike". */
function nameFor({ asked, verb }: SpeechClause, text: string): SpeechClause | undefined {
  const [name = '', about = ''] = splitOnce(text, / (?=(?:about|on|over|regarding) )/i) ?? [text];
  const isName = name !== '' && name.split(' ').length <= MOST_NAME_WORDS && !VERB.test(name);
  return isName ? { asked, name, verb, about } : undefined;
}

const VERB =
  /\b(?:is|are|was|were|did|do|does|has|have|had|will|would|who|what|when|where|why|how)\b/i;

/** "army vs rebels: what do they say of the strike": the same question of each. */
export function readEachOfTwo(text: string): readonly QuestionPart[] | undefined {
  const [names, question = ''] = splitOnce(text, /[:,;] (?=what |how |why |when |where )/i) ?? [''];
  const pair = splitOnce(names, / (?:vs?\.?|versus|and) /i);
  const pronoun = / (?:they|each|both|the two|either(?: side)?|each side|both sides) /i;
  if (!pair || !pronoun.test(question) || COMPARES.test(question)) return undefined;
  if (
    pair.some((name) => name === '' || name.split(' ').length > MOST_NAME_WORDS || VERB.test(name))
  )
    return undefined;
  return pair.map((name) => ({
    question: question.replace(pronoun, ` ${name} `),
    of: withoutArticle(name),
  }));
}

/** What asks for the comparison, and not for what each does. */
const COMPARES = / (?:differ|compare|contrast|diverge)(?: |$)/i;
