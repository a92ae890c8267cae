import { describe, expect, it } from 'vitest';
import { messageLayout, plainTags } from '../../../src/answers/check/message-layout.ts';

const linesOf = (message: string) =>
  messageLayout(message)
    .prose.split('\n')
    .map((line) => line.trim());

describe('messageLayout', () => {
  it('keeps every character at its place', () => {
    const message = '1/ Strait closed 🚢👩‍✈️ https://ferry.example/a\n• Port Ellis 🇸🇪';
    expect(messageLayout(message).prose).toHaveLength(message.length);
  });

  it.each([
    [
      'a thread',
      '1/ Norland left.\n2/3 Southmark stayed. 🧵',
      ['Norland left.', 'Southmark stayed.'],
    ],
    ['bullets', '- Norland left\n• Southmark stayed', ['Norland left', 'Southmark stayed']],
    [
      'pictures as bullets',
      '✅ Norland left\n1️⃣ Southmark stayed',
      ['Norland left', 'Southmark stayed'],
    ],
    [
      'a shared post',
      'RT @kim: Norland left\nBREAKING 🚨 Southmark stayed',
      ['Norland left', 'Southmark stayed'],
    ],
    [
      'a forwarded head',
      'FWD: From: a@b.example\nDate: 3 May 2031\n\nNorland left.',
      ['', '', '', 'Norland left.'],
    ],
    ['a quoted message', '> Norland left\n>> at night', ['Norland left', 'at night']],
  ])('reads the words of %s', (_, message, lines) => {
    expect(linesOf(message)).toEqual(lines);
  });

  it('begins an item at each mark, also within a line', () => {
    expect(messageLayout('✅ Norland left ❌ Southmark stayed').items).toHaveLength(2);
    expect(messageLayout('- Norland left\n- Southmark stayed').items).toHaveLength(2);
    expect(messageLayout('Norland left 🚢 at night.').items).toEqual([]);
  });

  it('leaves sentences that look like marks', () => {
    for (const text of ['Subject: the strait is closed', '42 ships left', '“No.”\n- Kim Ellis']) {
      expect(messageLayout(text)).toEqual({ prose: text, items: [] });
    }
  });
});

describe('plainTags', () => {
  it('reads hashtags as words, and handles not at all', () => {
    expect(plainTags('@kim: #PortEllis is #closed_today').trim()).toBe(
      ': Port Ellis is closed today',
    );
  });
});
