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
  ])('is a question where it goes on as one: %s', (typed) => {
    expect(parseRequest(typed)).toEqual({ kind: 'ask', question: typed });
  });
});
