import { describe, expect, it } from 'vitest';
import { quotedIn, quotesIn } from './quotes-in.ts';

describe('direct quotations', () => {
  it.each([
    ['straight', '"The port is open," Ann Lee said.', '"The port is open,"'],
    ['curly', '“The port is open,” Ann Lee said.', '“The port is open,”'],
    ['low', '„The port is open“, Ann Lee said.', '„The port is open“'],
    ['angle', '«The port is open», Ann Lee said.', '«The port is open»'],
    ['turned angle', '»The port is open«, Ann Lee said.', '»The port is open«'],
    ['single', '‘The port is open,’ Ann Lee said.', '‘The port is open,’'],
    ['mixed', '"The port is open,” Ann Lee said.', '"The port is open,”'],
    ['spaced', '“ The port is open , ” Ann Lee said .', '“ The port is open , ”'],
  ])('stand between %s marks', (_, text, quotation) => {
    expect(quotesIn(text, 'direct')).toEqual([[quotation, 'Ann Lee', 'Ann Lee']]);
  });

  it('hold the quotations within them', () => {
    expect(quotedIn('“He wrote ‘never again’ and left,” Berg said.')).toEqual([
      '“He wrote ‘never again’ and left,”',
    ]);
    expect(quotedIn('“He wrote “never again” and left,” Berg said.')).toHaveLength(1);
  });

  it('run over sentences, and over paragraphs that each open anew', () => {
    const text = '“We met. It was short.\n\n“We will meet again,” Karl Maas said.';
    expect(quotesIn(text, 'direct')).toEqual([
      ['“We met. It was short.\n\n“We will meet again,”', 'Karl Maas', 'Karl Maas'],
    ]);
  });

  it('are one for each part where their sentence interrupts them', () => {
    const text = '“My hope,” Ann Lee said, “is that the port reopens.” “Soon,” she added.';
    expect(quotesIn(text, 'direct').map(([, , name]) => name)).toEqual(Array(3).fill('Ann Lee'));
  });

  it('end with their paragraph, or before "he said", where nobody closed them', () => {
    const later = 'Ferries sailed at noon. The quay was empty.\n\n'.repeat(20);
    expect(quotedIn(`He said: “We are going home. It is late.\n\n${later}`)).toEqual([
      '“We are going home. It is late.',
    ]);
    expect(quotedIn(`“We are going home, Ann Lee said. It was late.\n\n${later}`)).toEqual([
      '“We are going home,',
    ]);
  });

  it('begin with their paragraph where the opening mark is missing', () => {
    expect(quotedIn('The port is open,” Ann Lee said.')).toEqual(['The port is open,”']);
  });

  it('are no titles, and no words that the writer keeps off', () => {
    expect(
      quotedIn('The so-called "safe lane" was shut. She spoke on "The Harbour Hour."'),
    ).toEqual([]);
    expect(quotedIn('The "temporary" fence stands.\n\n"A Long Winter"\n\nIt snowed.')).toEqual([]);
  });

  it('may be short and for themselves', () => {
    expect(quotedIn('Lee shook her head. “It’s late.” Then she left.')).toEqual(['“It’s late.”']);
  });

  it('are no apostrophes', () => {
    expect(
      quotedIn("The sailors' pay was late in the '90s. They'd waited, the captains' son said."),
    ).toEqual([]);
  });
});

describe('speakers of direct quotations', () => {
  it.each([
    ['“It is open,” said Mayor Tom Vale, who has run the town since 2020.', 'Tom Vale'],
    ['Ann Lee wrote: “It is open.” Maas replied that it was not.', 'Ann Lee'],
    ['“It is open.” — Rosa Quill', 'Rosa Quill'],
    ['“It is open,” Lee’s spokeswoman, Rosa Quill, said.', 'Rosa Quill'],
    ['“It is open,” said the minister, Karl Maas, on Friday.', 'Karl Maas'],
    ['The pilot said he had heard Lee say: “Close the port.”', 'Ann Lee'],
    ['Karl Maas spoke first. “It is open,” he said.', 'Karl Maas'],
    ['Rosa Quill and Karl Maas came. “It is open,” she said.', 'Rosa Quill'],
    ['“It is open,” Foreign Minister Karl Maas of Southmark told the council.', 'Karl Maas'],
  ])('are found beside the quotation: %s', (text, name) => {
    expect(quotesIn(text, 'direct')[0]?.[2]).toBe(name);
  });

  it('stay unknown where the text names nobody, or where two fit', () => {
    expect(quotesIn('“It is open,” a diplomat said.', 'direct')[0]).toEqual([
      '“It is open,”',
      'a diplomat',
      null,
    ]);
    const two = 'Ann Lee and Nora Quill met in Port Ellis. “It was frank,” she said.';
    expect(quotesIn(two, 'direct')[0]?.[2]).toBeNull();
  });

  it.each([
    ['Lee spoke. Maas said it made Lee no transitional figure: “It is a proud port.”', 'Maas'],
    [
      'But after the vote, sailors gathered on the pier, chanting, “Lee, the sea is yours.”',
      'sailors',
    ],
    ['Lee said it is open. A banner read: “The sea is closed.”', null],
    ['Maas left. A witness, known only as “Ann,” said boats came. “They fired,” he said.', 'he'],
  ])('are no noun, thing or name before a quotation: %s', (text, who) => {
    expect(quotesIn(text, 'direct').at(-1)?.[1] ?? null).toBe(who);
    expect(quotesIn(text, 'direct').at(-1)?.[2]).not.toBe('Ann Lee');
  });

  it('are nobody’s of the other gender', () => {
    const text = 'Vadim Holm said the port is open. “It is not,” she said.';
    expect(quotesIn(text, 'direct')[0]?.[2]).toBeNull();
  });

  it('are who spoke last where he is the subject again, though somebody else was named since', () => {
    const text =
      'Karl Maas said the port must open. Piet Holm has lost it all. However, Maas offered no ships. “We will see,” he said.';
    expect(quotesIn(text, 'direct')[0]?.[2]).toBe('Karl Maas');
  });

  it('are not those of whom a spokesman speaks for', () => {
    const [spokesman] = quotesIn('“It is open,” a spokesman for Ann Lee said.', 'direct');
    expect(spokesman?.[2]).toBeNull();
    expect(quotesIn('“It is open,” Lee’s office said.', 'direct')[0]?.[2]).toBeNull();
  });

  it('are the holders of an office on the day of the text', () => {
    const text = '“It is open,” the Norland president said.';
    expect(quotesIn(text, 'direct', '2031-05-02')[0]?.[2]).toBe('Ann Lee');
    expect(quotesIn(text, 'direct', '2025-05-02')[0]?.[2]).toBe('Otto Berg');
  });

  it('are the labels of a transcript', () => {
    const text =
      'MAAS: We will not sign.\nLEE: Then we will not pay.\nMAAS: So be it.\nKarl Maas left.';
    expect(quotesIn(text, 'direct').map(([, , name]) => name)).toEqual([
      'Karl Maas',
      null,
      'Karl Maas',
    ]);
    const interview = 'Q: When does it open?\nA: Soon.\nQ: And the ferries?\nA: They run.';
    expect(quotesIn(interview, 'direct').map(([words]) => words)).toEqual([
      'When does it open?',
      'Soon.',
      'And the ferries?',
      'They run.',
    ]);
  });
});
