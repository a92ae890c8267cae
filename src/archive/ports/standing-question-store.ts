import type { StandingQuestion, ToldAnswer } from '../../domain/standing-question.ts';
import type { Quoted } from './conversation-store.ts';
import type { Lease, LeaseTerm } from './lease.ts';

/**
 * What there is to tell: the first answer, or one after the last was withdrawn; one that differs from
 * the last; or that the question is no longer asked.
 */
export type TellingKind = 'answer' | 'change' | 'expiry';

/** A standing question, and how far it is. Instants are milliseconds since 1970. */
export interface StoredQuestion extends StandingQuestion {
  /** Who is told, the first asker first. */
  readonly askers: readonly string[];
  readonly since: number;
  /** The archive's revision at which it was asked: a report that came later is new to it. */
  readonly sinceRevision: number;
  /** The revision up to which it was asked again. */
  readonly checkedRevision: number;
  readonly expiresAt: number;
  /** `null` while no answer stands. */
  readonly told: ToldAnswer | null;
  /** Messages that told of it. */
  readonly tellings: number;
  /** `null` where there is nothing to tell. */
  readonly due: TellingKind | null;
}

/** A question to be kept. */
export interface NewQuestion extends StandingQuestion {
  readonly since: number;
  readonly revision: number;
  readonly expiresAt: number;
}

/** Standing questions at most: of one person, and of a workspace. */
export interface QuestionLimits {
  readonly ofAsker: number;
  readonly ofWorkspace: number;
}

/** What came of adding a question; `joined` where others asked it in the same thread. */
export type AddedQuestion = 'added' | 'joined' | 'known' | 'asker-full' | 'workspace-full';

/** What asking a question again showed. */
export interface QuestionCheck {
  /** The revision of the archive that it was asked at. */
  readonly revision: number;
  /** What stands as told from now on. */
  readonly told: ToldAnswer | null;
  /** `null` for nothing new; what is due already stays so. */
  readonly due: TellingKind | null;
  /** The instant before which that is not told. */
  readonly notBefore: number;
}

/** A message that is about to tell of a question. */
export interface Telling {
  /** What counts as told once it is posted; `null` for the last line of an expired question. */
  readonly told: ToldAnswer | null;
  readonly quoted: readonly Quoted[];
}

/** A question that somebody is telling of. */
export interface TellingLease extends Lease {
  readonly question: StoredQuestion;
  readonly kind: TellingKind;
  /** What an earlier try may have posted, and since when; `null` where it surely did not. */
  readonly begun: { readonly at: number; readonly telling: Telling } | null;
}

/**
 * The standing questions of a workspace. What is to be told of one is found, leased, begun, posted
 * and finished, each step written down before the next, so that after a crash whoever leases it next
 * knows whether it may have been posted. The steps of a lease give false, and do nothing, where
 * somebody else has it since or the question was forgotten.
 */
export interface StandingQuestionStore {
  /** Keeps a question, or adds an asker to the same one of the same thread. */
  add(question: NewQuestion, asker: string, limits: QuestionLimits): Promise<AddedQuestion>;
  /** All questions, the oldest first. */
  list(): Promise<readonly StoredQuestion[]>;
  /** Those of one person, the oldest first. */
  listOf(asker: string): Promise<readonly StoredQuestion[]>;
  /** Tells somebody no more of a question, which goes with its last asker; false where it is not theirs. */
  forget(id: string, asker: string): Promise<boolean>;
  /** Ends a question for all. */
  remove(id: string): Promise<void>;
  /** Says up to which revision questions need not be asked again. */
  advance(ids: readonly string[], revision: number): Promise<void>;
  /** Records what asking again showed; false, and nothing, where somebody asked at that revision. */
  check(id: string, check: QuestionCheck): Promise<boolean>;
  /** Makes the last line of expired questions due; those with a told answer end without one. */
  expire(now: number): Promise<void>;

  /** Ids of the questions of which something is to be told now. */
  listDue(now: number): Promise<readonly string[]>;
  /** Takes what is due of a question, for `leaseMs` after each step. */
  lease(id: string, term: LeaseTerm): Promise<TellingLease | undefined>;
  /** Says that a message is about to be posted. */
  begin(lease: TellingLease, telling: Telling, now: number): Promise<boolean>;
  /** Says that the message was surely not posted. */
  markNotPosted(lease: TellingLease): Promise<void>;
  /**
   * Says that the message was posted.
   *
   * @param then until when the question stands, or that it ends
   */
  finish(lease: TellingLease, telling: Telling, then: number | 'ends'): Promise<boolean>;
  /** Says that there is nothing to tell after all. */
  settle(lease: TellingLease): Promise<boolean>;
  /** Gives it back, to be tried again from an instant on. */
  retryAfter(lease: TellingLease, notBefore: number): Promise<void>;
}
