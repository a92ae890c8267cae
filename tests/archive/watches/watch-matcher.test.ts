import { describe, expect, it, onTestFinished } from 'vitest';
import { createIsSameStory } from '../../../src/archive/watches/is-same-story.ts';
import { createWatchMatcher } from '../../../src/archive/watches/watch-matcher.ts';
import { ARRIVAL, aKnowledge, aReport, NOW } from '../../support/builders.ts';
import { place } from '../../support/place.ts';
import { aReadings } from '../../support/readings.ts';
import { openWorkspaceStores } from '../../support/workspace-stores.ts';

const MINUTE_MS = 60_000;

describe('a round of watches', () => {
  it('asks of the reports that meet one when they were first printed, and of no others', async () => {
    const stores = await openWorkspaceStores(':memory:');
    onTestFinished(() => stores.close());
    const readings = aReadings(stores);
    const asked: string[] = [];
    const matcher = createWatchMatcher({
      ...stores,
      reprints: {
        ...stores.reprints,
        reprintGroupMembers(groups) {
          asked.push(...groups);
          return stores.reprints.reprintGroupMembers(groups);
        },
      },
      ...{ workspace: 'T1', readings, lexicon: aKnowledge().lexicon },
      isSameStory: createIsSameStory({ ...stores, readings }),
    });
    const watch = { id: 'w', channel: 'C1', user: 'U1', phrase: 'prisoner exchange' };
    await stores.watches.add({ ...watch, since: NOW });
    await matcher.matchNewReports(NOW);
    for (const text of ['The sides agreed on a prisoner exchange.', 'Fog lay on the harbour.'])
      await place(stores.articles, aReport({ text }), { ...ARRIVAL, at: NOW + MINUTE_MS });
    await matcher.matchNewReports(NOW + MINUTE_MS);
    const waiting = await stores.watches.waitingHits();
    expect(waiting.map(({ reprintGroup }) => reprintGroup)).toEqual(asked);
    expect(asked).toHaveLength(1);
  });
});
