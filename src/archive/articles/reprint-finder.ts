import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
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

/** Articles without a signature that are signed in one slice. */
const SIGNED_PER_SLICE = 10;

/** Finds the reprint groups of a store's articles. */
export interface ReprintFinder {
  /** Signs the reports that were stored without a signature; once, before anything else is stored. */
  signBacklog(): Promise<void>;
  /** The reprint groups of these articles. */
  reprintGroups(ids: readonly string[]): Promise<ReprintGroups>;
  /** The original of an article's reprint group; `null` where it is the original itself. */
  originalOf(id: string): Promise<ArrivedReport | null>;
  /** The original of its reprint group before this article arrived. */
  previousOriginalOf(id: string): Promise<ArrivedReport | null>;
}

/** A finder for the reprints of a store; the outlets say which of them are agencies. */
export function createReprintFinder(
  store: ArticleStore,
  outlets: readonly Outlet[],
): ReprintFinder {
  const agencies = agencyNames(outlets);
  let caughtUp: Promise<void> | undefined;

  const originalsOf = async (groupIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const groups = Map.groupBy(
      await store.reprintGroupMembers(groupIds),
      ({ reprintGroup }) => reprintGroup,
    );
    return new Map([...groups].map(([id, group]) => [id, pickOriginal(group, agencies).id]));
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
      const groupIds = await store.reprintGroupsOf(ids);
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

/** The signature of an article, and the comparison that finds its reprint group. */
export function createReprintMatcher(article: Report): ReprintMatcher {
  const { text, language, published } = article;
  const instant = published === null ? null : instantOf(published);
  return {
    signature: computeSignature(text),
    day: instant === null ? null : Math.floor(instant / DAY_MS),
    findGroup(alike) {
      const own = prepareForComparison(text);
      const reprints = alike
        .filter((one) => mayShareLanguage(language, one.article))
        .map((one) => ({
          ...one,
          share: reprintOverlap(own, prepareForComparison(one.article.text)),
        }))
        .filter(({ share }) => share > 0);
      return reprints.reduce<(ReprintCandidate & { share: number }) | undefined>(
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
  return (published === null ? null : instantOf(published)) ?? Number.POSITIVE_INFINITY;
}

/** Whether two texts may be in one language: a translation is a text of its own. */
function mayShareLanguage(language: string | null, other: Article): boolean {
  return language === null || other.language === null || language === other.language;
}

/** The more similar of two; of equal ones the first. */
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
    await yieldToEventLoop();
  }
}
