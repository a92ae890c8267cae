import { describe, expect, it } from 'vitest';
import { announces } from '../../../src/answers/voices/build-state.ts';

describe('what is announced', () => {
  it.each([
    ['The talks will resume in Kerra on 1 June.'],
    ['A second round is due on 1 June.'],
    ['Southmark is set to open the strait by Friday.'],
    ['The truce, which was agreed in April, is scheduled to end on 1 June.'],
  ])('lies ahead: %s', (sentence) => {
    expect(announces(sentence)).toBe(true);
  });

  it.each([
    ['In a speech on Thursday night, Berg had spoken of the truce.'],
    ['March 17 - The council votes to close the strait.'],
    ['The port was shelled on Thursday.'],
  ])('is no sentence of what is past: %s', (sentence) => {
    expect(announces(sentence)).toBe(false);
  });
});
