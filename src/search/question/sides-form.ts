import type { Beat } from '../../domain/beat.ts';
import type { QuestionForm } from './question-reading.ts';
import { plainQuestion, splitOnce } from './question-text.ts';

/** A party to the conflict that a beat is about. */
export interface Party {
  readonly name: string;
  /** What else it is called: its state, its capital. */
  readonly aliases: readonly string[];
  /** Names of the people and organisations that speak for it. */
  readonly speakers: readonly string[];
}

/** The parties between whom a beat's conflict is: the first two of its sides. */
export function partiesOf({ sides, people, organisations }: Beat): readonly Party[] {
  return sides.slice(0, 2).map(({ name, aliases }) => ({
    name,
    aliases,
    speakers: [...people, ...organisations]
      .filter(({ side }) => side === name)
      .flatMap((speaker) => [speaker.name, ...speaker.aliases]),
  }));
}

const BOTH =
  /(?:^| )(?:both|each|the two|the|two)(?: of the)? (?:sides?|parties|governments|delegations)'?s?(?: |$)/i;

/** Words before "both sides" that ask for what they say. */
const ASKED =
  /^(?:what (?:do|did|does|have|has|would)|how (?:do|did|does|have|has)|where (?:do|did|does)|(?:what (?:is|are|was|were) )?(?:the )?(?:positions?|views?|versions?|claims?|statements?|accounts?|demands?|stances?|reactions?) of)$/i;

/** Words behind "both sides" that do; what follows them is the subject. */
const STATED =
  /^(?:(?:say|said|think|thought|want|wanted|demand|demanded|claim|claimed|see|view|react|reacted|respond|responded|stand|stood|argue|argued|positions?|views?|versions?|claims?|statements?|accounts?|demands?|stances?|reactions?)(?: (?:to|on|about|of|over|after|regarding|for))?|on|about|over|regarding)(?: |$)/i;

/** Whether a question may mean the parties to a conflict without naming them. */
export function mayMeanParties(question: string): boolean {
  return BOTH.test(question);
}

/** The form of a question for what both sides say: "both sides on the mines". */
export function readSides(question: string, parties: readonly Party[]): QuestionForm | undefined {
  if (parties.length < 2) return undefined;
  const [lead, text] = leadOf(plainQuestion(question));
  const [before, after] = splitOnce(text, BOTH) ?? ['-', ''];
  if (before !== '' && !ASKED.test(before)) return undefined;
  const said = STATED.exec(after)?.[0];
  const isOf = / of$/i.test(before);
  if (said === undefined && !(isOf || (lead !== '' && after === ''))) return undefined;
  const rest = after.slice(said?.length ?? 0).replace(/^(?:to|on|about|of) /i, '');
  const subject = [lead, rest].filter((words) => words !== '').join(' ');
  if (subject === '') return undefined;
  return {
    kind: 'comparison',
    parts: parties.map(({ name, speakers }) => ({
      question: `what did ${name} say about ${subject}`,
      of: name,
      speakers,
    })),
  };
}

/** "the mines: both sides" names its subject first. */
function leadOf(text: string): readonly [string, string] {
  return (
    splitOnce(text, /[:,] (?=(?:what |how |where )?(?:(?:do|did) )?(?:both|each|the two) )/i) ?? [
      '',
      text,
    ]
  );
}
