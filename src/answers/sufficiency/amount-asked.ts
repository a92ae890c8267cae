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
  /\bhow much (?:money|cash|ransom|does .{1,80} (?:cost|earn|pay|charge|owe)|(?:did|has|have|had|is|are|was|were|will) .{1,80} (?:cost|paid|pay|paying|spend|spent|spending|earn|earned|charged?|owed?|fined|sold|bought|bribed?|donat\p{L}{1,4}|pledg\p{L}{1,3}|raised?)|.{0,40}(?:was|is|were|are) (?:paid|spent|owed|charged)|(?:is|was) .{1,60}worth)\b|\bwhat (?:ransom|fee|price|salary|bribe)\b/u;

/** Adjectives of measures, and the units of each. */
const MEASURES: readonly (readonly [asks: RegExp, units: RegExp])[] = [
  [/\bhow (?:deep|tall|high|wide|thick)\b/u, unitOf(LENGTH)],
  [/\bhow heavy\b|\bhow much (?:does|did|do) .{1,60} weigh\b/u, unitOf(MASS)],
  [/\bhow (?:hot|cold|warm)\b/u, unitOf(DEGREES)],
  [/\bhow fast\b/u, unitOf(SPEED)],
];

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
