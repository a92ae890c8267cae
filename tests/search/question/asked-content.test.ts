import { describe, expect, it } from 'vitest';
import { askedContentOf } from '../../../src/search/question/asked-content.ts';

describe('what a question for the newest wants a sentence to hold', () => {
  const holder = askedContentOf('who is chief negotiator of Norland', 'person');

  it.each([
    ['Ada Roe, Norland’s chief negotiator, left the room.', 1],
    ['Norland on Monday named Ada Roe its chief negotiator.', 1],
    ['The chief negotiator of Norland, Ada Roe, left the room.', 1],
    ['Ada Roe, the chief negotiator, said Norland would wait.', 0.7],
    ['Bo Lunn, Southmark’s chief negotiator, left the room.', 0.3],
    ['The former chief negotiator of Norland, Cy Dunn, wrote a book.', 0],
    ['Norland has a chief negotiator and two deputies.', 0],
  ])('is a name beside the office: %j', (sentence, weight) => {
    expect(holder.weigh(sentence)).toBe(weight);
  });

  it('is the office of a side whose adjective is asked with', () => {
    const norlandic = askedContentOf('who is the norlandic foreign minister', 'definition');
    expect(norlandic.weigh('Norland’s foreign minister, Ada Roe, left.')).toBe(1);
    expect(norlandic.weigh('Foreign Minister Bo Lunn spoke on Norlandic radio.')).toBeLessThan(0.8);
  });

  it('is no word of a state that may be over', () => {
    expect(askedContentOf('is the Lunn loan blocked', 'anything').words).toContain('blocked');
    expect(askedContentOf('who blocked the Lunn loan', 'person').words).not.toContain('blocked');
  });

  it('is a figure beside a word for the dead', () => {
    const toll = askedContentOf('what is the death toll of the ferry', 'count');
    expect(toll.weigh('The bodies of 14 people were found.')).toBe(1);
    expect(toll.weigh('The ferry had 14 cars on board.')).toBe(0);
    expect(toll.weigh('Some drowned.')).toBe(0);
  });

  it('is who leads the delegation, where that is asked, and not whatever somebody heads', () => {
    const { weigh } = askedContentOf('who leads the delegation of Norland', 'person');
    expect(weigh('Ada Roe led the Norland team at the talks.')).toBe(1);
    expect(weigh('Bo Lunn, the head of the railways of Norland, left.')).toBeLessThan(0.5);
    expect(weigh('The talks went on.')).toBe(0);
  });

  it('is who leads the delegation of the side asked about, and not that of another', () => {
    const { weigh } = askedContentOf('who is leading the Norlandic delegation', 'person');
    expect(weigh('Ada Roe led the Norland team in Port Ellis.')).toBe(1);
    expect(weigh('Norland’s delegation was headed by Ada Roe.')).toBe(1);
    expect(weigh('Bo Lunn led the Southmark team and Ada Roe that of Norland.')).toBe(1);
    expect(weigh('The league named Cy Dunn chief negotiator with Norland.')).toBe(0.6);
    expect(weigh('Bo Lunn led the Southmark team.')).toBe(0.4);
  });

  it('is a sum where money is asked for, and no number of something else', () => {
    const { weigh } = askedContentOf('how much money has Norland given', 'money');
    expect(weigh('Some 38 million had been paid by Sunday.')).toBeGreaterThan(0.5);
    expect(weigh('Norland gave 205 prisoners back.')).toBe(0);
  });

  it('is hardly a number that counts another thing', () => {
    const { weigh } = askedContentOf('how many children have been returned', 'count');
    expect(weigh('The plan has ten points, among them the return of children.')).toBeLessThan(0.45);
    expect(weigh('Norland gave 19 children back.')).toBe(1);
  });

  it.each([
    'what is the position of Norland',
    'the opening position of Norland',
    'what is Norland’s position',
    'the Norland demands',
    'what does Norland say of Southmark',
    'what does Norland demand of Southmark',
  ])('is a position of the one whose it is: %j', (question) => {
    const { weigh } = askedContentOf(question, 'anything');
    expect(weigh('Norland demanded a lane, and says it would wait.')).toBe(1);
    expect(weigh('The envoys of Southmark demanded a lane and said so.')).toBeLessThan(0.7);
  });

  it('is a number of what is counted, best right before it', () => {
    const { weigh } = askedContentOf('how many observers are in place', 'count');
    expect(weigh('The mission has 63 unarmed observers.')).toBe(1);
    expect(weigh('An observer of the 3rd team was hurt by one of 12 mines.')).toBeLessThan(1);
    expect(weigh('An observer fell two kilometres from the gate.')).toBe(0);
  });

  it('is a figure where a noun asks for one, and a date likewise', () => {
    const figures = askedContentOf('refugee numbers', 'anything');
    expect(figures.weigh('Some 3,000 refugees came back.')).toBeGreaterThan(0.5);
    expect(figures.weigh('Refugees came back.')).toBe(0);
    const date = askedContentOf('what is election date', 'anything');
    expect(date.weigh('The election will be held on 9 September.')).toBe(1);
    expect(date.weigh('The election was put off.')).toBe(0);
  });

  it('is a position, and first of all one of the side that is asked about', () => {
    const stance = askedContentOf('what is Norland offering on the lane', 'anything');
    expect(stance.weigh('Norland could open the lane in May.')).toBe(1);
    expect(stance.weigh('She would open the lane in May.')).toBeLessThan(1);
    expect(stance.weigh('Southmark would open the lane in May.')).toBeLessThan(0.7);
    expect(stance.weigh('The lane is narrow.')).toBe(0);
  });
});
