/** The kind of thing that would answer a question. */
export type Sought =
  | 'person'
  | 'name'
  | 'place'
  | 'time'
  | 'count'
  | 'money'
  | 'duration'
  | 'measure'
  | 'reason'
  | 'definition'
  | 'anything';

/** Nouns that name the kind of answer after "what" or "which", with at most three words between. */
const NOUNS: Readonly<Record<string, Sought>> = {
  ...kind('time', 'year date day month time century decade season era week weekday hour'),
  ...kind(
    'place',
    `city country state place location town village region province county continent island
     street nation river venue capital district area neighborhood neighbourhood`,
  ),
  ...kind(
    'count',
    `number percentage percent proportion amount population rate score size share total toll
     fraction ratio figure`,
  ),
  ...kind('money', 'cost price budget salary value sum'),
  ...kind('measure', 'temperature speed length height distance depth width weight'),
  ...kind(
    'person',
    `person man woman president minister leader envoy actor actress author scientist king queen
     singer player negotiator mediator researcher writer director general ambassador chairman`,
  ),
  ...kind(
    'name',
    `company organization organisation team group party agency university school newspaper band
     club name outlet institution brand firm`,
  ),
  ...kind('reason', 'reason cause'),
};

/** How English asks for each kind in so many words, in order: the first that fits decides. */
const ASKS: readonly (readonly [RegExp, Sought])[] = [
  [/\bhow (?:many|few)\b/, 'count'],
  [/\bhow much (?:money|did .* (?:cost|pay|spend|raise|earn)|does .* cost|is .* worth)/, 'money'],
  [/\bhow (?:long|old|soon|often|recently)\b/, 'duration'],
  [/\bhow (?:much|far|big|large|tall|high|fast|deep|wide|heavy|hot|cold)\b/, 'measure'],
  [/\bwhen\b/, 'time'],
  [/\bwhere\b/, 'place'],
  [/\bwhy\b|\bwhat caused\b|\bwhat led to\b/, 'reason'],
  [/\b(?:who|whom|whose)\b/, 'person'],
];

const NOUN_AFTER = /\b(?:what|which)(?:'s| is| was| are| were)?((?: [\p{L}'-]+){1,4})/u;

/** "What is X?", "Who was X?" with nothing more than a name or a term behind it. */
const DEFINITION =
  /^\W*(?:what|who)(?:'s| is| are| was| were) (?:an? |the )?(?:[\p{L}\p{N}.'’-]+ ?){1,3}\W*$/u;

/** What a question asks for; `anything` where its words do not say. */
export function soughtBy(question: string): Sought {
  const asked = question.toLowerCase().replaceAll('’', "'");
  const noun = nounAfterWhat(asked);
  if (noun) return noun;
  if (DEFINITION.test(asked)) return 'definition';
  return ASKS.find(([pattern]) => pattern.test(asked))?.[1] ?? 'anything';
}

function nounAfterWhat(asked: string): Sought | undefined {
  const words = NOUN_AFTER.exec(asked)?.[1]?.trim().split(' ') ?? [];
  return words
    .map((word) => NOUNS[word] ?? NOUNS[word.replace(/s$/, '')] ?? NOUNS[word.replace(/ies$/, 'y')])
    .find(Boolean);
}

function kind(sought: Sought, nouns: string): Record<string, Sought> {
  return Object.fromEntries(
    nouns
      .trim()
      .split(/\s+/)
      .map((noun) => [noun, sought]),
  );
}
