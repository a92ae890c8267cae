import { describe, expect, it } from 'vitest';
import { mentions } from './mentions.ts';

describe('a plan told in the present', () => {
  it.each([
    'The halt ends on Friday.',
    'The halt, agreed in Port Ellis, lapses Friday.',
    'The fleet returns to Norland on Friday.',
    'The premier arrives in Port Ellis on Friday.',
    'The court rules on Friday.',
    'On Friday the port closes.',
    'The clerks return on Friday.',
    'They sit again on Friday.',
    'The law takes effect on Friday.',
    'The hearing is at 1000 GMT on Friday.',
    'She and Daniel Orr meet Friday with Norland.',
    'Orr and the envoy meet on Friday.',
    'Orr will succeed Daniel P. Ellis Friday.',
    'Norland will send J. R. Orr to the U.N. on Friday.',
    'Orr Corp. will open it on Friday.',
    'It would be paid at an unnamed port on Friday.',
    'Norland had to leave by Friday.',
    'Norland plans a vote on Friday.',
    'The council plans a vote on Friday.',
    'The harbours plan a vote on Friday.',
    'The plan for the strait will be read on Friday.',
    'The envoys spoke of a plan for Friday.',
  ])('lies ahead: %s', (text) => {
    expect(mentions(text).at(-1)).toMatch(/ = 2025-03-21/);
  });

  it.each([
    'The court published new rules on Friday.',
    'Tax returns on Friday were late.',
    'The halt, which ended on Friday, was short.',
    'The port reopened, with Southmark noting Friday that it could close again.',
    'Norland agreed to it on Friday.',
    'Ten of the members had filed their reports by Friday.',
    'On Friday, when Orr set aside his plans, it rained.',
    'Talks will go on at the U.N. The envoys met on Friday.',
    'The premier returned, telling the house Friday he would stay.',
    'Norland rejected the plan on Friday.',
    'The council approved the new peace plan Friday.',
    'Orr dropped the harbour plans Friday.',
    'On Friday the plan was dropped.',
    "Orr's hopes sank on Friday.",
  ])('is over where the verb is none, or is past: %s', (text) => {
    expect(mentions(text)[0]).toMatch(/Friday = 2025-03-14/);
  });
});
