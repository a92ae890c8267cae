import { describe, expect, it } from 'vitest';
import { isNotice } from '../../src/intake/notices.ts';

describe('a notice of the site', () => {
  it.each([
    'We and our 314 partners store and/or access information on a device and process personal data.',
    'You can withdraw your consent at any time in our privacy settings.',
    'Wir und unsere 200 Partner speichern Informationen auf einem Gerät.',
    'To read the full story, please sign in or create a free account.',
    'This premium article is for our subscribers.',
    'Start your 30-day free trial now.',
    'You have read all 3 of your free articles this month.',
    'Dieser Beitrag ist exklusiv für Abonnenten.',
    'Cet article est réservé aux abonnés.',
    'Чтобы продолжить чтение, оформите подписку.',
    'JavaScript is disabled in your browser.',
    'Your browser doesn’t support the audio element.',
    'Listen to this story (7 min)',
    '00:00 / 06:41',
    '[edit | edit source]',
    'Media playback is unsupported on your device',
    'View this post on Instagram',
    'Sieh dir diesen Beitrag auf Instagram an',
    'Accept video cookies to watch.',
    '37 views',
    'Shares: 1.2k',
    '1204 просмотра',
    'Hide images',
    'You are using an outdated browser. Please upgrade it.',
    'Beginning of dialog window. Escape will cancel and close the window.',
    'Would you like to receive breaking news alerts?',
    'Allow notifications',
    'If you notice an error, highlight it and press Ctrl+Enter.',
    'Like Loading...',
    '(Visited 215 times, 3 today)',
    'Was this article helpful?',
    'War dieser Artikel hilfreich?',
    'Für die Anzeige der Gezeiten verwenden wir Cookies.',
    '(opens in a new tab)',
    'If you are already a subscriber, log in here.',
    'First-time subscribers also get a tide table.',
  ])('is "%s"', (line) => {
    expect(isNotice(line)).toBe(true);
  });

  it.each([
    'To vote, citizens of Norland must register before the end of May.',
    'The deal would give Southmark unlimited access to the ports of the north.',
    'The report is meant for members of parliament.',
    '“We and our partners will sign,” the minister of Norland said.',
    'We and our allies will keep the truce, the minister said.',
    'The court said that the company must ask for consent before it stores data.',
    'Residents listened to the article being read aloud for 5 minutes.',
    'Port Ellis will start a trial of the ferry in May.',
    'If you are already a member of the union, you may vote.',
    'As a member state you must pay, the envoy of Norland said.',
    'New subscribers to the plan number 400, the port said.',
    '37 views were heard in the council before the vote.',
  ])('is not "%s"', (line) => {
    expect(isNotice(line)).toBe(false);
  });
});
