import { passageTextOf } from '../../search/ranking/hit-text.ts';
import { SMALL_NUMBERS, TENS } from '../../text/number-words.ts';
import type { ConstraintContext, HitCheck } from './slot-constraint.ts';
import { matchedAround, placeOfFirst, placeOfLast } from './words-around.ts';

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

function unitOf(units: string): RegExp {
  return new RegExp(String.raw`${NUMBER}[ -]?(?:\p{L}{1,12} )?(?:${units})(?!\p{L})`, 'iu');
}

/** "How much did it cost", "how deep is the lake": a check for a sum of money, a number of units of length. */
export function amountHeld({ query }: ConstraintContext): HitCheck | undefined {
  const amount = amountAsked(query.reading.asked);
  return amount && ((hit) => amount.test(passageTextOf(hit)));
}

/**
 * What such an amount looks like; undefined where none is asked for, or where any number may be one.
 *
 * @param asked in lower case, with plain apostrophes
 */
export function amountAsked(asked: string): RegExp | undefined {
  if (ASKS_MONEY.test(asked)) return MONEY;
  return MEASURES.find(([asks]) => asks.test(asked))?.[1];
}

/** "How deep is the lake": what is measured, up to where it lies. */
const MEASURED =
  /\bhow (?:deep|tall|high|wide|thick|heavy|fast|long|big|old) (?:is|was|are|were) (?:the |a |an )?(?<thing>(?:(?!(?:in|at|on|of|during|for|near|under|that|which|when)\b)[\p{L}\p{N}'-]{1,30} ?){1,4})/u;

/** "How deep is the lake": a check whether the lake is named, and not another deep thing. */
export function measuredThingHeld(context: ConstraintContext): HitCheck | undefined {
  const { thing = '' } = MEASURED.exec(context.query.reading.asked)?.groups ?? {};
  return heldAround(placeOfLast(thing, context.query), context);
}

/** "How many tonnes of copper": what is measured, behind a unit. */
const UNITS_OF =
  /\bhow (?:many|much) (?:more )?(?:(?:million|thousand|metric|cubic) )?(?:ton(?:ne)?s|kilos|kilograms?|pounds|ounces|lit(?:re|er)s|gallons|barrels|met(?:re|er)s|hectares|acres|bags|boxes|crates|bottles|truckloads|tankers|loads|rounds) of (?<stuff>[\p{L}'-]{2,30}(?: [\p{L}'-]{2,30})?)/u;

/** "How many tonnes of copper": a check whether copper is named. */
export function measuredStuffHeld(context: ConstraintContext): HitCheck | undefined {
  const { stuff = '' } = UNITS_OF.exec(context.query.reading.asked)?.groups ?? {};
  return heldAround(placeOfFirst(stuff, context.query), context);
}

/** Checks whether a word stands in or before a passage or in its headline; undefined without a word. */
function heldAround(word: number, context: ConstraintContext): HitCheck | undefined {
  if (word < 0) return undefined;
  return (hit) => (matchedAround(hit, context)[word] ?? 0) > 0;
}
