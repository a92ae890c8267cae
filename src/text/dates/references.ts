import { type Rule, rules, stated } from './rule.ts';

/** Now, once and some day: times that no calendar holds. */
export const REFERENCES: readonly Rule[] = [
  ...rules(
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
    (_, scene) =>
      scene.wordsHold('time') && scene.before()?.word !== 'at'
        ? undefined
        : stated('date', 'PRESENT_REF'),
  ),
  ...rules(
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
    (_, scene) => (isPlace(scene.after()?.word) ? undefined : stated('date', 'PAST_REF')),
  ),
  ...rules(['one|some day'], (_, scene) =>
    /^(?:will|could|may|might|would|to)$/.test(scene.before()?.word ?? '')
      ? stated('date', 'FUTURE_REF')
      : undefined,
  ),
  ...rules(
    [
      'the future',
      'the near|foreseeable|distant|immediate future',
      'the coming {units}',
      'coming {units}',
      'soon',
      'the {units} ahead',
    ],
    (_, scene) =>
      scene.first.word === 'soon' && /^(?:after|as)$/.test(scene.after()?.word ?? '')
        ? undefined
        : stated('date', 'FUTURE_REF'),
  ),
];

function isPlace(word: string | undefined): boolean {
  return word === 'from' || word === 'to';
}
