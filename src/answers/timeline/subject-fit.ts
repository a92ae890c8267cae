import type { Article } from '../../domain/article.ts';
import type { Passage } from '../../domain/passage.ts';
import { evidenceIn } from '../../search/evidence.ts';
import type { Query } from '../../search/query.ts';
import { terms } from '../../text/terms.ts';
import { sameKind } from './event-kinds.ts';
import type { Fitted } from './importance.ts';
import type { Telling } from './tellings.ts';

/** The share of the subject that a stretch of text must hold to be about it. */
const ABOUT_FROM = 0.65;

/** The share from which a passage is at least near to the subject. */
const NEAR_FROM = 0.3;

/** What the sentence's own words count in how well it fits; the rest is its passage's. */
const OWN_SHARE = 0.7;

/** What a word counts that names the same kind of event as the one asked for: "protocol" beside "agreement". */
const SAME_KIND_WORTH = 0.7;

/**
 * How well a word must be met to be there at all. The rarest word of a subject outweighs the rest,
 * and a passage that holds it alone is about something else: "energy" alone is no energy truce.
 */
const THERE_FROM = 0.5;

/** The words of a subject from which one may be missing. */
const ONE_MAY_MISS_FROM = 3;

/** A subject, as a query with what each of its words tells. */
export interface Subject {
  readonly query: Query;
  readonly rarity: readonly number[];
}

/** A telling, how well it fits the subject, and whether it is about it or only near to it. */
export interface Placed extends Fitted {
  readonly isAbout: boolean;
}

/** How well each word of a subject is met by a stretch of text, from 0 to 1. */
type Met = readonly number[];

/** All tellings, where there is no subject that they could fit less well. */
export function allFitting(tellings: readonly Telling[]): readonly Fitted[] {
  return tellings.map((telling) => ({ telling, fit: 1 }));
}

/**
 * An article's tellings in passages that are at least near to a subject. The more of the subject
 * a sentence holds itself, the better it fits. A sentence is about the subject where it holds it
 * itself, or where its article tells of nothing else; a word in the headline alone is not enough.
 *
 * @param passages those of the article that hold a word of the subject
 */
export function placedBy(
  subject: Subject,
  tellings: readonly Telling[],
  passages: readonly Passage[],
): readonly Placed[] {
  const article = tellings[0]?.article;
  if (!article) return [];
  const title = metBy(subject, titleOf(article));
  const [lead] = tellings;
  const isWhollyAbout =
    isHeld(subject, title) && lead !== undefined && metBy(subject, textOf(lead)).some(isThere);
  return passages.flatMap(({ start, end }) => {
    const passage = metBy(subject, article.text.slice(start, end));
    const around = passage.map((met, word) => Math.max(met, title[word] ?? 0));
    const held = shareOf(subject, around);
    if (held < NEAR_FROM) return [];
    return tellings
      .filter(({ sentence }) => start <= sentence.start && sentence.end <= end)
      .map((telling) => {
        const own = metBy(subject, textOf(telling));
        const isAbout =
          isHeld(subject, own) || (isWhollyAbout && isHeld(subject, around));
        return { telling, isAbout, fit: (1 - OWN_SHARE) * held + OWN_SHARE * shareOf(subject, own) };
      });
  });
}

function isThere(worth: number): boolean {
  return worth >= THERE_FROM;
}

/** Whether a stretch of text holds enough of a subject to be about it. */
function isHeld(subject: Subject, met: Met): boolean {
  const missing = met.filter((worth) => !isThere(worth)).length;
  const mayMiss = met.length >= ONE_MAY_MISS_FROM ? 1 : 0;
  return missing <= mayMiss && shareOf(subject, met) >= ABOUT_FROM;
}

/** The share of a subject, weighed by how much its words tell, that a stretch of text holds. */
function shareOf({ rarity }: Subject, met: Met): number {
  const total = rarity.reduce((all, weight) => all + weight, 0) || 1;
  return rarity.reduce((all, weight, word) => all + weight * (met[word] ?? 0), 0) / total;
}

function metBy({ query }: Subject, text: string): Met {
  const stretch = terms(text);
  const held = new Set(stretch.map(({ term }) => term));
  return evidenceIn(stretch, query).met.map((worth, word) => {
    const kind = sameKind(query.words[word]?.term ?? '');
    const isOfKind = worth < SAME_KIND_WORTH && !held.isDisjointFrom(kind);
    return isOfKind ? SAME_KIND_WORTH : worth;
  });
}

function titleOf({ title, titleBasis }: Article): string {
  return titleBasis === 'page' ? title : '';
}

function textOf({ article, sentence }: Telling): string {
  return article.text.slice(sentence.start, sentence.end);
}
