import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article, Report } from '../../domain/article.ts';
import type { Outlet } from '../../domain/beat.ts';
import type { ReprintGroup, ReprintGroups } from '../../domain/reprint-groups.ts';
import { prepareForComparison, reprintOverlap } from '../../intake/signature/reprint-overlap.ts';
import { computeSignature } from '../../intake/signature/signature.ts';
import type {
  ArrivedReport,
  ArticleStore,
  ReprintCandidate,
  ReprintMatcher,
} from '../ports/article-store.ts';
import { instantOf } from './arrival.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Articles from before there were signatures that are signed before other work gets its turn. */
const SIGNED_PER_SLICE = 10;

/** Which articles of a store print the same report. */
export interface ReprintFinder {
  /** Signs what was put before there were signatures; once, and before anything else is put. */
  signBacklog(): Promise<void>;
  /** What these articles print together with others. */
  reprintGroups(ids: readonly string[]): Promise<ReprintGroups>;
  /** The article that stands for the report which this one prints too; `null` where it does itself. */
  originalOf(id: string): Promise<ArrivedReport | null>;
  /** The article that stood for the report before this one came. */
  previousOriginalOf(id: string): Promise<ArrivedReport | null>;
}

/** The reprints of a store; agencies are known among the outlets. */
export function createReprintFinder(
  store: ArticleStore,
  outlets: readonly Outlet[],
): ReprintFinder {
  const agencies = agencyNames(outlets);
  let caughtUp: Promise<void> | undefined;

  const leads = async (reports: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const groups = Map.groupBy(
      await store.reprintGroupMembers(reports),
      ({ reprintGroup }) => reprintGroup,
    );
    return new Map(
      [...groups].map(([report, group]) => [report, pickOriginal(group, agencies).id]),
    );
  };

  const groupOf = async (id: string): Promise<readonly ArrivedReport[]> =>
    await store.reprintGroupMembers([...(await store.reprintGroupsOf([id])).values()]);

  return {
    async signBacklog() {
      caughtUp ??= signAll(store).catch((fault: unknown) => {
        caughtUp = undefined;
        throw fault;
      });
      await caughtUp;
    },
    async reprintGroups(ids) {
      const reports = await store.reprintGroupsOf(ids);
      const byReport = await leads([...new Set(reports.values())]);
      return (id): ReprintGroup | undefined => {
        const report = reports.get(id);
        const lead = report === undefined ? undefined : byReport.get(report);
        return report === undefined || lead === undefined
          ? undefined
          : { id: report, representativeId: lead };
      };
    },
    async originalOf(id) {
      const group = await groupOf(id);
      const lead = group.length > 0 ? pickOriginal(group, agencies) : null;
      return lead?.id === id ? null : lead;
    },
    async previousOriginalOf(id) {
      const others = (await groupOf(id)).filter((one) => one.id !== id);
      return others.length > 0 ? pickOriginal(others, agencies) : null;
    },
  };
}

/** By what the report is found that an article prints. */
export function createReprintMatcher(article: Report): ReprintMatcher {
  const { text, language, published } = article;
  const instant = published === null ? null : instantOf(published);
  return {
    signature: computeSignature(text),
    day: instant === null ? null : Math.floor(instant / DAY_MS),
    findGroup(alike) {
      const reprint = prepareForComparison(text);
      const printed = alike
        .filter((one) => mayShareLanguage(language, one.article))
        .map((one) => ({
          ...one,
          share: reprintOverlap(reprint, prepareForComparison(one.article.text)),
        }))
        .filter(({ share }) => share > 0);
      return printed.reduce<(ReprintCandidate & { share: number }) | undefined>(
        moreSimilar,
        undefined,
      )?.reprintGroup;
    },
  };
}

/** The names of the outlets that are agencies. */
export function agencyNames(outlets: readonly Outlet[]): ReadonlySet<string> {
  return new Set(outlets.filter(({ agency }) => agency).map(({ name }) => name));
}

/**
 * The article that stands for a report: the agency's own, else the one that was published first,
 * else the one that came first. To name an agency as the source makes no text the agency's own.
 *
 * @param printings in the order in which they came, one or more
 * @param agencies names of outlets
 */
export function pickOriginal(
  printings: readonly ArrivedReport[],
  agencies: ReadonlySet<string>,
): ArrivedReport {
  return printings.reduce((lead, other) => (isMoreOriginal(other, lead, agencies) ? other : lead));
}

function isMoreOriginal(
  one: ArrivedReport,
  other: ArrivedReport,
  agencies: ReadonlySet<string>,
): boolean {
  const isAgency = ({ outlet }: ArrivedReport) => outlet !== null && agencies.has(outlet);
  if (isAgency(one) !== isAgency(other)) return isAgency(one);
  const [published, otherwise] = [publishedAt(one), publishedAt(other)];
  return published === otherwise ? one.arrivedAt < other.arrivedAt : published < otherwise;
}

/** Undated printings come after all dated ones. */
function publishedAt({ published }: ArrivedReport): number {
  return (published === null ? null : instantOf(published)) ?? Number.POSITIVE_INFINITY;
}

/** A translation is a text of its own; of two languages that are unknown nothing is known. */
function mayShareLanguage(language: string | null, other: Article): boolean {
  return language === null || other.language === null || language === other.language;
}

/** Of equal ones the one that came first. */
function moreSimilar<One extends { readonly share: number }>(
  best: One | undefined,
  other: One,
): One {
  return best && best.share >= other.share ? best : other;
}

async function signAll(store: ArticleStore): Promise<void> {
  for (;;) {
    const slice = await store.unsignedReports(SIGNED_PER_SLICE);
    if (slice.length === 0) return;
    for (const article of slice) await store.signReport(article.id, createReprintMatcher(article));
    await nextTurn();
  }
}
