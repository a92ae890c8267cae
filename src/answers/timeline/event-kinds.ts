import { distinctTerms } from '../../text/similarity/term-vector.ts';

/**
 * Event nouns. Those of one line name the same kind of event, so that a search for "agreements"
 * matches an account of "a protocol"; proper names distinguish events of one kind.
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
].map(distinctTerms);

/** Kinds that another one matches too, but not the other way round: what is exchanged is returned. */
const ALSO_MATCHED_BY = [['return handover repatriation', 'exchange swap']].map((lines) =>
  lines.map(distinctTerms),
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
