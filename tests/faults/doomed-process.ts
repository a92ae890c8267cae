// A process of the fault suite: it does its task, and is killed at the write that its order names.
import { readFileSync } from 'node:fs';
import { createArchive } from '../../src/archive/archive.ts';
import { createSealer } from '../../src/edge/sealer.ts';
import { createSqliteDialect } from '../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../src/edge/sql/stores.ts';
import { aKnowledge, NOW } from '../support/builders.ts';
import { killAtWrite, tell } from './kill-at-write.ts';
import type { ProcessOrder, ProcessTask } from './process-task.ts';
import { SEALING_KEYS } from './sealing-keys.ts';

const STANDARD_INPUT = 0;

/** Here Slack always answers, however busy the machine is. */
const GIVES_UP_AFTER_MS = 20_000;

/** What comes in this very moment is left to the next round. */
const CAME_BEFORE_MS = 20 * 60_000;

const { task, doom }: ProcessOrder = JSON.parse(readFileSync(STANDARD_INPUT, 'utf8'));
const writes = killAtWrite(doom);
await run(task);
tell({ writes: writes() });
process.exit();

async function run(task: ProcessTask): Promise<void> {
  const stores = await openStores({ dialect: createSqliteDialect(task.path), lasts: true });
  switch (task.kind) {
    case 'open':
      return await stores.close();
    case 'ingest': {
      const archive = createArchive(stores, aKnowledge());
      for (const article of task.articles) {
        await archive.ingest(article, NOW);
        tell({ kept: article.id });
      }
      return await archive.close();
    }
    case 'install': {
      const installations = stores.installations(createSealer(SEALING_KEYS));
      for (const one of task.secrets) {
        await installations.save(one, NOW);
        await installations.addWorkspace({ workspace: `W-${one.id}`, installation: one.id });
        tell({ kept: one.id });
      }
      return await stores.close();
    }
    case 'rounds': {
      const { openDesk } = await import('./open-desk.ts');
      const desk = await openDesk({
        ...{ ...task, stores, givesUpAfterMs: GIVES_UP_AFTER_MS },
        clock: () => task.clock,
      });
      const cameAt = desk.now() - CAME_BEFORE_MS;
      for (const article of task.articles) await desk.archive.ingest(article, cameAt);
      await desk.rounds.tidy();
      await desk.rounds.deliver();
      return await desk.archive.close();
    }
  }
}
