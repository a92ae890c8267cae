import { describe, expect, it } from 'vitest';
import { boilerplateKind, isBoilerplateLine, withoutAppeal } from '../../src/intake/boilerplate.ts';

describe('a line of boilerplate', () => {
  it.each([
    'Comments (0)',
    '12 Comments',
    'Tags: peace, talks',
    'Related articles',
    'Similar News',
    'Advertisement',
    'Share this article',
    '» Share',
    'Read more: What the treaty says',
    'READ ALSO: What the treaty says',
    'Go deeper: Ferry owners say they are ready',
    'More on this: What the treaty says',
    'Related stories: What the treaty says',
    "Editor's note: The ferry’s name was misspelt. It is the Aurora.",
    'Editors’ note: This story has been updated.',
    'This story has been updated with the price of oysters.',
    'Anmerkung der Redaktion: Der Preis wurde berichtigt.',
    'Sign up for our newsletter',
    'Subscribe to The Harbour Post',
    'Follow us on Telegram',
    'Follow @harbourpost on X',
    'Download our free app',
    'Support us via Coinbox',
    '© 2031 The Harbour Post. All rights reserved.',
    'We use cookies to improve your experience.',
    'FILE PHOTO: The customs house. MERIDIAN/Ann Lee',
    '5 min read',
    'Das könnte Sie auch interessieren',
    'Anzeige',
    'À lire aussi : le traité',
    'Abonnez-vous à notre lettre',
    'Te puede interesar',
    'Читайте также: что говорит договор',
    'Подпишитесь на наш канал',
    'Підпишіться на наш канал',
    'Коментарі (3)',
    '#peace #talks',
  ])('is "%s"', (line) => {
    expect(isBoilerplateLine(line)).toBe(true);
  });

  it.each([
    '',
    'What comes next',
    'Comments on the plan were mostly kind.',
    'Subscribers to the paper rose by a tenth.',
    'Related charges were dropped.',
    'Go deeper, the diver was told: the wreck lies at forty metres.',
    'Editors noted: the harbour was empty.',
    'This story was told in every tavern of the harbour.',
    'Copyright law is changing, the minister said.',
    'The newsletter was shut down in March.',
    'Support US troops, the senator said.',
    'The senator asked voters to support US forces abroad.',
    '“Please consider making a donation,” the website says.',
    'Sharing the river is the harder part.',
    'Donations paid for the boats.',
    'The site stored cookies without asking.',
    'More than twenty people were hurt.',
    'Photographs of the bridge were shown in court.',
    'The tags on the crates named a port.',
  ])('is not "%s"', (line) => {
    expect(isBoilerplateLine(line)).toBe(false);
  });

  it.each([
    ['Most read', 'heading'],
    ['Sign up for our newsletter', 'call'],
    ['Advertisement', 'aside'],
    ['The ferries sail again.', null],
  ])('tells what it does: %s', (line, kind) => {
    expect(boilerplateKind(line)).toBe(kind);
  });

  it.each(['“', '"', 'by using ', 'sign up for ', '#a ', '(', 'reporting by ', 'war.Keep '])(
    'is looked for in linear time in a long run of %s',
    (run) => {
      const line = run.repeat(Math.ceil(100_000 / run.length));
      expect(() => isBoilerplateLine(line)).not.toThrow();
    },
    2000,
  );
});

describe('an appeal', () => {
  const news = 'The ferries sail again on Monday, the port authority said in a short statement.';

  it('is cut off where it is glued to the news', () => {
    const glued = `${news}Support us via Coinbox. Your support makes a difference.`;
    expect(withoutAppeal(glued)).toBe(news);
  });

  it('is the whole of a paragraph that speaks of nothing else', () => {
    const appeal =
      'Independent journalism is rare. If you value honest reporting, please consider making a donation. Every contribution, large or small, helps us stay independent.';
    expect(withoutAppeal(appeal)).toBe('');
  });

  it('leaves news that follows it alone', () => {
    const mixed = `Sign up for our newsletter. ${news} ${news} ${news}`;
    expect(withoutAppeal(mixed)).toBe(mixed);
  });
});
