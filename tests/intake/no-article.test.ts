import { describe, expect, it } from 'vitest';
import { describeNoArticle } from '../../src/intake/no-article.ts';

const MENU = 'Home\nNorland\nSouthmark\nPort Ellis\nWeather\nCrosswords\nJobs\nContact';
const NEWS = 'Delegates from Norland and Southmark met on Tuesday and agreed to meet again.';

describe('what a page holds that is no article', () => {
  it.each([
    ['Access Denied', 'You don’t have permission to access this page on this server.'],
    ['404 Not Found', 'The page was moved.'],
    ['Just a moment...', 'Port Ellis Echo needs to review the security of your connection.'],
    ['Port Ellis Echo', 'Please enable JavaScript to continue.'],
    ['Make a monthly gift', 'Choose an amount. Every gift counts.'],
    ['Sign in', 'Your address and password, please.'],
    ['Norland', MENU],
    ['Norland', 'We and our 300 partners store and access information on a device.'],
  ])('is told of "%s"', (title, text) => {
    expect(describeNoArticle({ title, text })).toEqual(expect.any(String));
  });

  it.each([
    ['Truce signed', NEWS],
    ['Access denied: how Norland shut its ports', NEWS.repeat(12)],
    ['Make a gift of peace, bishop says', NEWS],
    ['Results', 'Norland 3\nSouthmark 2'],
    ['Timeline', `${MENU}\n\n${NEWS}`],
  ])('is nothing for the article "%s"', (title, text) => {
    expect(describeNoArticle({ title, text })).toBeNull();
  });
});
