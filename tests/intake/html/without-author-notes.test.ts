import { describe, expect, it } from 'vitest';
import { BORDER, DELEGATES, FERRIES, MEDIATOR, paragraphs, read } from './a-page.ts';

const WHOLE = [DELEGATES, MEDIATOR, BORDER, FERRIES];
const NOTE = 'Ada Quill is a writer and keeper of lighthouses in Port Ellis, and has two gulls.';

const readWith = (below: string) => read({ body: paragraphs(...WHOLE) + below }).text.split('\n\n');

describe('a note about an author or the outlet', () => {
  it.each([
    paragraphs(NOTE),
    paragraphs(
      `${NOTE.slice(0, -1)}.`,
      'Ben Cole is a professor of tides at the University of Southmark.',
    ),
    paragraphs('Ada Quill, keeper of a light, writes about ships for the Harbour Post and others.'),
    paragraphs(
      'The author is the keeper of the lighthouse of Port Ellis and the last of her name.',
    ),
    paragraphs(
      'Die Autorin ist Leuchtturmwärterin in Port Ellis und schreibt über Schiffe und Möwen.',
    ),
    `${paragraphs(NOTE)}<p><a href="/ada">More by Ada Quill</a></p>`,
    `<h3>About the author</h3>${paragraphs('Born by the sea, Ada has kept the light of Port Ellis for thirty years.')}`,
    `<h3>About us</h3>${paragraphs('The Harbour Post was founded in 1911 by the pilots of the river.')}`,
    `<p><b>Über die Autorin</b></p>${paragraphs('Geboren am Meer, hütet Ada seit dreißig Jahren das Licht von Port Ellis.')}`,
    `<h3>Об авторе</h3>${paragraphs('Ада тридцать лет хранит свет маяка Порт-Эллиса и пишет о кораблях.')}`,
  ])('is left out at the end: %s', (note) => {
    expect(readWith(note)).toEqual(WHOLE);
  });

  it('ends where the next section begins', () => {
    const note = `<h3>About the author</h3>${paragraphs('Ada keeps the light of Port Ellis, and has done so for thirty years.')}`;
    const next = `<h3>The price of oil</h3>${paragraphs(NOTE.replace('writer', 'buyer'))}`;
    expect(readWith(note + next)).toEqual([
      ...WHOLE,
      'The price of oil',
      NOTE.replace('writer', 'buyer'),
    ]);
  });

  it.each([
    ['speaks', '“Mara Lind is a writer,” said the harbour master, who had read all of her books.'],
    [
      'is told of',
      'Mara Lind, a writer, was killed when the ferry sank; her sister said so on Monday.',
    ],
    [
      'has no such office',
      'Mara Lind is the owner of the last ferry that sails at night, and of its dog.',
    ],
  ])('is none where somebody %s', (_, words) => {
    expect(readWith(paragraphs(words))).toEqual([...WHOLE, words]);
  });

  it('is none where the article speaks of the same person', () => {
    const words = [
      'Mara Lind had sailed since she was a child, and knew each sandbank of the river.',
      'Mara Lind is a director of the port, and of its school for pilots.',
    ];
    expect(readWith(paragraphs(...words))).toEqual([...WHOLE, ...words]);
  });

  it('is none where it is longer than the article', () => {
    const body = `<h2>About us</h2>${paragraphs(...WHOLE)}`;
    expect(read({ body }).text.split('\n\n')).toEqual(['About us', ...WHOLE]);
  });
});
