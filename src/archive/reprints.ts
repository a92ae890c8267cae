import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article, Report } from '../domain/article.ts';
import type { Outlet } from '../domain/beat.ts';
import type { Printed, Printings } from '../domain/printings.ts';
import { printingOf, sameReport } from '../intake/signature/same-report.ts';
import { signatureOf } from '../intake/signature/signature.ts';
import { instantOf } from './arrival.ts';
import type { Alike, Arrived, ArticleStore, Signed } from './ports/article-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Articles from before there were signatures that are signed before other work gets its turn. */
const SIGNED_AT_ONCE = 10;

/** Which articles of a store print the same report. */
export interface Reprints {
  /** Signs what was put before there were signatures; once, and before anything else is put. */
  catchUp(): Promise<void>;
  /** What these articles print together with others. */
  printings(ids: readonly string[]): Promise<Printings>;
  /** The article that stands for the report which this one prints too; `null` where it does itself. */
  standingFor(id: string): Promise<Arrived | null>;
  /** The article that stood for the report before this one came. */
  printedBefore(id: string): Promise<Arrived | null>;
}

/** The reprints of a store; agencies are known among the outlets. */
export function createReprints(store: ArticleStore, outlets: readonly Outlet[]): Reprints {
  const agencies = agenciesAmong(outlets);
  let caughtUp: Promise<void> | undefined;

  const leads = async (reports: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const groups = Map.groupBy(await store.printings(reports), ({ report }) => report);
    return new Map([...groups].map(([report, group]) => [report, leadOf(group, agencies).id]));
  };

  const groupOf = async (id: string): Promise<readonly Arrived[]> =>
    await store.printings([...(await store.reprinted([id])).values()]);

  return {
    async catchUp() {
      caughtUp ??= signAll(store).catch((fault: unknown) => {
        caughtUp = undefined;
        throw fault;
      });
      await caughtUp;
    },
    async printings(ids) {
      const reports = await store.reprinted(ids);
      const byReport = await leads([...new Set(reports.values())]);
      return (id): Printed | undefined => {
        const report = reports.get(id);
        const lead = report === undefined ? undefined : byReport.get(report);
        return report === undefined || lead === undefined ? undefined : { report, lead };
      };
    },
    async standingFor(id) {
      const group = await groupOf(id);
      const lead = group.length > 0 ? leadOf(group, agencies) : null;
      return lead?.id === id ? null : lead;
    },
    async printedBefore(id) {
      const others = (await groupOf(id)).filter((one) => one.id !== id);
      return others.length > 0 ? leadOf(others, agencies) : null;
    },
  };
}

/** By what the report is found that an article prints. */
export function signedOf(article: Report): Signed {
  const { text, language, published } = article;
  const instant = published === null ? null : instantOf(published);
  return {
    signature: signatureOf(text),
    day: instant === null ? null : Math.floor(instant / DAY_MS),
    reportAmong(alike) {
      const printing = printingOf(text);
      const printed = alike
        .filter((one) => mayBeIn(language, one.article))
        .map((one) => ({ ...one, share: sameReport(printing, printingOf(one.article.text)) }))
        .filter(({ share }) => share > 0);
      return printed.reduce<(Alike & { share: number }) | undefined>(better, undefined)?.report;
    },
  };
}

/** The names of the outlets that are agencies. */
export function agenciesAmong(outlets: readonly Outlet[]): ReadonlySet<string> {
  return new Set(outlets.filter(({ agency }) => agency).map(({ name }) => name));
}

/**
 * The article that stands for a report: the agency's own, else the one that was published first,
 * else the one that came first. To name an agency as the source makes no text the agency's own.
 *
 * @param printings in the order in which they came, one or more
 * @param agencies names of outlets
 */
export function leadOf(printings: readonly Arrived[], agencies: ReadonlySet<string>): Arrived {
  return printings.reduce((lead, other) => (standsBefore(other, lead, agencies) ? other : lead));
}

function standsBefore(one: Arrived, other: Arrived, agencies: ReadonlySet<string>): boolean {
  const isAgency = ({ outlet }: Arrived) => outlet !== null && agencies.has(outlet);
  if (isAgency(one) !== isAgency(other)) return isAgency(one);
  const [published, otherwise] = [publishedAt(one), publishedAt(other)];
  return published === otherwise ? one.arrivedAt < other.arrivedAt : published < otherwise;
}

/** Undated printings come after all dated ones. */
function publishedAt({ published }: Arrived): number {
  return (published === null ? null : instantOf(published)) ?? Number.POSITIVE_INFINITY;
}

/** A translation is a text of its own; of two languages that are unknown nothing is known. */
function mayBeIn(language: string | null, other: Article): boolean {
  return language === null || other.language === null || language === other.language;
}

/** Of equal ones the one that came first. */
function better<One extends { readonly share: number }>(best: One | undefined, other: One): One {
  return best && best.share >= other.share ? best : other;
}

async function signAll(store: ArticleStore): Promise<void> {
  for (;;) {
    const slice = await store.unsigned(SIGNED_AT_ONCE);
    if (slice.length === 0) return;
    for (const article of slice) await store.sign(article.id, signedOf(article));
    await nextTurn();
  }
}
