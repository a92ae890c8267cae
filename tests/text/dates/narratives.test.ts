import { describe, expect, it } from 'vitest';
import { mentions } from './mentions.ts';

/** The value of each mention. */
function values(text: string, published?: string): readonly string[] {
  return mentions(text, published).map((mention) => mention.split(' = ')[1] ?? '');
}

describe('stories of the past', () => {
  it('goes on from what was told, not from the day of publication', () => {
    const text =
      'In March 1943 the ferry sank. On 14 May the yard burned, and in December it closed. In January the owner died.';
    expect(values(text)).toEqual(['1943-03', '1943-05-14', '1943-12', '1944-01']);
  });

  it('counts days and months from the last one told', () => {
    const text =
      'On 3 October 1998 the crew rebelled. Two days later they were held. The following January they were tried. The following summer they were free.';
    expect(values(text)).toEqual(['1998-10-03', '1998-10-05', '1999-01', '1999-SU']);
  });

  it('leaves open a day that is counted from a month', () => {
    expect(values('In March 1943 it sank. Two days later the board met.')).toEqual([
      '1943-03',
      'null',
    ]);
  });

  it('leaves the story where the words look ahead', () => {
    const text = 'It sank in June 2019. The trial will be held on 24 July.';
    expect(values(text)).toEqual(['2019-06', '2025-07-24']);
  });

  it('comes back to the present with the news', () => {
    const text =
      'On 3 October 1998 it sank, and on 9 December 1998 it was raised. Now it is a museum. It opened in January.';
    expect(values(text).slice(2)).toEqual(['PRESENT_REF', '2025-01']);
  });

  it('goes on from the beginning of a span that it tells of first', () => {
    const text = 'The strike ran from October 1936 to 1 April 1939. On 17 October the port shut.';
    expect(values(text, '2010-01-01')).toEqual(['1936-10', '1939-04-01', '1936-10-17']);
  });

  it('goes on behind the end of a span where the months have come round to it', () => {
    const text =
      'On 30 November 1939 it began. It lasted until March 1940. In April a fort fell. On 10 May the west rose.';
    expect(mentions(text, null).slice(2)).toEqual(['April = 1940-04', '10 May = 1940-05-10']);
  });

  it('does not go on from a year that it looks back to', () => {
    const text = 'On 7 March 1945 the captain left. He had sailed since 1933. On 9 May he died.';
    expect(values(text)).toEqual(['1945-03-07', '1933', '1945-05-09']);
  });

  it.each([
    [
      'In 1916 the harvest failed. In August of that year bread ran out.',
      'August of that year = 1916-08',
    ],
    [
      'In 1916 the harvest failed. In the spring of the following year it rained.',
      'the spring of the following year = 1917-SP',
    ],
    ['It froze in the winter of 1911–12.', 'the winter of 1911–12 = 1911-WI'],
    ['They landed on the night of 5–6 June 1944.', 'the night of 5–6 June 1944 = 1944-06-05TNI'],
    ['In Fall 1956 they left.', 'Fall 1956 = 1956-FA'],
    ['Weeks later he left.', 'Weeks later = PXW'],
  ])('reads the words of histories: %s', (text, last) => {
    expect(mentions(text, null).at(-1)).toBe(last);
  });

  it('counts years of both eras', () => {
    const text =
      'From 264 to 241 BC the cities fought. In 260 BC a fleet sailed. Four years later it landed. In the spring of 255 BC it sank.';
    expect(values(text, undefined)).toEqual(['BC0264', 'BC0241', 'BC0260', 'BC0256', 'BC0255-SP']);
    expect(values('It was built in AD 69 and burned in 120 AD.')).toEqual(['0069', '0120']);
    expect(values('It stood from 2 BC. Two years later it fell.', undefined)).toEqual([
      'BC0002',
      '0001',
    ]);
  });
});

