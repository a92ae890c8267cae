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
    'ALSO READ | What the treaty says',
    'Follow our WhatsApp channel for the latest updates',
    'The post Ferry sails appeared first on Quay Notes.',
    'Hits: 1204',
    'Submitted by ada on Wed, 04/02/2031 - 10:30',
    'Thanks for reading Quay Notes! Subscribe for free to receive new posts.',
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
    'Comments are closed.',
    'Comments for this story have been closed.',
    'Comments are moderated before they appear.',
    'We reserve the right to delete comments that offend.',
    'The Harbour Post is not responsible for the opinions of its contributors.',
    'The views expressed in this article are those of the author.',
    'Opinions expressed here do not necessarily reflect those of the Harbour Post.',
    'Please keep comments civil and on topic.',
    'All comments must follow our guidelines or be removed.',
    'Please log in to leave a comment.',
    'Die Redaktion behält sich vor, Zuschriften zu kürzen.',
    'Kommentare werden von der Redaktion geprüft.',
    'Es besteht kein Anspruch auf Veröffentlichung.',
    'Les commentaires sont fermés.',
    'Los comentarios están cerrados.',
    'Комментарии закрыты.',
    'You must be logged in to comment.',
    'This material may not be published, broadcast or rewritten.',
    'This post may contain affiliate links.',
    'A version of this article appears in print on Tuesday.',
    'About the author: Ada Quill keeps a lighthouse.',
  ])('is what a site says of comments, opinions and rights: "%s"', (line) => {
    expect(boilerplateKind(line)).toBe('aside');
  });

  it.each([
    'Never miss a story by signing up to our newsletter.',
    'For more news from the river, download our app.',
    'For the latest tides follow our channel.',
    'Get tide warnings straight to your phone with our app.',
    'Every morning, we’ll send you the tides.',
    'Submit your letter to the editor here.',
    'Do you have a tip about the ferries? Write to us.',
    'Contact the reporter at ada@harbourpost.example.',
    'Ada Quill can be reached at ada@harbourpost.example.',
    'If you are reading this in our app, click here for the map.',
    'Hazte socia del Harbour Post.',
    'To join, scan the QR code on the ferry.',
    'If you are curious, read our privacy notice.',
  ])('is a call to the reader: "%s"', (line) => {
    expect(boilerplateKind(line)).toBe('call');
  });

  it.each([
    'Comments are expected from the minister on Monday.',
    'Norland reserves the right to close the river, its envoy said.',
    'The port is not responsible for the delay, a judge ruled.',
    'Views of the river cost more than views of the sea.',
    'The opinion of the court was published on Monday.',
    'Keep the guns silent, the mediator asked both sides.',
    'Please be seated, the judge said.',
    'For more information on evacuations, visit the town hall.',
    'For more than a year the ferries followed the old route.',
    'Every evening, we send you our thoughts, the crew wrote home.',
    'Contact the ministry had promised was never made.',
    'The islands can be reached by ferry alone.',
    'The law may not be changed without a vote.',
    'A version of this treaty was signed in the spring.',
  ])('is not a rule or call of the site: "%s"', (line) => {
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
