import { aReport } from './builders.ts';

/** A question that nothing in an archive of `SAILED` answers. */
export const ASKED = 'Who paid for the repair of the Kell lighthouse?';

/** The sentence that answers it, in a report of its own. */
export const PAID =
  'The Norland Maritime Fund paid for the repair of the Kell lighthouse, the harbour master said.';

/** A later and other answer, which ranks before that one. */
export const PAID_OTHERWISE = 'Mara Lind paid for the repair of the Kell lighthouse.';

/** A report on quite another matter. */
export const UNRELATED = 'A cargo of medicine for the hospital in Brill was unloaded on Sunday.';

/** A report that comes without a date. */
export function arriving(text: string) {
  return aReport({ text, title: 'News of the strait', published: null, publishedBasis: null });
}
