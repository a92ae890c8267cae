import { SMALL_NUMBERS, TENS } from '../../text/number-words.ts';

const NUMBER = String.raw`(?<![\p{L}\p{N}])(?:\p{N}[\p{N}.,½]{0,30}|(?:${[...SMALL_NUMBERS.slice(1), ...TENS].join('|')}|an?|half an?|several|some|hundreds?|thousands?|dozens?)(?!\p{L}))`;

/** Units of a length, a mass, a temperature and a speed. */
const LENGTH =
  '(?:kilo|centi|milli)?met(?:re|er)s?|km|cm|mm|feet|foot|ft|yards?|inch(?:es)?|miles?|fathoms?|stor(?:e?y|eys|ies)|floors?';
const MASS = 'kilo(?:gram)?(?:me)?s?|kg|grams?|tonn?es?|tons?|pounds?|ounces?|carats?';
const DEGREES = 'degrees?|celsius|centigrade|fahrenheit';
const SPEED =
  'knots?|kph|mph|km/h|(?:kilomet(?:re|er)s?|miles?|met(?:re|er)s?) (?:an|per|a) (?:hour|second)';

/** Money: a currency's sign or name, or a large round sum, whatever its currency. */
const MONEY = new RegExp(
  String.raw`[$£€¥₽₴]\s?\p{N}|\p{N}\s?[€£₽₴]|${NUMBER}(?: (?:million|billion|trillion|thousand|hundred))? (?:\p{Lu}?\p{L}{1,12} )?(?:dollars?|euros?|pounds?|cents?|rubles?|roubles?|hryvnias?|yen|yuan|francs?|marks?|florins?|crowns?|kron(?:a|or|er)|pesos?|rupees?|liras?|dinars?|shekels?|zlot(?:y|ys)|lei|ducats?|thalers?|percent|per cent)(?!\p{L})|${NUMBER} (?:million|billion|trillion)(?! (?:people|tonn|ton|barrel|litre|liter|refugee|resident|voter|inhabitant))|\p{N}\s?%|(?<!\p{L})(?:free of charge|for free|for nothing|no charge)(?!\p{L})`,
  'iu',
);

/** What a sum of money is asked for by: "how much did it cost", "what ransom was paid". */
const ASKS_MONEY =
  /\bhow much (?:money|cash|ransom|does .{1,80} (?:cost|earn|pay|charge|owe)|(?:did|has|have|had|is|are|was|were|will) .{1,80} (?:cost|paid|pay|paying|spend|spent|spending|earn|earned|charged?|owed?|fined|sold|bought|bribed?|donat\p{L}{1,4}|pledg\p{L}{1,3}|raised?)|.{0,40}(?:was|is|were|are) (?:paid|spent|owed|charged)|(?:is|was) .{1,60}worth)\b|\bwhat (?:ransom|fee|price|salary|bribe)\b|\bwhat (?:did|does|do|will|would|has|have) .{1,80} cost\b|\bwhat(?:'s| is| was| were| are|s) the (?:\p{L}{1,20} )?(?:costs?|price|budget|ransom|salary)\b|^(?:the )?(?:\p{L}{1,20} )?(?:costs?|price|budget|salary) (?:of|for|in|at)\b/u;

/** Adjectives of measures, and the units of each. */
const MEASURES: readonly (readonly [asks: RegExp, units: RegExp])[] = [
  [
    new RegExp(
      `\\bhow (?:deep|tall|high|wide|thick)\\b|${nounAsked('depth|height|width|thickness|diameter|range|length|distance')}`,
      'u',
    ),
    unitOf(LENGTH),
  ],
  [
    new RegExp(
      `\\bhow heavy\\b|\\bhow much (?:does|did|do) .{1,60} weigh\\b|${nounAsked('weight|tonnage')}`,
      'u',
    ),
    unitOf(MASS),
  ],
  [new RegExp(`\\bhow (?:hot|cold|warm)\\b|${nounAsked('temperature')}`, 'u'), unitOf(DEGREES)],
  [new RegExp(`\\bhow fast\\b|${nounAsked('(?:top )?speed')}`, 'u'), unitOf(SPEED)],
  [
    new RegExp(nounAsked('cali(?:bre|ber)'), 'u'),
    /\p{N}[ -]?(?:milli?met(?:re|er)s?|mm|inch)(?!\p{L})|\bcali(?:bre|ber)\b/iu,
  ],
  [new RegExp(nounAsked('turnout'), 'u'), /\p{N}\s?%|\bper ?cent\b|\bturnout\b/iu],
];

/** A noun of a measure that is asked for: "what calibre", "what was the depth", "range of the gun". */
function nounAsked(nouns: string): string {
  return String.raw`\b(?:what|which)(?:'s| is| was| are| were)?(?: the)? (?:${nouns})\b|^(?:the )?(?:${nouns}) (?:of|in|at|for)\b`;
}

/** "How deep is the lake": what is measured, up to where it lies. */
const MEASURED =
  /\bhow (?:deep|tall|high|wide|thick|heavy|fast|long|big|old) (?:is|was|are|were) (?:the |a |an )?(?<thing>(?:(?!(?:in|at|on|of|during|for|near|under|that|which|when)\b)[\p{L}\p{N}'-]{1,30} ?){1,4})/u;

/**
 * What is to be measured, of a question with "how" and an adjective: "harbour wall". Nothing where it asks for none.
 *
 * @param asked in lower case, with plain apostrophes
 */
export function measuredThing(asked: string): string | undefined {
  return MEASURED.exec(asked)?.groups?.thing?.trim();
}

/** How old somebody is: a number behind the name, or what says an age. */
const AGE =
  /\baged? \p{N}|\byears? old\b|-year-old\b|\bborn\b|\bbirthday\b|, \p{N}{1,3}(?=[,.;)]| (?:and|who|said|is|was)\b|$)|\b(?:is|was|turned|turns) \p{N}{2,3}(?!\p{N}|[,.]\p{N})|\b(?:built|founded|dat(?:es|ing) (?:from|back))\b/iu;

/** Whether it is asked how old somebody or something is. */
export function agesAsked(asked: string): RegExp | undefined {
  return /\bhow old\b|\bwhat age\b|^(?:the )?age of\b/u.test(asked) ? AGE : undefined;
}

function unitOf(units: string): RegExp {
  return new RegExp(String.raw`${NUMBER}[ -]?(?:\p{L}{1,12} )?(?:${units})(?!\p{L})`, 'iu');
}

/**
 * What a passage must hold of the amount that a question asks for: a sum of money, a depth in units of
 * length. Nothing where it asks for none, or where any number may be one.
 *
 * @param asked in lower case, with plain apostrophes
 */
export function amountAsked(asked: string): RegExp | undefined {
  if (ASKS_MONEY.test(asked)) return MONEY;
  return MEASURES.find(([asks]) => asks.test(asked))?.[1];
}
