import { Failure } from '../../domain/failure.ts';
import { type FoundState, faultOf, inOrder } from '../../domain/setup-finding.ts';
import { readAccount } from '../../intake/corpus-files/read-account.ts';
import type { Corpus } from './corpus.ts';

/** Faults that are told whole; of more it is said how many. */
const MOST_FAULTS = 3;

/** Reads every file of a corpus by its schema. */
export async function checkCorpus(corpus: Corpus): Promise<FoundState> {
  const faults: string[] = [];
  const attempt = async <Part>(read: () => Promise<Part>): Promise<Part | null> => {
    try {
      return await read();
    } catch (fault) {
      if (!(fault instanceof Failure)) throw fault;
      faults.push(fault.message);
      return null;
    }
  };
  const beat = await attempt(corpus.beat);
  const outlets = await attempt(corpus.outlets);
  await attempt(corpus.families);
  const feeds = await attempt(corpus.feeds);
  const files = (await attempt(async () => (await corpus.chronicle()).read())) ?? [];
  for (const { name, raw } of files) await attempt(async () => readAccount(raw, name));
  if (beat === null || outlets === null || feeds === null || faults.length > 0) {
    const more = faults.length - MOST_FAULTS;
    const told = faults.slice(0, MOST_FAULTS).join('; ');
    const what = more > 0 ? `${told}; and ${more} more faults` : told;
    const advice = 'correct these files: docs/writing-a-beat.md says what each holds';
    return faultOf(what.replace(/\s+/g, ' '), advice);
  }
  const counts = `${files.length} accounts, ${outlets.length} outlets, ${feeds.followed.length} feeds`;
  return inOrder(`“${beat.name}” reads, with ${counts}`);
}
