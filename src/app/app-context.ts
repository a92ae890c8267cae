import { fileURLToPath } from 'node:url';
import { type Corpus, openCorpus } from '../edge/files/corpus.ts';
import { createLog, type ScopedLog } from '../edge/log.ts';
import { type Config, readConfig } from './config.ts';
import type { Environment } from './environment.ts';
import { redactorFor } from './secrets.ts';

/** What the settings lead to. */
export interface AppContext extends ScopedLog {
  readonly config: Config;
  readonly corpus: Corpus;
}

/** The corpus of the checkout, or of the installed package. */
const SHIPPED_CORPUS = new URL('../../corpus', import.meta.url);

/**
 * The context that an environment settles. Throws a Failure `bad-settings` that names every
 * setting that is wrong.
 */
export function createAppContext(environment: Environment): AppContext {
  const config = readConfig(environment);
  const shipped = fileURLToPath(SHIPPED_CORPUS);
  return {
    config,
    corpus: openCorpus(config.corpus ?? shipped, shipped),
    ...createLog(config.logLevel, redactorFor(environment)),
  };
}
