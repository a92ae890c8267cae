import type {
  CitedSpan,
  Feedback,
  FeedbackList,
  FeedbackStore,
} from '../../archive/ports/feedback-store.ts';
import type { FeedbackRow } from './conversation-schema.ts';
import type { Database } from './schema.ts';
import type { WorkspaceRows } from './workspace-rows.ts';

/** What an archive's database keeps of what people of a workspace say of answers. */
export function createFeedbackStore({ db, workspace }: WorkspaceRows): FeedbackStore {
  const find: FeedbackStore['find'] = async (answerId, user) => {
    const row = await db
      .selectFrom('feedback')
      .selectAll()
      .where('workspace', '=', workspace)
      .where('answer_id', '=', answerId)
      .where('user', '=', user)
      .executeTakeFirst();
    return row && feedbackOf(row);
  };
  return {
    find,
    async save(given) {
      const before = await find(given.answerId, given.user);
      const { answerId, user, ...said } = rowOf(given);
      await db
        .insertInto('feedback')
        .values({ workspace, answer_id: answerId, user, ...said })
        .onConflict((conflict) =>
          conflict.columns(['workspace', 'answer_id', 'user']).doUpdateSet(said),
        )
        .execute();
      return before ? 'changed' : 'added';
    },
  };
}

/** What an archive's database keeps of what people of all workspaces say. */
export function createFeedbackList(db: Database): FeedbackList {
  return {
    async list() {
      const rows = await db
        .selectFrom('feedback')
        .selectAll()
        .orderBy('given_at')
        .orderBy('answer_id')
        .orderBy('user')
        .execute();
      return rows.map(feedbackOf);
    },
  };
}

function rowOf({ answerId, user, verdict, reason, question, ...given }: Feedback) {
  return {
    ...{ answerId, user, verdict, reason, question },
    is_answered: given.isAnswered ? 1 : 0,
    excerpts: JSON.stringify(given.excerpts),
    revision: given.revision,
    given_at: given.givenAt,
  };
}

function feedbackOf(row: FeedbackRow): Feedback {
  const { user, reason, question } = row;
  return {
    ...{ answerId: row.answer_id, user, reason, question },
    verdict: row.verdict === 'helpful' ? 'helpful' : 'unhelpful',
    isAnswered: row.is_answered === 1,
    excerpts: JSON.parse(row.excerpts) as CitedSpan[],
    revision: row.revision,
    givenAt: row.given_at,
  };
}
