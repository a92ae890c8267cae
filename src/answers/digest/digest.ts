import type { Development, Digest } from '../../domain/digest.ts';
import { type Citation, cite } from '../../domain/passage.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import { mapped, type Steps } from '../steps.ts';
import { daysOf } from '../timeline/dating.ts';
import type { Telling } from '../timeline/tellings.ts';
import { announcedOf, foretoldBy } from './announced.ts';
import { type Accounted, isDisputed } from './disputes.ts';
import { mattersOf, sizeOf } from './matters.ts';
import type { NewReport } from './new-report.ts';
import type { Salience } from './salience.ts';
import { toldBest } from './told-best.ts';
import { type ToldMatter, toldOnce } from './told-once.ts';
import { worthOf } from './worth.ts';

/** What a digest is made of. */
export interface Material {
  /** What is new, in the order in which it came. */
  readonly reports: readonly NewReport[];
  /** What reports before them were about. */
  readonly before: readonly Salience[];
  /** The chronicle's accounts. */
  readonly accounts: readonly Accounted[];
  readonly lexicon: Lexicon;
  /** The last day that is over when the window ends. */
  readonly past: string;
}

/** What a digest tells. */
type Told = Pick<Digest, 'developments' | 'announced'>;

/** What is new, the most important first, and what is said to come. */
export function* digestOf(material: Material): Steps<Told> {
  const { reports, before, lexicon, past } = material;
  const foretold = yield* foretoldBy(reports, past);
  const matters = yield* mattersOf(reports, before);
  const weighed = yield* mapped(
    matters,
    (matter) => ({ matter, worth: worthOf(matter, lexicon) }),
    sizeOf,
  );
  // The sort is stable: of two that matter alike, the one that was reported first comes first.
  const ranked = weighed
    .toSorted((one, other) => other.worth - one.worth)
    .map(({ matter }) => matter);
  const told = yield* toldOnce(ranked, yield* toldBest(ranked));
  const developments = yield* mapped(told, (matter) => developmentOf(matter, material));
  return { developments, announced: foretold.map(announcedOf) };
}

function developmentOf({ reports, told }: ToldMatter, { accounts, past }: Material): Development {
  const [first, ...others] = told;
  const date = dateOf(first, past);
  const sentences = [citationOf(first), ...others.map(citationOf)] as const;
  return {
    date,
    sentences,
    printedBy: outletsOf(reports, told),
    independent: reports.length,
    // A mark on what is shown must be about what is shown.
    disputed: isDisputed(
      sentences.map(({ text }) => text),
      date,
      accounts,
    ),
  };
}

/** The day of what is told; of what was still to come, the day on which that was reported. */
function dateOf({ article, dating }: Telling, past: string): string | null {
  const reported = article.published?.slice(0, 10) ?? null;
  const { first, last } = daysOf(dating);
  const isKnown = reported !== null || dating.basis === 'stated';
  return isKnown && first === last && last <= (reported ?? past) ? last : reported;
}

function outletsOf(reports: readonly NewReport[], told: readonly Telling[]): readonly string[] {
  const quoted = new Set<unknown>(told.map(({ article }) => article));
  const { first = [], then = [] } = Object.groupBy(reports, ({ article }) =>
    quoted.has(article) ? 'first' : 'then',
  );
  const shown = told.flatMap(({ article }) => article.outlet ?? []);
  return [...new Set([...shown, ...[...first, ...then].flatMap(({ printedBy }) => printedBy)])];
}

function citationOf({ article, sentence }: Telling): Citation {
  return cite(article, sentence);
}
