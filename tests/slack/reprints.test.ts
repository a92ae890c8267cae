import { describe, expect, it } from 'vitest';
import { textsOf } from '../support/blocks.ts';
import { aBot } from '../support/bot.ts';
import { aReport, NOW } from '../support/builders.ts';
import { WIRE } from '../support/wire-copy.ts';

async function answered(outlets: readonly string[], besides: readonly string[] = []) {
  const { archive, command, workspace } = await aBot({ articles: [] });
  for (const outlet of outlets)
    await archive.ingest(aReport({ id: outlet, outlet, text: WIRE }), NOW);
  for (const text of besides) await archive.ingest(aReport({ text, outlet: 'Norland Post' }), NOW);
  await command('Who said that the Aurora left Port Ellis?');
  return textsOf((await workspace.next('response_url')).blocks);
}

describe('an answer from wire copy in Slack', () => {
  it('shows it once, names a few outlets, and says that it is one report', async () => {
    const said = await answered(['Strait News', 'The Pier']);
    expect(said.split('The ferry Aurora left')).toHaveLength(2);
    expect(said).toContain('Strait News: A headline, 2 May 2031, also in The Pier');
    expect(said).toContain('From 1 report in 2 outlets');
  });

  it('counts many outlets, and reports of their own apart from them', async () => {
    const own = 'The ferry Aurora left Port Ellis with its pilgrims, its owner said at noon.';
    const said = await answered(['Strait News', 'A', 'B', 'C', 'D'], [own]);
    expect(said).toContain('2 May 2031, also in 4 outlets');
    expect(said).toContain('From 2 reports in 6 outlets');
  });
});
