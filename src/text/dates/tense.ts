import type { Token } from './tokens.ts';

/** `ongoing`: "is meeting", which of a day to come tells the future. */
export type Tense = 'past' | 'present' | 'ongoing' | 'future';

/** Words that give a clause its tense, and phrases that say what lies ahead. */
const CUES: ReadonlyMap<string, Tense> = new Map([
  ...cues(
    'future',
    `will shall would could can may might must should won't 'll going due scheduled slated planned
    plan plans planning expected expects expect upcoming hopes hoping hope intends aims wants
    deadline vowed effective begins starts opens resumes expires convenes reconvenes meets`,
  ),
  ...cues('present', 'is are am has have does do says remains'),
  ...cues(
    'past',
    `was were had did since said told met left went came took made gave got held began ran led rose
    fell hit sent kept brought felt found heard knew let lost meant paid put read saw sold sought
    spent spoke stood struck thought threw understood won wrote became broke built caught chose cut
    drew drove ate flew forgot fought froze grew hung hid hurt laid lay lent lit rang rode sang sank
    shot shut slept slid split spread stole stuck swept swore swung taught tore woke withdrew shook
    bought dealt fled quit bid arose overthrew overtook ago been`,
  ),
]);

/** Words that tell of plans before "for" and "to". */
const FOLLOWED = /^(?:set|due|ready|planned|about|expected)$/;

/** Words before a time that is yet to come. */
const PLANNED = /^(?:due|scheduled|slated|expected|is|are)$/;

/** Words before a time that something lasts up to. */
const UP_TO = /^(?:by|until|till|through|effective|payable)$/;

/** How many words away a verb can be and still govern the mention. */
const REACH = 30;

/** Endings of sentences and of clauses that a verb does not reach over. */
const ENDS = new Set(['.', '!', '?', ';']);

/**
 * The tense of the verb nearest before the mention in its sentence, or else of the first after it;
 * in news a clause without a verb tells what happened.
 */
export function tenseAt(tokens: readonly Token[], from: number, to: number): Tense {
  const beside = besideTense(tokens, from, to);
  if (beside) return beside;
  for (let at = from - 1; at >= Math.max(0, from - REACH); at -= 1) {
    const token = tokens[at];
    if (!token || ENDS.has(token.word)) break;
    const tense = tenseOf(token, tokens[at + 1]);
    if (tense) return tense;
  }
  for (let at = to; at < Math.min(tokens.length, to + REACH); at += 1) {
    const token = tokens[at];
    if (!token || ENDS.has(token.word)) break;
    const tense = tenseOf(token, tokens[at + 1]);
    if (tense) return tense;
  }
  return 'past';
}

/** What the words next to the mention say: "as early as Friday", "Friday's vote", "Friday issued". */
function besideTense(tokens: readonly Token[], from: number, to: number): Tense | undefined {
  if (looksAhead(tokens, from)) return 'future';
  const after = tokens[to];
  const before = tokens[from - 1]?.word ?? '';
  if (after?.word === "'s") return /^(?:for|before|until)$/.test(before) ? undefined : 'past';
  const tense = after && tenseOf(after, tokens[to + 1]);
  return tense === 'present' ? undefined : tense;
}

/** "by Friday", "due on Friday", "ahead of Friday", "the vote is on Friday" */
function looksAhead(tokens: readonly Token[], from: number): boolean {
  const [third = '', second = '', first = ''] = [3, 2, 1].map((back) => tokens[from - back]?.word);
  if (first === 'as') return third === 'as';
  if (UP_TO.test(first)) return tokens[from - 1]?.isCapital === false;
  if (first === 'of') return second === 'ahead';
  return PLANNED.test(/^(?:on|for)$/.test(first) ? second : first);
}

function tenseOf({ word, isCapital }: Token, next: Token | undefined): Tense | undefined {
  const cue = CUES.get(word);
  if (FOLLOWED.test(word) && next && /^(?:for|to)$/.test(next.word)) return 'future';
  if (cue === 'present' && next?.word === 'to') return 'future';
  if (cue === 'present' && next?.word.endsWith('ing')) return 'ongoing';
  if (cue) return isCapital && word === 'may' ? undefined : cue;
  return !isCapital && word.length > 4 && word.endsWith('ed') ? 'past' : undefined;
}

function cues(tense: Tense, words: string): readonly (readonly [string, Tense])[] {
  return words.split(/\s+/).map((word) => [word, tense] as const);
}