describe('sections of years', () => {
  const OF_YEARS =
    'The rising began early.\n\n1936\n\nOn 18 July the garrison rose. By the end of the month the north had fallen.\n\n1937\n\nOn 2 February the fleet sailed; in May it returned.';

  it('reads dates without a year under a heading of a year', () => {
    expect(values(OF_YEARS, '2010-04-16')).toEqual([
      '1936',
      '1936-07-18',
      '1936-07',
      '1937',
      '1937-02-02',
      '1937-05',
    ]);
  });

  it.each([
    ['== 1942 ==\n\nOn 7 June the fleet left.', '1942-06-07'],
    ['1914\nOn 28 June shots were fired.', '1914-06-28'],
    ['## The siege (May 1992)\n\nOn 3 June the guns fell silent.', '1992-06-03'],
    ['## 1936: the rising\n\nIn July the garrison rose.', '1936-07'],
    ['## 2014\n\n### The siege\n\nIn May the port fell.', '2014-05'],
    ['1861–1862\n\nIn June the army moved. In February the fort fell.', '1862-02'],
  ])('knows a heading by its line: %s', (text, last) => {
    expect(values(text, '2020-11-05').at(-1)).toBe(last);
  });

  it.each([
    ['## 2014\n\nIn March it began.\n\n## Reactions\n\nIn May the council met.', '2020-05'],
    ['Soldiers at Port Ellis, 2014\n\nIn May the council met.', '2020-05'],
    ['2014 was a hard year\n\nIn May the council met.', '2020-05'],
    ['The budget\n\nIn 2014 it was small. In May the council met.', '2020-05'],
  ])('leaves the section where another begins, and takes no caption for one: %s', (text, last) => {
    expect(values(text, '2020-11-05').at(-1)).toBe(last);
  });

  it.each([
    ['In 1936 it rose. A 2004 study counts the dead. In September it fell.', '1936-09'],
    ['In 1936 it rose. A 2009 analysis counts the dead. In July it fell.', '1936-07'],
    [
      'In 1936 it rose. Orr (1998) and others (Ives, 2004) count the dead. In July it fell.',
      '1936-07',
    ],
    ['In 1936 it rose. A May 2004 report counts the dead. In July it fell.', '1936-07'],
  ])('does not go on from an aside: %s', (text, last) => {
    expect(mentions(text, null).at(-1)).toMatch(new RegExp(`${last}$`));
  });
});

describe('news that reminds of earlier dates', () => {
  it.each([
    [
      'It rejected a treaty after the August 2008 war. It condemned the raid on March 2.',
      '2025-03-02',
    ],
    ['In his January 2014 speech, Orr said so. In March the council met.', '2025-03'],
    ['The war began in August 2008. In October it ended.', '2008-10'],
  ])('goes on with the present: %s', (text, last) => {
    expect(values(text).at(-1)).toBe(last);
  });
});

describe('lists of dates', () => {
  it('keeps entries in the past, whatever verb they have', () => {
    const text =
      'Key dates.\n\nMarch 5 - The council meets.\n\nMay 30 - In a first, owners renew an offer that will fail.\n\nDecember 2: Dockers strike.';
    expect(values(text, '2011-08-22')).toEqual(['2011-03-05', '2011-05-30', '2010-12-02']);
  });

  it('looks ahead where an entry does', () => {
    expect(values('August 3: Dockers will vote.')).toEqual(['2025-08-03']);
  });

  it('keeps in its year a month that something lasted until', () => {
    const text = 'Output was normal until February, when the strike began.';
    expect(values(text, '2011-08-10')).toEqual(['2011-02']);
  });
});

describe('clauses without a verb', () => {
  it.each([
    ['Dockers to strike Friday', '2025-03-21'],
    ['Dockers on strike Friday', '2025-03-14'],
    ["Thursday's meeting", '2025-03-13'],
    ["Thursday's meeting will decide.", '2025-03-20'],
  ])('reads the tense of %s', (text, value) => {
    expect(values(text)).toEqual([value]);
  });
});

describe('reports of results', () => {
  it('compares several quarters with the year before', () => {
    const text =
      'Profit fell in the third quarter. For the first nine months, it was higher a year earlier.';
    expect(values(text, '2012-11-05')).toEqual(['2012-Q3', 'P9M', '2011']);
  });

  it('does not compare with the year before a quarter to come', () => {
    const text =
      'Costs will last through the third quarter of 2013. Profit fell from the year-ago period.';
    expect(values(text, '2012-11-05')).toEqual(['2013-Q3', '2011-Q3']);
  });

  it('takes a quarter from the month it ended in', () => {
    expect(values('In the quarter ended Sept. 30, profit fell.', '2012-11-05')).toEqual([
      '2012-Q3',
      '2012-09-30',
    ]);
  });
});
