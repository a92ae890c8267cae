import { describe, expect, it } from 'vitest';
import { createDatesIn } from '../../../src/answers/dates-in.ts';
import { findClaimDisputes } from '../../../src/answers/voices/claim-disputes.ts';
import { newestFirst } from '../../../src/answers/voices/order-quotes.ts';
import { createSpeakerSides } from '../../../src/answers/voices/speaker-sides.ts';
import type { VoicedQuote } from '../../../src/domain/claim.ts';
import { cite } from '../../../src/domain/passage.ts';
import { runAtOnce } from '../../../src/domain/sliced-work.ts';
import { aReport } from '../../support/builders.ts';

const speakers = createSpeakerSides({
  sides: [
    { name: 'Norland', aliases: ['Port Ellis'] },
    { name: 'Southmark', aliases: ['Cape Rowan'] },
  ],
  people: [],
  organisations: [],
});
const datesIn = createDatesIn({ namedDays: [], outlets: [] });

/** "WHO CUE | CLAIM": a claim of 5 May 2031. */
function aClaim(line: string, fields: Partial<VoicedQuote> = {}): VoicedQuote {
  const text = line.replace(' | ', ' ');
  const start = line.indexOf(' | ') + 1;
  const article = aReport({ text, title: line });
  const speaker = line.split(/ (?:said|denied|told|put) /, 1)[0] ?? '';
  const side = ['Norland', 'Southmark'].find((name) => speaker.startsWith(name)) ?? null;
  return {
    citation: cite(article, { start, end: text.length }),
    statement: cite(article, { start: 0, end: text.length }),
    surroundings: cite(article, { start: 0, end: text.length }),
    kind: 'indirect',
    gives: 'words',
    date: { date: '2031-05-05', precision: 'day', basis: 'published' },
    attribution: speaker,
    speaker,
    side,
    ...fields,
  };
}

const on = (date: string) => ({ date: { date, precision: 'day', basis: 'published' } }) as const;

const disputesOf = (...claims: readonly VoicedQuote[]) =>
  runAtOnce(findClaimDisputes(newestFirst(claims), { datesIn, speakers }));

describe('claims that differ', () => {
  it('are two figures of two sides for one thing and day', () => {
    const [dispute] = disputesOf(
      aClaim('Norland said | 140 prisoners were freed at Kerra bridge'),
      aClaim('Southmark said | 90 prisoners were freed at Kerra bridge'),
    );
    expect(dispute).toMatchObject({
      kind: 'parties',
      about: 'prisoners were freed at Kerra bridge',
    });
    expect(dispute?.claims.map(({ side }) => side).toSorted()).toEqual(['Norland', 'Southmark']);
  });

  it('are a claim and its denial, also on the day after', () => {
    expect(
      disputesOf(
        aClaim('Norland said | Southmark jets had struck the grain silos in Kerra'),
        aClaim('Southmark denied | its jets struck silos in Kerra', on('2031-05-06')),
      ),
    ).toMatchObject([{ kind: 'parties' }]);
  });

  it('are an accusation and the denial of whoever is accused', () => {
    expect(
      disputesOf(
        aClaim('Vellmar told Norland that it was | shelling ferry crews in Kerra'),
        aClaim('Norland denied | shelling ferry crews in Kerra'),
      ),
    ).toMatchObject([{ kind: 'sources' }]);
  });

  it('are accusations of one breach that two sides make against each other', () => {
    expect(
      disputesOf(
        aClaim('Norland said | Southmark had violated the harbour truce 40 times'),
        aClaim('Southmark said | Norland violated the harbour truce'),
      ),
    ).toMatchObject([{ kind: 'parties', about: 'violated the harbour truce' }]);
  });

  it('are those of sources where nobody speaks for a side', () => {
    expect(
      disputesOf(
        aClaim('Anna Berg said | 12 fishermen were rescued off Kerra'),
        aClaim('Piet Holm said | 30 fishermen were rescued off Kerra'),
      ),
    ).toMatchObject([{ kind: 'sources' }]);
  });

  it('are told once, whoever prints them again', () => {
    expect(
      disputesOf(
        aClaim('Norland said | 140 prisoners were freed at Kerra bridge'),
        aClaim('Southmark said | 90 prisoners were freed at Kerra bridge'),
        aClaim('Norland officials said | 140 prisoners were freed at the Kerra bridge'),
      ),
    ).toHaveLength(1);
  });
});

