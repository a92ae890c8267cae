import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../../src/bot/requests/parse-request.ts';

describe('what is asked of who said what', () => {
  it.each([
    ['voices Berg', { kind: 'voices', who: 'Berg', about: null }],
    ['voices anna berg on the truce', { kind: 'voices', who: 'anna berg', about: 'the truce' }],
    [
      'voices Berg on the talks on prisoners',
      { kind: 'voices', who: 'Berg', about: 'the talks on prisoners' },
    ],
    ['sides Easter truce', { kind: 'sides', subject: 'Easter truce' }],
    ['figures deaths in Port Ellis', { kind: 'figures', subject: 'deaths in Port Ellis' }],
    ['figures on prisoners', { kind: 'figures', subject: 'prisoners' }],
    [
      'state prisoner exchange since 1 March',
      { kind: 'state', subject: 'prisoner exchange since 1 March' },
    ],
    [
      'check Norland freed 42 prisoners on Sunday.',
      { kind: 'check', text: 'Norland freed 42 prisoners on Sunday' },
    ],
    ['check “we will sail”', { kind: 'check', text: '“we will sail”' }],
    ['state energy truce', { kind: 'state', subject: 'energy truce' }],
    ['state the truce', { kind: 'state', subject: 'the truce' }],
    ['sides exchange of prisoners', { kind: 'sides', subject: 'exchange of prisoners' }],
    ['sides for the truce', { kind: 'sides', subject: 'the truce' }],
    ['figures inspections since May', { kind: 'figures', subject: 'inspections since May' }],
    ['figures under-age sailors', { kind: 'figures', subject: 'under-age sailors' }],
    ['voices Whoberg', { kind: 'voices', who: 'Whoberg', about: null }],
    [
      'voices minister of defence on ships',
      { kind: 'voices', who: 'minister of defence', about: 'ships' },
    ],
    [
      'check Anna Berg called her statement of Friday “a mistake”',
      { kind: 'check', text: 'Anna Berg called her statement of Friday “a mistake”' },
    ],
    [
      'check Norland claims on Friday it freed 42 prisoners',
      { kind: 'check', text: 'Norland claims on Friday it freed 42 prisoners' },
    ],
    ['timeline for the accession', { kind: 'timeline', subject: 'the accession' }],
    ['watch for breaches of the truce', { kind: 'watch', phrase: 'breaches of the truce' }],
  ])('is a command where it has the shape of one: %s', (typed, request) => {
    expect(parseRequest(typed)).toEqual(request);
  });

  it.each([
    'state department view on Port Ellis',
    'state media on the truce',
    'check whether the truce held',
    'check the status of the talks',
    'voices of civilians in Port Ellis',
    'voices raised against the truce',
    'sides agree to a truce',
    'sides say the talks failed',
    'figures show that the truce held',
    'figures show that the truce held?',
    'voices Berg on the truce?',
    'state who signed the accord',
    'state when the truce began',
    'state how many sailors were freed',
    'state in which the talks are',
    'state bank sanctions in 2031',
    'state ferry company under sanctions',
    'sides in the Port Ellis talks',
    'sides to the accords',
    'sides exchanged prisoners on May 15',
    'sides accuse each other of breaches',
    'sides close to a deal says Berg',
    'sides swear at each other',
    'figures behind the plan',
    'figures such as Berg in the talks',
    'figures vary on casualties',
    'voices within the ministry',
    'voices in Port Ellis call for peace',
    'voices grow louder for a truce',
    'voices concern over the breaches',
    'voices doubt about the intentions of Norland',
    'check Berg’s claim about the truce',
    'check Anna Berg statement from Friday',
    'timeline was agreed in Port Ellis',
    'timeline proposed by Berg for a deal',
  ])('is a question where it goes on as one: %s', (typed) => {
    expect(parseRequest(typed)).toEqual({ kind: 'ask', question: typed });
  });
});
