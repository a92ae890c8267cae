import { createRules, type DateRule, stated } from '../engine/date-rule.ts';

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
      'recent {units}',
      'the recent past',
      'the past',
      'past {units}',
      'lately',
      'earlier {units}',
    ],
    (_, context) => (isPlace(context.after()?.word) ? undefined : stated('date', 'PAST_REF')),
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
      'the coming {units}',
      'coming {units}',
      'soon',
      'the {units} ahead',
    ],
    (_, context) =>
      context.first.word === 'soon' && /^(?:after|as)$/.test(context.after()?.word ?? '')
        ? undefined
        : stated('date', 'FUTURE_REF'),
  ),
];

function isPlace(word: string | undefined): boolean {
  return word === 'from' || word === 'to';
}