describe('claims that may both be right', () => {
  it.each([
    [
      'another place',
      'Norland said | 12 sailors were killed off Kerra',
      'Southmark said | 30 sailors were killed off Lunn',
    ],
    [
      'a lower bound',
      'Norland said | at least 12 sailors were killed off Kerra',
      'Southmark said | 30 sailors were killed off Kerra',
    ],
    [
      'a rounded number',
      'Norland said | 980 sailors were freed off Kerra',
      'Southmark said | 1,000 sailors were freed off Kerra',
    ],
    [
      'what each has done itself',
      'Norland said | its navy freed 12 sailors',
      'Southmark said | its navy freed 30 sailors',
    ],
    [
      'strikes by both',
      'Norland said | Southmark attacked the port of Lunn',
      'Southmark said | Norland attacked the port of Kerra',
    ],
    [
      'a denial of something else',
      'Norland said | the ferry pier in Kerra was struck',
      'Southmark denied | striking the ferry depot in Lunn',
    ],
    [
      'figures of another fate',
      'Norland said | 12 sailors were killed off Kerra',
      'Southmark said | 30 sailors were wounded off Kerra',
    ],
    [
      'figures that rest on other tests',
      'Norland said | 12 confirmed cases were found in Kerra',
      'Southmark said | 30 suspected cases were found in Kerra',
    ],
    [
      'figures of places that are not said',
      'Norland said | it knows of 12 cases of ice fever and two deaths',
      'Southmark said | 900 cases of ice fever were found so far in all harbours',
    ],
    [
      'a figure that adds to another one',
      'Norland said | another 12 sailors were freed off Kerra',
      'Southmark said | 30 sailors were freed off Kerra',
    ],
    [
      'lengths of time',
      'Norland said | the truce off Kerra holds for 12 days',
      'Southmark said | the truce off Kerra holds for 30 days',
    ],
    [
      'a question',
      'Norland denied | that ferry crews were shelled in Kerra',
      'Southmark said | who shelled ferry crews in Kerra?',
    ],
    [
      'what might be done',
      'Norland denied | shelling ferry crews in Kerra',
      'Southmark said | its army is able to shell ferry crews in Kerra',
    ],
    [
      'an accusation of somebody else',
      'Norland denied | breaking the harbour truce in Kerra',
      'Vellmar said | the fishermen broke the peace',
    ],
    [
      'a condition',
      'Norland denied | that ferry crews were in Kerra',
      'Southmark said | it would arrest ferry crews should they enter Kerra',
    ],
    [
      'a wish that goes on',
      'Norland said | it does not want Governor Holm',
      'Southmark said | it wants Governor Holm to leave office and go to Kerra',
    ],
    [
      'one speaker',
      'Norland said | 12 sailors were freed off Kerra',
      'Norland said | 30 sailors were freed off Kerra',
    ],
  ])('are in no dispute: %s', (_, one, other) => {
    expect(disputesOf(aClaim(one), aClaim(other))).toEqual([]);
  });

  it('are in no dispute where one is older: figures rise', () => {
    expect(
      disputesOf(
        aClaim('Norland said | 12 sailors were freed off Kerra'),
        aClaim('Southmark said | 30 sailors were freed off Kerra', on('2031-05-06')),
      ),
    ).toEqual([]);
  });
});

/** A claim of a report that goes on behind it. */
function aClaimIn(line: string, behind: string): VoicedQuote {
  const claim = aClaim(line);
  const text = `${claim.citation.article.text}${behind}`;
  const article = { ...claim.citation.article, text };
  const at = ({ start, end }: VoicedQuote['citation']) => cite(article, { start, end });
  const { citation, statement } = claim;
  return {
    ...claim,
    citation: at(citation),
    statement: at(statement),
    surroundings: at(statement),
  };
}

/** Anna Berg's denial of something, behind another sentence. */
function aDenialBehind(before: string, denied: string): VoicedQuote {
  const text = `${before}Anna Berg denied ${denied}`;
  const article = aReport({ text, title: denied });
  const said = { start: before.length, end: text.length };
  return {
    ...aClaim(`Anna Berg denied | ${denied}`),
    citation: cite(article, { start: text.length - denied.length, end: text.length }),
    statement: cite(article, said),
    surroundings: cite(article, said),
    side: null,
  };
}

