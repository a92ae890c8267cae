import { createDatesIn } from '../../src/answers/dates-in.ts';
import type { BeatKnowledge } from '../../src/archive/ports/archive-parts.ts';
import type { Account, Report } from '../../src/domain/article.ts';
import type { Beat, Outlet } from '../../src/domain/beat.ts';
import { createEnglishDictionary } from '../../src/edge/dictionary.ts';
import { createLexicon } from '../../src/search/lexicon.ts';
import { partiesOf } from '../../src/search/question/sides-form.ts';

/** When tests take place unless they move the clock. */
export const NOW = Date.parse('2031-06-01T12:00:00Z');

/** How an article comes that nothing else is said of. */
export const ARRIVAL = { at: NOW };

/** Characters of a text that may stand for its id. */
const ID_CHARACTERS = 500;

/** A report whose id is its text unless said otherwise, of a long one its beginning and length. */
export function aReport({ text, ...said }: Partial<Report> & { readonly text: string }): Report {
  const isLong = text.length > ID_CHARACTERS;
  const id = said.id ?? (isLong ? `${text.slice(0, ID_CHARACTERS)} ${text.length}` : text);
  return {
    kind: 'report',
    id,
    givenId: null,
    origin: said.url ?? id,
    title: 'A headline',
    titleBasis: 'page',
    outlet: 'The Ferry Times',
    author: null,
    published: '2031-05-02',
    publishedBasis: 'metadata',
    url: null,
    language: 'en',
    extent: 'whole',
    text,
    ...said,
  };
}

/** An account of the chronicle, of one paragraph that rests on one source. */
export function anAccount(said: Partial<Account> & { readonly text: string }): Account {
  const event = said.event ?? { from: '2031-05-01', to: '2031-05-01' };
  const sources = [{ publisher: 'The Ferry Times', date: '2031-05-02', url: null }];
  return {
    ...aReport({ text: said.text }),
    outlet: null,
    published: null,
    publishedBasis: null,
    kind: 'chronicle',
    event,
    place: 'Port Ellis',
    people: [],
    footings: [{ start: 0, end: said.text.length, period: event, sources }],
    disputes: [],
    ...said,
  };
}

/** The beat of an invented conflict. */
export function aBeat(said: Partial<Beat> = {}): Beat {
  return {
    name: 'Norland–Southmark talks',
    command: 'strait',
    description: 'The talks on the strait.',
    demo: null,
    examples: [],
    sides: [],
    people: [],
    organisations: [],
    places: [],
    synonyms: [],
    days: [],
    ...said,
  };
}

/** Finds dates where neither named days nor outlets are known. */
export const DATES_IN = createDatesIn({ namedDays: [], outlets: [] });

const DICTIONARY = createEnglishDictionary();

/** What an archive knows of the beat of the invented conflict. */
export function aKnowledge(
  beat: Partial<Beat> = {},
  outlets: readonly Outlet[] = [],
): BeatKnowledge {
  const whole = aBeat(beat);
  return {
    lexicon: createLexicon(whole),
    namedDays: whole.days,
    outlets,
    dictionary: DICTIONARY,
    parties: partiesOf(whole),
    beat: whole,
  };
}
