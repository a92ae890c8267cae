import { describe, expect, it } from 'vitest';
import { openReferences } from '../../src/search/open-references.ts';

describe('a question', () => {
  it.each([
    ['why did they refuse it?', ['they', 'it']],
    ['Who signed it?', ['it']],
    ['when was that?', ['that']],
    ['is this true?', ['this']],
    ['what happened after that', ['that']],
    ['How long did it last?', ['it']],
    ['Did he agree?', ['he']],
    ['What did he say about the truce?', ['he']],
    ['what did she sign in Lunn', ['she']],
    ['why?', ['why']],
    ['since when', ['since when']],
    ['tell me everything', ['tell me everything']],
    ['and what did the ministry say', ['and']],
    ['and the mayor?', ['and']],
    ['and what did Ellis say?', ['and']],
    ['But why?', ['But']],
    ['And in May?', ['And']],
    ['and his wife?', ['his']],
    ['what about their guns?', ['their']],
    ['how many on the other side', ['the other side']],
    ['what about the other one?', ['the other one']],
    ['when was the second one', ['the second one']],
    ['what happened there?', ['there']],
    ['who spoke that day', ['that day']],
    ['and the rest?', ['the rest']],
  ])('does not stand alone with words that go back to another: %s', (question, references) => {
    expect(openReferences(question)).toEqual(references);
  });

  it.each([
    'What did Ellis say when he signed?',
    'After she died, who led Norland?',
    'What happened?',
    'and what did the ministry say about the ferries?',
    'How many ferries did they lose at Port Ellis?',
    'Is it true that Norland left the grain deal?',
    'Did Ellis sign it?',
    'Who said that the truce failed?',
    'What happened this week?',
    'Who broke that truce?',
    'What did IT firms say?',
    'So how many prisoners were exchanged?',
    'and what did Ellis say about the ferries?',
    'What about Norland?',
    'When did the other side of the river flood?',
    'How many of the other prisoners were freed?',
    'Who signed the other agreement of Lunn that day?',
    'truce',
    '',
  ])('stands alone where it says what it is about: %s', (question) => {
    expect(openReferences(question)).toEqual([]);
  });
});
