import { describe, expect, it } from 'vitest';
import { quotesIn } from './quotes-in.ts';

describe('reported speech', () => {
  it.each([
    [
      'Lee said the strait was still open to ferries.',
      'the strait was still open to ferries',
      'Lee',
    ],
    ['Lee warned on Friday that the strait would close.', 'that the strait would close', 'Lee'],
    ['Lee told reporters in Port Ellis that it would close.', 'that it would close', 'Lee'],
    ['Lee promised to open the strait.', 'to open the strait', 'Lee'],
    ['The strait is closed, the Tower said in a statement.', 'The strait is closed', 'the Tower'],
    ['The strait is closed, according to Karl Maas.', 'The strait is closed', 'Karl Maas'],
    ['According to the Tower, four ships were hit.', 'four ships were hit', 'the Tower'],
    ['Lee, 54, a former pilot, said it was late.', 'it was late', 'Lee, 54, a former pilot,'],
    ['Officials have repeatedly said it was late.', 'it was late', 'Officials'],
  ])('has its words and who said them: %s', (text, words, speaker) => {
    expect(quotesIn(text, 'indirect')[0]?.slice(0, 2)).toEqual([words, speaker]);
  });

  it('is nobody’s under headings that open lines, one after the other', () => {
    const lines = [
      'Pay: The pilots want 6.5 percent.',
      'Shifts: The harbour is silent on the night shift.',
      'The old ferry: Nobody wants to keep it.',
    ];
    const speakers = (text: string) => quotesIn(text, 'indirect').map(([, speaker]) => speaker);
    for (const heading of ['Pay', 'Shifts', 'The old ferry'])
      expect(speakers(lines.join('\n\n'))).not.toContain(heading);
  });

  it('is that of a name in full that opens a line', () => {
    const text = 'Karl Maas: The strait is closed.\n\nPay: It is low.\n\nShifts: They are long.';
    expect(quotesIn(text, 'indirect')[0]?.[1]).toBe('Karl Maas');
  });

  it.each([
    ['A diplomat who asked not to be named', ' said it was late.'],
    ['A source who declined to be identified', ' said it was late.'],
    ['An official who spoke on condition of anonymity', ' said it was late.'],
    ['Two officials, speaking on condition of anonymity,', ' said it was late.'],
  ])('leaves anonymous sources what the text calls them: %s', (source, behind) => {
    expect(quotesIn(`${source}${behind}`, 'indirect')).toEqual([['it was late', source, null]]);
  });

  it.each([
    [
      'On May 10, 2031 Norland President Anna Berg said it was late.',
      'Norland President Anna Berg',
    ],
    ['On 5 May 2031 President Berg said it was late.', 'President Berg'],
    ['In June 2031 Berg said it was late.', 'Berg'],
    ['In a statement Monday Berg said it was late.', 'Berg'],
    ['Of the 40-for-40 exchange Berg said it was late.', 'Berg'],
    ['In the port the mayor said it was late.', 'the mayor'],
    ['May 20 - Norland said it was late.', 'Norland'],
    ['PORT ELLIS (Tern News) - Norland said it was late.', 'Norland'],
  ])('leaves date and place out of who said it: %s', (text, speaker) => {
    expect(quotesIn(text, 'indirect')[0]?.slice(0, 2)).toEqual(['it was late', speaker]);
  });

  it.each([
    ['The Joined States has often tried to keep quiet.'],
    ['Harbour Reports is a paper that nobody reads.'],
  ])('is none where a name looks like a verb: %s', (text) => {
    expect(quotesIn(text, 'indirect').map(([, speaker]) => speaker)).not.toContain('The Joined');
    expect(quotesIn(text, 'indirect').map(([, speaker]) => speaker)).not.toContain('Harbour');
  });

  it('goes on behind the words that attribute it', () => {
    const found = quotesIn('The treaty, Lee said, is dead.', 'indirect');
    expect(found.map(([words]) => words)).toEqual(['The treaty', 'is dead']);
  });

  it('holds what somebody is accused of, and the denial', () => {
    const text = 'The Tower has been accused of laying mines, a claim it has repeatedly denied.';
    expect(quotesIn(text, 'indirect')).toEqual([
      ['laying mines', null, null],
      ['laying mines', 'it', 'Tower'],
    ]);
  });

  it('ends where the next statement of its sentence begins', () => {
    const found = quotesIn('Lee said the port was open, but Maas said it was mined.', 'indirect');
    expect(found).toEqual([
      ['the port was open', 'Lee', 'Ann Lee'],
      ['it was mined', 'Maas', 'Karl Maas'],
    ]);
  });

  it.each([
    [
      'In the days since Lee’s promise that she would open the strait, sailors have gathered.',
      'that she would open the strait',
    ],
    [
      'Even as Lee said the storm was over, sailors with bags filled the port.',
      'the storm was over',
    ],
    [
      'Days after a speech that officials say was mostly about ships, the strait is closed.',
      'was mostly about ships',
    ],
  ])('ends with the phrase that opens its sentence: %s', (text, said) => {
    expect(quotesIn(text, 'indirect')[0]?.[0]).toBe(said);
  });

  it('holds the few words of it that are quoted', () => {
    const found = quotesIn('Lee said the port would open “very soon”.', 'indirect');
    expect(found.map(([words]) => words)).toEqual(['the port would open “very soon”']);
  });

  it('is none where nobody says anything', () => {
    expect(quotesIn('The ferry sailed on Tuesday. Its report was late.', 'indirect')).toEqual([]);
  });

  it.each([
    ['Lee pointed out that the strait was open.', 'that the strait was open', 'Lee'],
    ['Lee made it very clear that the strait was open.', 'that the strait was open', 'Lee'],
    ['Lee went on to say that the strait was open.', 'that the strait was open', 'Lee'],
    ['The Tower is confident that the truce will hold.', 'that the truce will hold', 'The Tower'],
    ["In Lee's view, the truce has ended.", 'the truce has ended', 'Lee'],
    ["The truce has ended, in Lee's words.", 'The truce has ended', 'Lee'],
    ["Lee's claim that the strait was open was false.", 'that the strait was open', "Lee's"],
    ['A claim by Lee that the strait was open was false.', 'that the strait was open', 'Lee'],
    ["Lee's position is that the strait is open.", 'that the strait is open', "Lee's"],
    ["Lee's aim remains to open the strait.", 'to open the strait', "Lee's"],
    ['Maas was accused by Lee of laying mines.', 'laying mines', 'Lee'],
    ['The offer of Southmark was rejected by Lee.', 'The offer of Southmark', 'Lee'],
    ["He's claiming the strait is open.", 'the strait is open', 'He'],
  ])('may be told in several words, by a noun or a passive: %s', (text, words, speaker) => {
    expect(quotesIn(text, 'indirect')[0]?.slice(0, 2)).toEqual([words, speaker]);
  });

  it.each([
    [
      'Lee told the forum she was “quite against it” for good.',
      'she was “quite against it” for good',
    ],
    ["Lee is telling the sailors' leaders they will win.", 'they will win'],
    ['Lee told Maas the port they built is shut.', 'the port they built is shut'],
    [
      'The bell rang at 8:30 p.m. in Kerra, according to Lee.',
      'The bell rang at 8:30 p.m. in Kerra',
    ],
    ['Lee spoke of a long war and its costs.', 'a long war and its costs'],
    ['Lee is convinced the truce will hold.', 'the truce will hold'],
    ['Lee was quoted as saying it was over.', 'it was over'],
    ['Lee, however, insists the council leave now.', 'the council leave now'],
    [
      'In a call from what she said was a “quiet suburb,” Ann Lee derided it and said it was over.',
      'it was over',
    ],
  ])('is given whole: %s', (text, words) => {
    expect(quotesIn(text, 'indirect').map(([found, , name]) => [found, name])).toEqual([
      [words, 'Ann Lee'],
    ]);
  });

  it('stands on both sides of an attribution that says where and when', () => {
    const found = quotesIn('The treaty, Lee said in Kerra on Monday, is dead.', 'indirect');
    expect(found.map(([words]) => words)).toEqual(['The treaty', 'is dead']);
  });

  it.each([['Lee is sure of it.'], ['Lee was certain to leave.']])('is none in: %s', (text) => {
    expect(quotesIn(text, 'indirect')).toEqual([]);
  });

  it.each([
    ['Lee said it was over, but offered no proof.', 'it was over'],
    ['Lee said it was over, though she gave no day.', 'it was over'],
    ['Lee said it was over, without giving a day.', 'it was over'],
    ['Lee vowed to open the strait, but her ships had left.', 'to open the strait'],
    ['Lee wants to sign the treaty, hoping for calm.', 'to sign the treaty'],
    ['Lee condemned the attack and called for calm.', 'the attack'],
    ['Lee rejected the plan, which Maas had drafted.', 'the plan'],
    ['Lee condemned the killing and wounding of sailors.', 'the killing and wounding of sailors'],
  ])('ends before what its writer adds: %s', (text, words) => {
    expect(quotesIn(text, 'indirect')[0]?.[0]).toBe(words);
  });

  it.each([
    ['The talks failed hours after President Berg said it was late.', 'President Berg'],
    ['Berg late on Monday said it was late.', 'Berg'],
    ['The Joined States Friday said it was late.', 'The Joined States'],
    ['The harbour office this week said it was late.', 'The harbour office'],
    ['Four harbours, led by Vellmar, said it was late.', 'Four harbours, led by Vellmar,'],
    [
      'The refusal came a day after four harbours, led by Vellmar, said it was late.',
      'four harbours, led by Vellmar,',
    ],
    [
      'The ferry left a day after the port, which Maas runs, said it was late.',
      'the port, which Maas runs,',
    ],
  ])('has nothing but who said it for its source: %s', (text, speaker) => {
    expect(quotesIn(text, 'indirect')[0]?.slice(0, 2)).toEqual(['it was late', speaker]);
  });

  it.each([
    ['The recent comments that upset the harbour were his.'],
    ['The many rules that the harbour has are old.'],
    ['In these waters, the truce has ended.'],
  ])('is none where a noun looks like a verb: %s', (text) => {
    expect(quotesIn(text, 'indirect').filter(([, who]) => who !== null)).toEqual([]);
  });

  it('is that of the sentence where the clause before a participle says nothing', () => {
    const text = 'Lee repeatedly phoned Maas after the shelling began, calling for a truce.';
    expect(quotesIn(text, 'indirect')).toEqual([['a truce', 'Lee', 'Ann Lee']]);
  });

  it('is no sight of something', () => {
    expect(quotesIn('Port Ellis has seen a contest of harbours.', 'indirect')).toEqual([]);
  });

  it('leaves open whose words an infinitive gives', () => {
    const found = quotesIn('The envoy appeared to say that it was late.', 'indirect');
    expect(found.map(([words, who]) => [words, who])).toEqual([['that it was late', null]]);
  });

  it('is nobody’s for a pronoun where only a state has spoken', () => {
    const found = quotesIn('Norland said it was late. He said it was early.', 'indirect');
    expect(found.map(([, , name]) => name)).toEqual(['Norland', null]);
  });

  it('is not the last named speaker’s for a pronoun where somebody without a name spoke since', () => {
    const text = 'Maas said it was late. A fisherman said it was early. “It is night,” he said.';
    expect(quotesIn(text, 'direct').map(([, who, name]) => [who, name])).toEqual([['he', null]]);
  });

  it.each([
    ['Norland was less timid about announcing talks with the harbour.'],
    ['Fishermen brought to a port in Norland said they were hit.'],
  ])('is not that of a name that is no subject: %s', (text) => {
    expect(quotesIn(text, 'indirect').map(([, , name]) => name)).not.toContain('Norland');
  });

  it('is for a pronoun that of the state that its sentence begins with', () => {
    const text =
      'Norland said the boats lie at the N.S. Southmark yard, and it said they are safe.';
    expect(quotesIn(text, 'indirect').at(-1)?.[2]).toBe('Norland');
  });

  it('is that of the main clause behind an opening one', () => {
    const text = 'As the crowds grew, Lee fired her cabinet and ordered Karl Maas to hold talks.';
    expect(quotesIn(text, 'indirect').map(([, , name]) => name)).toEqual(['Ann Lee']);
  });

  it('is no line that is printed before a dateline', () => {
    const text =
      '* Boats are promised By Ann Roe PORT ELLIS, May 8 (Tern) - Lee warned of more storms.';
    expect(quotesIn(text, 'indirect').map(([words]) => words)).not.toContain(
      '* Boats are promised By Ann Roe PORT ELLIS, May 8 (Tern)',
    );
  });

  it('is nobody’s in headlines that stand in a row', () => {
    const text = 'Lee: Holm should go Maas: No decision on boats Norland has sent aid.';
    expect(quotesIn(text, 'indirect')).toEqual([]);
  });

  it('is that of the noun before a participle', () => {
    const [quote] = quotesIn('Lee met protesters demanding an inquiry.', 'indirect');
    expect(quote?.slice(0, 2)).toEqual(['an inquiry', 'protesters']);
  });

  it('is no holder’s of an office of something else', () => {
    const text = 'President Ann Lee left. The leader of the Harbour Council said it was late.';
    expect(quotesIn(text, 'indirect').map(([, , name]) => name)).toEqual([null]);
  });

  it('is nobody’s for a pronoun where the text only speaks of people', () => {
    const text = 'The harbour mourns the years of Otto Berg. It is late, he said.';
    expect(quotesIn(text, 'indirect').map(([, who, name]) => [who, name])).toEqual([['he', null]]);
  });
});
