import type { Locator } from 'playwright-core';

import type { SeenPage } from './browser.ts';

/** A question that the demo answers. */
export const QUESTION = 'Who violated the Easter truce of 2025?';
/** What stands over what its reader alone sees. */
export const PRIVATE = 'Only visible to you';

/** Asks with the command, and gives the answer that the asker alone sees. */
export async function answered({ say, messages }: SeenPage): Promise<Locator> {
  await say(`/ceasefire ${QUESTION}`);
  const answer = messages.filter({ hasText: PRIVATE });
  await answer.waitFor();
  return answer;
}
