import { describe, expect, it } from 'vitest';
import { mainWords } from '../../../src/answers/voices/main-words.ts';

describe('what a statement is about', () => {
  it.each([
    ['Voss would meet Ann Lee, who holds the fishing portfolio', 'fishing'],
    ['the strait, which has been a lifeline for fishing, is open', 'fishing'],
    ['it had struck three masts, but harbour radio condemned attacks on reporters', 'reporters'],
    ['the council should resign after thousands of marchers defied the curfew', 'curfew'],
    ['the island had sent anti-ferry rockets', 'ferry'],
    ['most boats are not counted, and the port of Kerra has stopped its tests', 'tests'],
    ['it holds two captains, wanted for smuggling, and a pilot', 'smuggling'],
    ['the harbour will open as Southmark called off the talks', 'talks'],
    ['In a late address to a group of journalists, the attack was cruel', 'journalists'],
    ['the rocket landed east of the coastal oil town of Kerra', 'oil'],
    ['it would protect its interests in the oil-producing republic', 'oil'],
    ['rockets fell near refugee camps', 'refugee'],
  ])('is not what only stands beside it: %s', (statement, beside) => {
    expect(mainWords(statement)).not.toContain(beside);
  });

  it.each([
    ['oil exports will resume next week', 'oil exports'],
    ['it had frozen the funds as part of sanctions', 'sanctions'],
    ['prisoners will be freed after they agree', 'agree'],
    ['the crossing of refugees must end', 'refugees'],
  ])('is what is said itself: %s', (statement, words) => {
    expect(mainWords(statement)).toContain(words);
  });
});
