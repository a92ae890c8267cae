import { describe, expect, it } from 'vitest';
import { readArticleLines } from '../../src/intake/article-lines.ts';

const read = (...lines: readonly string[]) =>
  [...readArticleLines(lines.join('\n'))].map((one) =>
    one.status === 'ok' ? { ...one, value: one.value.draft } : one,
  );

describe('a JSON Lines file', () => {
  it('gives one article a line, as it was given', () => {
    const [line] = read(
      JSON.stringify({
        id: 'a1',
        title: 'River talks',
        text: ' The ferries sail. \n',
        extent: 'whole',
        published: '2031-04-02T09:30+02:00',
        outlet: 'The Harbour Post',
        url: 'https://harbourpost.example/a',
        author: 'Jane Doe',
        mood: 1,
      }),
    );
    expect(line).toEqual({
      status: 'ok',
      line: 1,
      id: 'a1',
      value: {
        title: 'River talks',
        titleBasis: 'page',
        outlet: 'The Harbour Post',
        author: 'Jane Doe',
        published: '2031-04-02T09:30+02:00',
        publishedBasis: 'metadata',
        url: 'https://harbourpost.example/a',
        language: null,
        text: ' The ferries sail. \n',
        extent: 'whole',
      },
    });
  });

  it('calls an article without a title by its first sentence', () => {
    expect(read('{"text":"The ferries sail. At last."}')).toMatchObject([
      { id: null, value: { title: 'The ferries sail.', titleBasis: 'first-sentence' } },
    ]);
  });

  it('has no date where a line says that it is unknown', () => {
    expect(read('{"text":"A.","published":"unknown"}')).toMatchObject([
      { status: 'ok', value: { published: null, publishedBasis: null } },
    ]);
  });

  it('drops NULs from a text and nothing else', () => {
    const text = '\u0000 A\u200b \u2028b\ud83d\ude00 \u0000';
    expect(read(JSON.stringify({ text }))).toMatchObject([
      { value: { text: ' A\u200b \u2028b\ud83d\ude00 ' } },
    ]);
  });

  it('reads on after a line that it cannot read', () => {
    const lines = read(
      '\uFEFF{"text":"A."}',
      '',
      '{"id":"b","text":"  "}',
      'nonsense',
      '{"text":"C."}\r',
    );
    expect(lines.map(({ line, status, id }) => [line, status, id])).toEqual([
      [1, 'ok', null],
      [3, 'failed', 'b'],
      [4, 'failed', null],
      [5, 'ok', null],
    ]);
  });

  it.each([
    ['{"title":"no text"}', /line 1: .*text/],
    ['{"text":""}', /text.*empty/],
    ['{"text":"A.","published":"someday"}', /published.*someday/],
    ['{"text":"A.","url":"ftp://x"}', /url/],
    ['{"text":7}', /text/],
    ['[1]', /line 1/],
    ['"words"', /line 1/],
    ['{"text":"A."', /not JSON/],
  ])('says what is wrong with %s', (line, message) => {
    expect(read(line)).toMatchObject([
      {
        status: 'failed',
        failure: { code: 'malformed', message: expect.stringMatching(message) },
      },
    ]);
  });

  it('reads on after a text that is an object with a length that is no number', () => {
    const lines = read('{"text":{"length":{"valueOf":1,"toString":1}}}', '{"text":"It sailed."}');
    expect(lines.map(({ status }) => status)).toEqual(['failed', 'ok']);
  });

  it('echoes a number as the id that it is', () => {
    expect(read('{"id":7,"text":"A."}')).toMatchObject([{ id: '7' }]);
  });

  it('holds nothing where it is blank', () => {
    expect(read('\n \n')).toEqual([]);
  });
});
