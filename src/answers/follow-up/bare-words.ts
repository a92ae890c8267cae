import { AUXILIARIES, isVerb, questionWords } from './question-words.ts';
import type { TurnReading } from './read-turn.ts';

const BARE =
  /^(?:(since when|until when|from when|when exactly|when|where exactly|where|why not|why|how come|how so|how|how long|for how long|how often|how far|how much|how many|by how much|who|whom|by whom|with whom|to whom|for whom|against whom|who else|who exactly|what for|where to|where from|and by whom|which ones?|what|says who|according to whom|by whose account|what source))$/i;

/** What bare words are written out as. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  'why not': 'why',
  'how come': 'why',
  'how so': 'how',
  'says who': 'according to whom',
  'by whose account': 'according to whom',
  'what source': 'according to whom',
  'when exactly': 'when',
  'where exactly': 'where',
  'who exactly': 'who',
};

/**
 * The question that bare words ask about the question before: "since when?"; undefined for other
 * words.
 */
export function askBareWord(text: string, last: TurnReading): string | undefined {
  const typed = BARE.exec(text)?.[1]?.toLowerCase();
  if (typed === undefined) return undefined;
  const asked = WRITTEN_OUT[typed] ?? typed;
  if (last.kind !== 'question') return `${asked}, of ${last.subject}`;
  if (last.subject === '') return `${asked}, ${last.rest}`;
  return clauseOf(asked, last);
}

/** The rest of the question before, after another question word. */
function clauseOf(asked: string, { rest, subject, counted }: TurnReading): string {
  const words = questionWords(rest);
  const doing = words.findIndex(({ lower }, at) => at < FIRST_WORDS && AUXILIARIES.has(lower));
  const first = words[0]?.lower ?? '';
  if (/^who(?: else)?$/.test(asked)) return whoOf(asked, subject, rest);
  if (doing >= 0) {
    const said = rest.slice(words[doing]?.start ?? 0);
    const clause = `${said.charAt(0).toLowerCase()}${said.slice(1)}`;
    // "How many prisoners did they free": where did they free prisoners.
    const things = counted !== undefined && !asked.startsWith('how m') ? counted : '';
    const isSubject = /^(?:were|was|are|is|have|has|had)\b/i.test(clause);
    if (things === '') return `${asked} ${clause}`;
    const [auxiliary = '', ...behind] = clause.split(' ');
    return isSubject
      ? `${asked} ${auxiliary} ${things} ${behind.join(' ')}`
      : `${asked} ${clause} ${things}`;
  }
  // "Who broke the truce": when was the truce broken.
  const verb = words[1];
  if (/^(?:who|what)$/.test(first) && verb && isPast(verb.lower)) {
    const behind = rest.slice(verb.end).trim();
    return `${asked} was ${behind} ${participleOf(verb.lower)}`;
  }
  return `${asked}, of ${subject}`;
}

/** An auxiliary verb stands among the first words, behind a noun at most: "how many … were". */
const FIRST_WORDS = 6;

function whoOf(asked: string, subject: string, rest: string): string {
  const verb = questionWords(rest).findLast(({ lower }) => isPast(lower));
  return verb ? `${asked} ${verb.lower} ${subject}` : `${asked}, of ${subject}`;
}

function isPast(lower: string): boolean {
  return isVerb(lower) && (/ed$/.test(lower) || IRREGULAR.has(lower));
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['broke', 'broken'],
  ['wrote', 'written'],
  ['took', 'taken'],
  ['gave', 'given'],
  ['began', 'begun'],
  ['led', 'led'],
  ['held', 'held'],
  ['met', 'met'],
  ['made', 'made'],
  ['won', 'won'],
  ['lost', 'lost'],
  ['said', 'said'],
  ['sent', 'sent'],
  ['saw', 'seen'],
]);

function participleOf(past: string): string {
  return IRREGULAR.get(past) ?? past;
}
