import { distinctTerms } from '../../text/similarity/term-vector.ts';

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
].map(distinctTerms);

/** Kinds that are met by another one too, but not the other way round: what is exchanged is returned. */
const ALSO_MATCHED_BY = [['return handover repatriation', 'exchange swap']].map((lines) =>
  lines.map(distinctTerms),
);

/** The terms that name an event of the kind that a term names; none for what is no kind of event. */
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
