import {
  AGREEMENTS,
  ATTACKS,
  BATTLES,
  CALLS,
  EXCHANGES,
  HANDOVERS,
  MEETINGS,
  PAUSES,
  PROPOSALS,
  TRUCES,
  VISITS,
  VOTES,
} from '../../text/event-nouns.ts';
import { distinctTerms } from '../../text/extract-terms.ts';

/**
 * Event nouns. Those of one line name the same kind of event, so that a search for "agreements"
 * matches an account of "a protocol"; proper names distinguish events of one kind.
 */
const KINDS = [
  [...AGREEMENTS, 'package', 'initiative', 'understanding', 'sign'],
  [...MEETINGS, 'meet', 'conversation', 'mission'],
  [...CALLS, 'phone', 'conversation', 'talk', 'speak'],
  [...TRUCES, ...PAUSES, 'halt', 'silence'],
  EXCHANGES,
  [...HANDOVERS, 'return', 'transfer', 'hand', 'receive'],
  [...PROPOSALS, 'framework', 'formula', 'paper'],
  ATTACKS,
  [...VOTES, 'ballot', 'poll'],
  VISITS,
  [...BATTLES, 'war'],
  ['sanction', 'tariff', 'embargo'],
].map((kind) => distinctTerms(kind.join(' ')));

/** Kinds that another one matches too, but not the other way round: what is exchanged is returned. */
const ALSO_MATCHED_BY = [[[...HANDOVERS, 'return'], EXCHANGES]].map((pair) =>
  pair.map((kind) => distinctTerms(kind.join(' '))),
);

/** The terms for events of the kind that a term names; none for other terms. */
export function termsOfSameKind(term: string): ReadonlySet<string> {
  return SAME_KIND.get(term) ?? NONE;
}

/** Whether a term names a kind of event. */
export function isEventKind(term: string): boolean {
  return SAME_KIND.has(term);
}

const NONE: ReadonlySet<string> = new Set();

const SAME_KIND: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  KINDS.flatMap((kind) => [...kind]).map((term) => [
    term,
    new Set([
      ...KINDS.filter((kind) => kind.has(term)).flatMap((kind) => [...kind]),
      ...ALSO_MATCHED_BY.filter(([kind]) => kind?.has(term)).flatMap(([, other = NONE]) => [
        ...other,
      ]),
    ]),
  ]),
);
