import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBeat } from '../../src/intake/corpus-files/read-beat.ts';
import { readFeedsFile } from '../../src/intake/corpus-files/read-feeds-file.ts';
import { aFolder } from '../support/folder.ts';
import { parley } from '../support/parley.ts';

const OTHER = 'tests/support/other-beat';
const other = readBeat(readFileSync(`${OTHER}/beat.yml`, 'utf8'), OTHER);
const shipped = readBeat(readFileSync('corpus/beat.yml', 'utf8'), 'corpus/beat.yml');

const run = (...args: readonly string[]) =>
  parley(args, { folder: aFolder(), environment: { PARLEY_CORPUS: `${process.cwd()}/${OTHER}` } });

describe('another corpus', () => {
  it('is what the demo answers from', async () => {
    const { status, json } = await run('demo', '--json');
    expect(status).toBe(0);
    expect(json.map(({ question }) => question)).toEqual(other.examples);
    expect(json.map((answer) => answer.status)).toEqual(other.examples.map(() => 'answered'));
  });

  it('is what a question is answered from', async () => {
    const { out } = await run('ask', 'How many seamen did Southmark release?');
    expect(out).toContain('Southmark released 14 sailors');
    expect(out).toContain('resting on The Ferry Times (11 Jun 2031)');
  });

  it('brings its own disputed points', async () => {
    const { out } = await run('ask', 'How long did the talks on Gull Island last?');
    expect(out).toContain('How long the talks on Gull Island lasted');
    expect(out).toContain('Norland News Agency: seven hours');
  });

  it('is written as docs/writing-a-beat.md shows', async () => {
    const page = readFileSync('docs/writing-a-beat.md', 'utf8');
    const [beat = '', outlets = '', feeds = '', families = '', account = ''] = examplesOf(page);
    const folder = aFolder({
      'beat.yml': beat,
      'outlets.yml': outlets,
      'feeds.yml': feeds,
      'families.yml': families,
      'chronicle/2031-05-03-ferry-truce.md': account,
    });
    const { json } = await parley(['demo', '--json'], {
      folder,
      environment: { PARLEY_CORPUS: folder },
    });
    expect(json.map(({ status }) => status)).toEqual(['answered']);
    const { followed, suggested } = readFeedsFile(feeds, 'feeds.yml');
    expect([followed.length, suggested.length]).toEqual([2, 1]);
  });

  it('leaves nothing of the shipped conflict', async () => {
    const outcomes = await Promise.all([
      run('demo'),
      run('sources'),
      run('ask', 'Who agreed the truce?'),
      run('ask', 'What happened in the capital?'),
    ]);
    const printed = outcomes.map(({ out, err }) => `${out}\n${err}`).join('\n');
    const groups = [shipped.sides, shipped.people, shipped.organisations, shipped.places];
    const names = groups.flat().flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(names.filter((name) => holds(printed, name))).toEqual([]);
    expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map(() => 0));
  });
});

/** What stands in the fenced blocks of a page. */
function examplesOf(page: string): readonly string[] {
  return [...page.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map(([, example = '']) => example);
}

function holds(text: string, name: string): boolean {
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(
    ` ${name.replace(/[^\p{L}\p{N}]+/gu, ' ')} `,
  );
}
