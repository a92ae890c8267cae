import { terms } from '../../text/terms.ts';

/**
 * What events are called. Words of one line name the same kind of event, so that an account of
 * "a protocol" is met by whoever looks for "agreements"; the names beside them tell events apart.
 */
const KINDS = [
  'agreement accord deal pact treaty protocol memorandum package settlement initiative understanding sign',
  'talk negotiation meeting meet summit round conference consultation conversation mission',
  'call phone conversation talk speak',
  'truce ceasefire armistice pause halt moratorium lull silence',
  'exchange swap',
  'return handover repatriation transfer hand receive',
  'plan proposal draft framework formula paper',
  'strike attack shelling raid',
  'election vote referendum ballot poll',
  'visit trip tour',
  'offensive invasion assault battle war',
  'sanction tariff embargo',
].map((line) => new Set(terms(line).map(({ term }) => term)));

/** The terms that name the same kinds of event as a term does; none for what is no kind of event. */
export function sameKind(term: string): ReadonlySet<string> {
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
    new Set(KINDS.filter((kind) => kind.has(term)).flatMap((kind) => [...kind])),
  ]),
);
