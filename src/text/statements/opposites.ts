import type { Span } from '../../domain/span.ts';
import { extractTerms } from '../extract-terms.ts';

/** Words of opposite meaning, by their forms in news; each line holds two sides. */
const PAIRS = `
  rise rises rose risen rising increase increases increased up grew grown / fall falls fell fallen falling decrease decreases decreased down shrank decline declined drop dropped
  accept accepts accepted agree agreed approve approved / reject rejects rejected refuse refused
  win wins won victory / lose loses lost defeat
  open opens opened opening reopened / close closes closed closing shut
  support supports supported back backed / oppose opposes opposed
  confirm confirms confirmed acknowledge acknowledged admit admits admitted / deny denies denied
  begin began begun start started resume resumed / end ended stop stopped halt halted suspend suspended
  enter entered join joined / leave left withdraw withdrew quit
  advance advanced / retreat retreated
  guilty convicted / innocent acquitted
  legal lawful / illegal unlawful
  allow allowed permit permitted / ban banned forbid forbade prohibit prohibited
  succeed succeeded success / fail failed failure
  alive survived survive / dead died
  before / after
  more / fewer less
  most majority / minority
  first / last
  true / false
  safe / unsafe dangerous
  lift lifted / impose imposed
  release released free freed / arrest arrested detain detained
  raise raised / lower lowered cut
  violate violated break broke broken / observe observed respect respected keep kept
  present attended / absent skipped
  possible / impossible
  likely / unlikely`;

/** "Norland lost 65,000", "Norland has killed some 65,000": whose own dead a number is, or whose victims. */
const LOSS =
  /(?<who>\p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}[\p{L}’'-]{1,30}){0,2}) (?:(?:has|have|had|also|now|already|claims it has|claims it|says it has|says it) ){0,2}(?<verb>lost|killed) (?:[\p{L}]{1,12} ){0,3}\p{N}/u;

/** Characters of a statement in which a loss is looked for. */
const MOST_LOSS_CHARACTERS = 1000;

/** Who lost or killed how many. */
export interface Loss {
  readonly who: string;
  readonly verb: Span;
  /** Whether the dead are his own. */
  readonly isOwn: boolean;
}

/** The loss that a statement tells of somebody as one who did or suffered it; nothing where it tells none. */
export function lossIn(statement: string): Loss | undefined {
  const found = LOSS.exec(statement.slice(0, MOST_LOSS_CHARACTERS));
  const { who = '', verb = '' } = found?.groups ?? {};
  if (!found) return undefined;
  const start = found.index + found[0].lastIndexOf(` ${verb} `) + 1;
  return { who, verb: { start, end: start + verb.length }, isOwn: verb === 'lost' };
}

/** By term: the terms of opposite meaning. */
const OPPOSITES: ReadonlyMap<string, ReadonlySet<string>> = readPairs();

/** Whether two terms have opposite meanings. */
export function areOpposite(one: string, other: string): boolean {
  return OPPOSITES.get(one)?.has(other) ?? false;
}

function readPairs(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const line of PAIRS.trim().split('\n')) {
    const [left = [], right = []] = line.split('/').map(termsOf);
    for (const [terms, others] of [
      [left, right],
      [right, left],
    ] as const) {
      for (const term of terms) {
        const known = found.get(term) ?? new Set<string>();
        for (const other of others) known.add(other);
        found.set(term, known);
      }
    }
  }
  return found;
}

function termsOf(words: string): readonly string[] {
  return words.trim().split(/\s+/).flatMap(termOf);
}

/** The term of one word, stop words among them. */
function termOf(word: string): readonly string[] {
  const [term] = extractTerms(word);
  return term ? [term.term] : [word];
}
