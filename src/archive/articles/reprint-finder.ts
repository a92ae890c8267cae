import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import type { Report } from '../../domain/article.ts';
import type { Outlet } from '../../domain/beat.ts';
import { publicationInstant } from '../../domain/calendar/instant.ts';
import type { ReprintGroup, ReprintGroups } from '../../domain/reprint-groups.ts';
import { reportSentences } from '../../intake/report-sentences.ts';
import {
  readSiteSentences,
  SITE_SENTENCES_VERSION,
} from '../../intake/signature/site-sentences.ts';
import { SENTENCES_VERSION } from '../../text/sentences/split-sentences.ts';
import type { ArrivedReport } from '../ports/article-listings.ts';
import type { ArticleStore } from '../ports/article-store.ts';
import type { ReprintStore } from '../ports/reprint-store.ts';
import { findReprints } from './reprint-matcher.ts';

/** Articles without a signature that are signed in one slice. */
const SIGNED_PER_SLICE = 10;

/** Finds the reprint groups of a store's articles. */
export interface ReprintFinder {
  /**
   * Signs the reports that were stored without a signature, or with one that readers of another
   * version made; once, before anything else is stored.
   */
  signBacklog(): Promise<void>;
  /** The reprint groups of these articles. */
  reprintGroups(ids: readonly string[]): Promise<ReprintGroups>;
  /** The original of an article's reprint group; `null` where it is the original itself. */
  originalOf(id: string): Promise<ArrivedReport | null>;
  /** The original of its reprint group before this article arrived. */
  previousOriginalOf(id: string): Promise<ArrivedReport | null>;
}

/** What finding reprints depends on; the outlets say which of them are agencies. */
interface ReprintFinderDeps {
  readonly articles: Pick<ArticleStore, 'transact'>;
  readonly reprints: ReprintStore;
  readonly outlets: readonly Outlet[];
}

/** A finder for the reprints among stored articles. */
export function createReprintFinder(deps: ReprintFinderDeps): ReprintFinder {
  const { reprints, outlets } = deps;
  const agencies = agencyNames(outlets);
  let caughtUp: Promise<void> | undefined;

  const originalsOf = async (groupIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const groups = Map.groupBy(
      await reprints.reprintGroupMembers(groupIds),
      ({ reprintGroup }) => reprintGroup,
    );
    return new Map([...groups].map(([id, group]) => [id, pickOriginal(group, agencies).id]));
  };

  const groupOf = async (id: string): Promise<readonly ArrivedReport[]> =>
    await reprints.reprintGroupMembers([...(await reprints.reprintGroupsOf([id])).values()]);

  return {
    async signBacklog() {
      caughtUp ??= signAll(deps).catch((fault: unknown) => {
        caughtUp = undefined;
        throw fault;
      });
      await caughtUp;
    },
    async reprintGroups(ids) {
      const groupIds = await reprints.reprintGroupsOf(ids);
      const originals = await originalsOf([...new Set(groupIds.values())]);
      return (articleId): ReprintGroup | undefined => {
        const id = groupIds.get(articleId);
        const representativeId = id === undefined ? undefined : originals.get(id);
        return id === undefined || representativeId === undefined
          ? undefined
          : { id, representativeId };
      };
    },
    async originalOf(id) {
      const group = await groupOf(id);
      const original = group.length > 0 ? pickOriginal(group, agencies) : null;
      return original?.id === id ? null : original;
    },
    async previousOriginalOf(id) {
      const others = (await groupOf(id)).filter((one) => one.id !== id);
      return others.length > 0 ? pickOriginal(others, agencies) : null;
    },
  };
}

/** The names of the outlets that are agencies. */
export function agencyNames(outlets: readonly Outlet[]): ReadonlySet<string> {
  return new Set(outlets.filter(({ agency }) => agency).map(({ name }) => name));
}

/**
 * The original of a reprint group: the agency's own article, else the one that was published first,
 * else the one that arrived first. A credit to an agency does not make a text the agency's own.
 *
 * @param members in the order of arrival, one or more
 * @param agencies names of outlets
 */
export function pickOriginal(
  members: readonly ArrivedReport[],
  agencies: ReadonlySet<string>,
): ArrivedReport {
  return members.reduce((best, other) => (isMoreOriginal(other, best, agencies) ? other : best));
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

/** Undated reprints sort after all dated ones. */
function publishedAt({ published }: ArrivedReport): number {
  return (published === null ? null : publicationInstant(published)) ?? Number.POSITIVE_INFINITY;
}

async function signAll({ articles, reprints }: ReprintFinderDeps): Promise<void> {
  await reprints.forgetOtherVersions(`${SITE_SENTENCES_VERSION}.${SENTENCES_VERSION}`);
  for (;;) {
    const slice = await reprints.unsignedReports(SIGNED_PER_SLICE);
    if (slice.length === 0) return;
    for (const report of slice) await signReport(report, articles);
    await yieldToEventLoop();
  }
}

async function signReport(report: Report, articles: Pick<ArticleStore, 'transact'>): Promise<void> {
  const sentences = readSiteSentences(report, reportSentences(report));
  await articles.transact(async (unit) => {
    const { signature, reprintGroup } = await findReprints({ article: report, sentences }, unit);
    await unit.sign(report.id, {
      signature,
      reprintGroup: reprintGroup ?? report.id,
      sentences,
    });
  });
}
