import { describe, expect, it } from 'vitest';
import { findBoilerplateRegions } from '../../src/intake/boilerplate-regions.ts';

const REPORT =
  'The army of Norland left Port Ellis on Monday, its commander said. Some four hundred soldiers had held the harbour since the spring, and the last of them were seen on the coastal road at noon.\n“We go home,” the commander said at the gate.\nThe talks in Kerra go on.\n';
const COMMENTS =
  'I think you are all wrong about Port Ellis!\nYou should know that we never wanted this.\nMy brother thinks so too.\n';

describe('boilerplate in the text of a report', () => {
  it.each([
    ['Views expressed in the comments do not represent those of the Courier.\n', COMMENTS],
    ['We welcome comments that advance the story through relevant opinion.\n', COMMENTS],
    ['Comments (23)\n', COMMENTS],
    ['Add your comment\n', COMMENTS],
    ['(Reporting by Ann Orr; Editing by Bo Ek) ', 'A connected approach to risk and compliance'],
    ['Comments (2)\n', `${COMMENTS}This discussion is now closed.\nOur next platform`],
    ['(Editing by Bo Ek)\n', `${COMMENTS}This discussion is now closed.`],
    ['| Report abuse | ', `${COMMENTS}| Report abuse | And so on.`],
  ])('goes on to the end from "%s"', (marker, rest) => {
    expect(left(REPORT + marker + rest)).toBe(REPORT);
  });

  it.each([
    'The site welcomes readers. “We welcome comments from our readers,” its editor said.',
    'Comments are moderated by volunteers, the ministry of Norland said on Monday. It will pay them.',
    'Have your say was the slogan of the party in Port Ellis. It lost two seats of nine.',
    'The mayor’s comments (23) were printed in the report. A judge read them on Friday.',
    'Nobody may leave a comment on the wall of Kerra, the council said. The fine is two crowns.',
    'The letter, he said, was signed (by a clerk) in May. The court will hear him.',
  ])('is nothing of "%s"', (words) => {
    expect(findBoilerplateRegions(`${REPORT}${words}\n${REPORT}`)).toEqual([]);
  });

  it('is a list of links with its heading, up to the next sentence', () => {
    const list = 'More on this story\nNorland votes again\nWho holds the harbour?\n';
    expect(left(`${REPORT}${list}The vote is on Friday.`)).toBe(
      `${REPORT}\nThe vote is on Friday.`,
    );
  });

  it('ends where another report begins', () => {
    const next = 'KERRA (Tern) - The vote is on Friday.';
    const marker = 'Views expressed in the comments do not represent those of the Courier.\n';
    expect(left(REPORT + marker + COMMENTS + next)).toBe(REPORT + next);
  });

  it('is what readers write above the rule of their comments, and no column', () => {
    const rule = 'Views expressed in the comments do not represent those of the Courier.';
    const column = 'We went to Kerra, and our guide was late.\n'.repeat(9);
    expect(left(REPORT + COMMENTS.repeat(3) + rule)).toBe(REPORT);
    expect(left(REPORT + column + rule)).toBe(REPORT + column);
  });

  it('is one line in the head of a page, and no region', () => {
    const marker = 'Views expressed in the comments are those of readers.';
    expect(left(`${marker} ${REPORT}`).trim()).toContain('The army of Norland');
  });

  it('is who else worked on a report', () => {
    expect(left(`${REPORT}Tern’s Ann Orr contributed to this report.`)).toBe(REPORT);
  });
});

function left(text: string): string {
  let at = 0;
  let kept = '';
  for (const { start, end } of findBoilerplateRegions(text)) {
    kept += text.slice(at, start);
    at = end;
  }
  return kept + text.slice(at);
}
