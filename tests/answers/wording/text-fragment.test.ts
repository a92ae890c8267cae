import { describe, expect, it } from 'vitest';
import { evidenceAddress, textDirective } from '../../../src/answers/wording/text-fragment.ts';
import { cite } from '../../../src/domain/passage.ts';
import { aReport } from '../../support/builders.ts';

const FERRY = 'The ferry Aurora left Port Ellis on Monday with forty soldiers of Norland on board.';
const COUNT = 'It came back empty.';

/** The directive that leads to a part of a text, decoded. */
function directive(text: string, part: string, from = 0): string {
  const start = text.indexOf(part, from);
  const found = textDirective(text, { start, end: start + part.length });
  return found === null ? 'none' : decodeURIComponent(found);
}

/** The address of a citation of these words. */
function address(url: string | null, part = FERRY): string | null {
  const article = aReport({ url, text: `${FERRY} ${COUNT}` });
  const start = article.text.indexOf(part);
  return evidenceAddress(cite(article, { start, end: start + part.length }));
}

describe('the text fragment of a citation', () => {
  it('names the first and last words, and the last ones again for what finds no such range', () => {
    expect(directive(`${COUNT}\n\n${FERRY}`, FERRY)).toBe(
      'text=The ferry Aurora left,soldiers of Norland on board&text=soldiers of Norland on board',
    );
  });

  it('names last words that stand nowhere before, of a row of cells or a list of names, too', () => {
    const rows =
      '6 May Talks in Port Ellis on the straits\n\n7 May Nothing was said on the straits';
    expect(directive(rows, '7 May Nothing was said on the straits')).toBe(
      'text=7 May Nothing was said on the straits&text=was said on the straits',
    );
  });

  it('leads from one end of a row of a table to the other, where its name stands nowhere before', () => {
    const table = 'Prisoners by place\n\nLunn 40 120 160\n\nLunn 7 30 37\n\nVell harbour, 12 €.';
    expect(directive(table, 'Lunn 40 120 160')).toBe(
      'text=Prisoners by place-,Lunn 40 120 160&text=Lunn,160',
    );
    expect(directive(table, 'Lunn 7 30 37')).not.toContain('&text=Lunn,37');
    expect(directive(table, 'Vell harbour, 12 €.')).not.toContain('Vell,12');
  });

  it('names fewer words where letters are long when they are encoded', () => {
    const words = Array.from({ length: 9 }, (_, at) => `নদীবন্দর${at}`).join(' ');
    const found = directive(words, words);
    expect(words.startsWith(found.slice('text='.length))).toBe(true);
  });

  it('names a short sentence whole, without the marks around it', () => {
    expect(directive(FERRY, 'left Port Ellis on Monday')).toBe('text=left Port Ellis on Monday');
    const said = '“We sail at dawn again,” she said.';
    expect(directive(said, '“We sail at dawn again,”')).toBe('text=We sail at dawn again');
  });

  it('takes more words where the first ones stand earlier', () => {
    const text = `The ferry Aurora left Southmark at noon.\n\n${FERRY}`;
    expect(directive(text, FERRY)).toMatch(/^text=The ferry Aurora left Port,/);
  });

  it('names what stands before words that stand earlier, or are too few to be found by', () => {
    const text = `He said no. ${FERRY} Then he left. ${FERRY} She said: no way.`;
    expect(directive(text, FERRY, 40)).toMatch(
      /^text=board\. Then he left\.-,The ferry Aurora left,/,
    );
    expect(directive(text, 'no way.')).toBe('text=on board. She said:-,no way&text=no way');
    const list = 'The envoys signed a paper.\n\nIn which:';
    expect(directive(list, 'In which:')).toBe(
      'text=envoys signed a paper.-,In which&text=In which',
    );
  });

  it('names first words of the first line alone: a browser finds them in one block', () => {
    const list =
      'Agreed so far:\n\n- ferries sail on every day of the week but Sunday;\n- mines are cleared';
    expect(directive(list, list)).toMatch(/^text=Agreed so far,/);
    expect(directive(list, list)).toMatch(/mines are cleared$/);
  });

  it('ends at the end of words, in languages without spaces, too', () => {
    const text = '渡轮星期一离开埃利斯港，船上有四十名诺兰士兵，他们将在南马克下船并返回家园。';
    const [head = '', tail = ''] = directive(text, text).slice('text='.length).split(/[,&]/);
    expect(text.startsWith(head)).toBe(true);
    expect(text).toContain(tail);
    expect(head.length).toBeLessThan(text.length);
  });

  it('encodes what the syntax of directives uses, and what ends a link', () => {
    const text = 'A cease-fire, (R&D) of 5% *now*, isn’t so';
    const found = textDirective(text, { start: 0, end: text.length });
    expect(found).toMatch(/^text=[\w%.~]+&text=[\w%.~]+$/);
    expect(found).toContain('cease%2Dfire%2C%20%28R%26D%29%20of%205%25');
  });

  it('is none where there are no words, or half a character among them', () => {
    expect(directive('… — …', '… — …')).toBe('none');
    expect(textDirective('half \ud83d a sign', { start: 0, end: 12 })).toBeNull();
  });

  it('stays short, however long the words are', () => {
    const long = `${'щ'.repeat(300)} `.repeat(12);
    expect(textDirective(long, { start: 0, end: long.length })).toBeNull();
    const words = 'длинноеслово '.repeat(40);
    expect(textDirective(words, { start: 0, end: words.length })?.length).toBeLessThanOrEqual(1000);
  });
});

describe('the address of evidence', () => {
  it('leads to the words, behind a fragment that it has already', () => {
    const named = ':~:text=It%20came%20back%20empty&';
    expect(address('https://times.example/a', COUNT)).toContain('https://times.example/a#:~:text=');
    expect(address('https://times.example/a#live', COUNT)).toContain('/a#live:~:text=');
    expect(address(`https://times.example/a#${named}`)).toBe(`https://times.example/a#${named}`);
  });

  it('stays plain where a page reads its fragment, and where it is none of the web', () => {
    for (const url of [
      'https://times.example/#/a/1',
      'https://times.example/#!a',
      'ftp://a.example/b',
    ]) {
      expect(address(url)).toBe(url);
    }
    expect(address(null)).toBeNull();
  });

  it('stays plain where a page does not show the words, or the address grew too long', () => {
    const long = `https://times.example/${'a'.repeat(1950)}`;
    expect(address(long)).toBe(long);
    const summary = aReport({ url: 'https://times.example/a', text: FERRY, extent: 'summary' });
    expect(evidenceAddress(cite(summary, { start: 0, end: 20 }))).toBe('https://times.example/a');
  });
});
