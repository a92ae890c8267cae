import { isQuestionAuxiliary } from '../../text/function-words.ts';
import { asking } from './comparison-phrases.ts';
import type { QuestionPart } from './question-reading.ts';

/** What is counted by "per", and gives nothing: "per day". */
const UNITS =
  'second|minute|hour|day|week|month|year|person|head|capita|family|household|cent|side';

/** One by whose account something is asked, with what joins it to the one before. */
const GIVER = new RegExp(
  String.raw`(?:,|,? (?:and|but|vs\.?|versus))?(?: how (?:long|many|much))? (?:according to|per(?! (?:${UNITS})s?\b)) (?:the )?(?<name>[\p{L}\p{N}.’'-]{1,30}(?: (?!(?:and|vs|versus|per|according|how|in|on|at|for|during|since|after|before)\b)[\p{L}\p{N}.’'-]{1,30}){0,2})`,
  'giu',
);

/** "how long was the call according to Ellis and according to the agency": the same by the account of each. */
export function readGivers(text: string): readonly QuestionPart[] | undefined {
  const givers = [...text.matchAll(GIVER)];
  const [first] = givers;
  const last = givers.at(-1);
  if (!first || givers.length < 2 || !areJoined(givers)) return undefined;
  if (last && last.index + last[0].length < text.length) return undefined;
  const repeated = / how (?:long|many|much)(?= )/i.exec(first[0])?.[0] ?? '';
  const asked = measured(`${text.slice(0, first.index)}${repeated}`.replace(/[,:;]$/, ''));
  return givers.flatMap(({ groups }) =>
    groups?.name ? [{ question: `${asked} according to ${groups.name}`, of: groups.name }] : [],
  );
}

/**
 * Whether all are given by one word, each joined to the one before: "per soldier according to Ellis" and
 * "per litre per region" name no two sources.
 */
function areJoined(givers: readonly RegExpExecArray[]): boolean {
  const words = new Set(givers.map(([text]) => / (according to|per) /i.exec(text)?.[1]));
  return (
    words.size === 1 &&
    givers.slice(1).every(([text]) => /^(?:,| and| but| vs| versus)/i.test(text))
  );
}

/** "how long was the call" of "the call, how long". */
function measured(text: string): string {
  const [, thing, measure] = /^(.+?)[,:;]? (how (?:long|many|much))$/i.exec(text) ?? [];
  if (thing === undefined)
    return isQuestionAuxiliary(text.split(' ', 1)[0] ?? '') ? text : asking(text);
  return /^how /i.test(thing) ? thing : `${measure} was ${thing}`;
}
