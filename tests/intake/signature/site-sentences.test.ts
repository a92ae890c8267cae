import { describe, expect, it } from 'vitest';
import { readSiteSentences } from '../../../src/intake/signature/site-sentences.ts';
import { splitSentences } from '../../../src/text/sentences/split-sentences.ts';
import { anAccount, aReport } from '../../support/builders.ts';

const read = (text: string, said: Partial<Parameters<typeof aReport>[0]> = {}) =>
  readSiteSentences(aReport({ text, outlet: null, ...said }), splitSentences(text));
const keysAt = (url: string | null, outlet: string | null = null) =>
  read('The ferry sailed at dawn.', { url, outlet }).map(({ key }) => key);
const isPageText = (sentence: string) =>
  read(sentence, { outlet: 'A' }).map((one) => one.isPageText);

describe('the sentences of an article at its site', () => {
  it('are known by the site of its address, whatever part of it, or else by its outlet', () => {
    const key = keysAt('https://www.courier.example/1');
    for (const host of ['courier.example', 'm.courier.example', 'edition.courier.example']) {
      expect(keysAt(`https://${host}/2?a`, 'Any')).toEqual(key);
    }
    expect(keysAt('https://post.example/1')).not.toEqual(key);
    expect(keysAt('https://a.co.uk/1')).not.toEqual(keysAt('https://b.co.uk/1'));
    expect(keysAt(null, 'A')).toEqual(keysAt(null, 'A'));
    expect(keysAt(null, 'A')).not.toEqual(keysAt(null, 'B'));
    expect(keysAt(null)).toEqual([]);
  });

  it('are the same whatever their case, accents, marks and spacing', () => {
    const [one, other] = ['The  Café “Aurora” sailed.', 'the cafe "Aurora"\nsailed'].map((text) =>
      read(text, { outlet: 'A' }).map(({ key }) => key),
    );
    expect(one).toEqual(other);
  });

  it('are of an unknown site what stands at the very end and is no prose', () => {
    const text =
      'Go on\nThe ferry sailed at dawn. It came to Kerra. It left at noon. It lies there.\nWho is captain?';
    expect(read(text).map(({ start }) => text.slice(start))).toEqual(['Who is captain?']);
  });

  it('are those at both ends of a long text, and none of an account', () => {
    const long = Array.from({ length: 1000 }, (_, at) => `It sailed on trip ${at}.`).join(' ');
    expect(read(long, { outlet: 'A' })).toHaveLength(200);
    const account = anAccount({ text: 'The ferry sailed at dawn.', outlet: 'A' });
    expect(readSiteSentences(account, splitSentences(account.text))).toEqual([]);
  });
});

describe('the wording of a page', () => {
  it.each([
    'Weather on the strait',
    'Who pays for the Ellis dam?',
    'Home | World | Letters to the harbour master',
    'Sign up for our newsletter and read the tides first.',
    'You can read all of this for a florin a month.',
    'Мы пишем о переговорах каждое утро для наших читателей.',
  ])('is no prose, or speaks for the site: %s', (sentence) => {
    expect(isPageText(sentence)).toEqual([true]);
  });

  it.each([
    'The war between Norland and Southmark began in March 2029.',
    'The harbour master told reporters that US ships would wait.',
    'Стороны подписали соглашение о перемирии в марте 2029 года.',
  ])('is no background: %s', (sentence) => {
    expect(isPageText(sentence)).toEqual([false]);
  });

  it('is not an item of a list that a sentence announces', () => {
    const list = ['The plan has two points:', 'A truce on the river', 'An exchange of prisoners'];
    const text = [...list, 'It was signed at noon.', 'Weather on the strait'].join('\n\n');
    expect(isPageText(text)).toEqual([false, false, false, false, true]);
  });

  it('is not what somebody is quoted with', () => {
    const text = '“We will keep the truce. You will see us keep it,” the mayor said.';
    expect(isPageText(text)).toEqual([false, false]);
  });
});