describe('a dispute that a report states', () => {
  it.each([
    [', but Southmark denied the report.', 'denied the report'],
    ['. Southmark has denied this.', 'denied this'],
    [', although Southmark later denied it.', 'denied it'],
    [', a claim disputed by Southmark.', 'disputed by Southmark'],
  ])('is a claim and the denial behind it: %s', (behind, words) => {
    const [dispute] = disputesOf(aClaimIn('Norland said | ten ships were sunk off Kerra', behind));
    expect(dispute).toMatchObject({ kind: 'parties', about: 'ten ships were sunk off Kerra' });
    expect(dispute?.claims.map(({ side, citation }) => [side, citation.text])).toEqual([
      ['Southmark', words],
      ['Norland', 'ten ships were sunk off Kerra'],
    ]);
  });

  it.each([
    ['Norland denied | Southmark claims that ten ships were sunk off Kerra'],
    ['Norland denied | a report by Southmark that ten ships were sunk off Kerra'],
    ['Norland denied | a Southmark report ten ships were sunk off Kerra'],
  ])('is a denial that names whose claim it denies: %s', (line) => {
    const [dispute] = disputesOf(aClaim(line));
    expect(dispute?.claims.map(({ side }) => side)).toEqual(['Norland', 'Southmark']);
    expect(dispute?.claims[1].citation.text).toBe('ten ships were sunk off Kerra');
  });

  it.each([
    [', but Norland denied it.'],
    [', but he denied it.'],
    ['. Can Southmark confirm or deny it?'],
    [', but Southmark denied a visa to the crew.'],
    ['. Southmark denied that the port was shut.'],
  ])(
    'is none where the same one speaks, nobody is named, or something else is denied: %s',
    (behind) => {
      expect(disputesOf(aClaimIn('Norland said | ten ships were sunk off Kerra', behind))).toEqual(
        [],
      );
    },
  );

  it.each([
    ['Norland denied | reports that ten ships were sunk', 'reports'],
    ['Norland denied | the media reports that ten ships were sunk', 'the media reports'],
    ['Norland denied | allegations that ten ships were sunk and it has left', 'allegations'],
  ])('gives to nobody a claim that nobody is said to make: %s', (line, noun) => {
    const [dispute] = disputesOf(aClaim(line));
    expect(dispute).toMatchObject({ kind: 'sources', about: 'ten ships were sunk' });
    const [denial, claim] = dispute?.claims ?? [];
    expect(denial).toMatchObject({ side: 'Norland' });
    expect(denial?.citation.text).toMatch(/^denied /);
    expect(claim).toMatchObject({ side: null, speaker: noun, attribution: noun });
    expect(claim?.citation.text).toBe('ten ships were sunk');
  });

  it.each([
    ['Anna Berg is accused of selling harbour berths. ', 'the charges', 'Anna Berg is accused of'],
    ['She is accused of selling harbour berths. ', 'any wrongdoing', 'She is accused of'],
    ['Anna Berg was charged with selling harbour berths. ', 'fraud', 'Anna Berg was charged with'],
  ])('is an accusation and the denial of whoever is accused: %s%s', (before, denied, accused) => {
    const [dispute] = disputesOf(aDenialBehind(before, denied));
    expect(dispute?.claims[1]).toMatchObject({ side: null, attribution: accused });
    expect(dispute?.claims[1].citation.text).toBe('selling harbour berths');
    expect(dispute?.claims[0].citation.text).toBe(`denied ${denied}`);
  });

  it.each([
    ['Piet Holm is accused of selling harbour berths. ', 'the charges'],
    ['Anna Berg is accused of selling harbour berths. ', 'entry to the crew'],
    ['Anna Berg came. ', 'the charges'],
  ])('is none where another one is accused, or something else denied: %s%s', (before, denied) => {
    expect(disputesOf(aDenialBehind(before, denied))).toEqual([]);
  });
});

describe('many claims of one day', () => {
  it('are compared in slices, so that nothing else waits for it', () => {
    const claims = Array.from({ length: 60 }, (_, at) =>
      aClaim(`${at % 2 ? 'Norland' : 'Southmark'} said | ferry ${at} left pier ${at}`),
    );
    const work = findClaimDisputes(newestFirst(claims), { datesIn, speakers });
    let slices = 0;
    while (!work.next().done) slices += 1;
    expect(slices).toBeGreaterThanOrEqual(3);
  });
});
