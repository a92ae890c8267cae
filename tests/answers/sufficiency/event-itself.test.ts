import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/domain/article.ts';
import { aReport } from '../../support/builders.ts';
import { holding } from '../../support/talks.ts';

const report = (title: string, text: string): Report =>
  aReport({ id: title, published: '2031-05-20', title, text });

async function firstOf(question: string, articles: readonly Report[]) {
  const archive = await holding(articles);
  const answer = await archive.ask(question, { today: '2031-06-10' });
  return answer.status === 'answered' ? answer.excerpts[0].sentence.text : answer.status;
}

const ANNOUNCED = report(
  'Roe meets Lunn and announces a summit in Port Ellis',
  'Ada Roe said on 2 May 2031 that she would meet Bo Lunn in Port Ellis on 12 May 2031.',
);
const SUMMIT = report(
  'Roe and Lunn part without a truce',
  'At the summit in Port Ellis on 12 May 2031 Ada Roe met Bo Lunn for three hours, and no truce was announced.',
);

describe('what tells of the event that a question asks about', () => {
  it.each(['what happened in Port Ellis', 'when did Roe and Lunn meet in Port Ellis'])(
    'precedes what only announces it: %j',
    async (question) => {
      expect(await firstOf(question, [ANNOUNCED, SUMMIT])).toContain('for three hours');
    },
  );

  it('precedes what counts its own day from it', async () => {
    const [began, later] = [
      report(
        'Norland goes to war',
        'Norland began its full invasion of Southmark on 4 March 2031.',
      ),
      report(
        'First talks after the invasion',
        'Envoys of Norland and Southmark met for five hours on 8 March 2031, four days into the invasion.',
      ),
    ];
    expect(await firstOf('when did Norland invade Southmark', [later, began])).toContain('4 March');
  });

  it('precedes a reason for another event of its kind', async () => {
    const [asked, other] = [
      report(
        'Summit in Lunnholm is put off',
        'A meeting of ministers to prepare the Lunnholm summit was cancelled. Ada Roe said she did not want it to be wasted.',
      ),
      report(
        'Pier summit fails',
        'A summit planned at the pier was cancelled because of a lack of progress on the lane.',
      ),
    ];
    expect(await firstOf('why was the Lunnholm summit cancelled', [other, asked])).not.toContain(
      'pier',
    );
  });
});
