import { reportsClauses } from './clause-ends.ts';
import { contentAfter } from './content-clauses.ts';
import { contentsBefore } from './contents-before.ts';
import { clauseOfIdiom, clauseOfView } from './cue-idioms.ts';
import { clauseOfAccording, clauseOfHeadline, clauseOfNoun } from './cue-phrases.ts';
import { cueVerbAt, isPassiveGroup } from './cue-verbs.ts';
import { beforeVerbGroup, phraseBefore } from './phrase-before.ts';
import { endBeforeMarks, neighboursAt, type Tokens, tokenAt } from './tokens.ts';
import { clauseOfVerb, type ReportingClause } from './verb-clauses.ts';
import { isDeterminer } from './word-classes.ts';

/** Reporting clauses that are looked for in one sentence: more are no prose. */
const MAX_CLAUSES = 40;

/** Tokens from the end of a sentence within which its attribution stands. */
const MAX_CLOSING_TOKENS = 60;

/** The reporting clauses of a sentence; of one within another only the outer one. */
export function findReportingClauses(tokens: Tokens): readonly ReportingClause[] {
  const end = endBeforeMarks(tokens);
  const titled = clauseOfHeadline(tokens, end);
  if (titled) return [titled];
  const closing = closingAttribution(tokens, end);
  const clauses: ReportingClause[] = closing ? [closing] : [];
  let place = closing ? lastPlaceOf(closing) + 1 : 0;
  while (place < end && clauses.length < MAX_CLAUSES) {
    const clause = clauseAt(tokens, place, end, clauses.at(-1));
    if (clause) addOutermost(clauses, clause);
    place = clause ? Math.max(place, lastPlaceOf(clause)) + 1 : place + 1;
  }
  return clauses;
}

function clauseAt(
  tokens: Tokens,
  place: number,
  end: number,
  earlier: ReportingClause | undefined,
): ReportingClause | undefined {
  if (tokenAt(tokens, place).kind !== 'word') return undefined;
  const form = cueVerbAt(tokens, place);
  return (
    clauseOfAccording(tokens, place, end) ??
    clauseOfIdiom(tokens, place, end) ??
    clauseOfView(tokens, place, end) ??
    (form && clauseOfVerb({ tokens, verb: place, end, form, earlier })) ??
    clauseOfNoun(tokens, place, end)
  );
}

/** The place of the last token of a clause. */
function lastPlaceOf({ source, cue, contents }: ReportingClause): number {
  return Math.max(cue.to, source?.to ?? 0, ...contents.map(({ to }) => to)) - 1;
}

/** Adds a clause; what it reports as a whole is not reported again in its parts. */
function addOutermost(clauses: ReportingClause[], clause: ReportingClause): void {
  const isWithin = (one: ReportingClause | undefined) =>
    one && clause.contents.some(({ from, to }) => from <= one.cue.from && one.cue.to <= to);
  while (isWithin(clauses.at(-1))) clauses.pop();
  clauses.push(clause);
}

/** What a sentence ends with: "The talks failed, Ann Lee said". It attributes all that is before. */
function closingAttribution(tokens: Tokens, end: number): ReportingClause | undefined {
  for (let verb = end - 1; verb > Math.max(2, end - MAX_CLOSING_TOKENS); verb -= 1) {
    const clause = closingClause(tokens, verb, end);
    if (clause) return clause;
  }
  return undefined;
}

function closingClause(tokens: Tokens, verb: number, end: number): ReportingClause | undefined {
  const form = tokenAt(tokens, verb).isCapital ? undefined : cueVerbAt(tokens, verb);
  if (!form || !/^(?:past|present)$/.test(form.form) || !reportsClauses(form)) return undefined;
  const cue = { from: beforeVerbGroup(tokens, verb), to: verb + 1 };
  if (isPassiveGroup(tokens, cue.from, verb, form)) return undefined;
  const source = phraseBefore(tokens, verb);
  if (!source || opensContent(tokens, verb, end)) return undefined;
  if (contentAfter(tokens, verb, end) && !form.frames.has('hearer')) return undefined;
  const contents = contentsBefore(tokens, { from: source.from, to: verb + 1 }, end);
  return contents.length > 0 ? { source, cue, contents } : undefined;
}

/** Whether what is said follows a verb. */
function opensContent(tokens: Tokens, verb: number, end: number): boolean {
  const { next } = neighboursAt(tokens, verb);
  if (verb + 1 >= end) return false;
  return isDeterminer(next) || next.kind === 'quotation' || next.lower === 'that';
}
