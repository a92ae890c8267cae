import type { DateToken } from '../engine/date-lexicon.ts';
import { createRules, type DateRule, stated } from '../engine/date-rule.ts';
import type { RuleContext } from '../engine/rule-context.ts';
import { formatDuration } from './durations.ts';

/** Now, once and some day: times that no calendar holds. */
export const REFERENCES: readonly DateRule[] = [
  ...createRules(
    [
      'now',
      'right now',
      'currently',
      'current',
      'nowadays',
      'these days',
      'at present',
      'presently',
      'at the moment',
      'at this moment',
      'the present',
      'the present time|day',
      'this time',
    ],
    (_, context) =>
      context.hasWord('time') && context.before()?.word !== 'at'
        ? undefined
        : stated('date', 'PRESENT_REF'),
  ),
  ...createRules(
    [
      'recently',
      'recent',
      'the recent past',
      'the past',
      'past {units}',
      'lately',
      'earlier {units}',
    ],
    (_, context) =>
      context.hasWord('past') && isOther(context.after()) ? undefined : stated('date', 'PAST_REF'),
  ),
  ...createRules(['recent {units}', 'recent {units:shorter} and|or {units}'], ({ units }) =>
    stated('duration', formatDuration('X', String(units))),
  ),
  ...createRules(['the|that time'], (_, context) =>
    isTimeTold(context) ? stated('date', 'PAST_REF') : undefined,
  ),
  ...createRules(['one|some day'], (_, context) =>
    /^(?:will|could|may|might|would|to)$/.test(context.before()?.word ?? '')
      ? stated('date', 'FUTURE_REF')
      : undefined,
  ),
  ...createRules(
    [
      'the future',
      'the near|foreseeable|distant|immediate future',
      'the? coming {units}',
      'soon',
      'the {units} ahead',
    ],
    (_, context) =>
      context.first.word === 'soon' && /^(?:after|as)$/.test(context.after()?.word ?? '')
        ? undefined
        : stated('date', 'FUTURE_REF'),
  ),
];

/** "at the time" and "since that time", where nothing says which. */
function isTimeTold(context: RuleContext): boolean {
  const before = context.before()?.word ?? '';
  const next = context.after();
  const isClause = next?.isCapital === true && /^\p{L}/u.test(next.word);
  const isOpen = /^(?:of|that|when|to|limit|zone|being|for|it|in|he|she|they|we|i|you)$/.test(
    context.after()?.word ?? '',
  );
  return (
    (context.hasWord('the') ? before === 'at' : TIME_LINK.test(before)) && !isOpen && !isClause
  );
}

const TIME_LINK = /^(?:at|by|since|until|before|from|during)$/;

/** "past from", "the past three summers": no time of its own. */
function isOther(next: DateToken | undefined): boolean {
  return next !== undefined && (/^(?:from|to)$/.test(next.word) || next.kinds.count !== undefined);
}
