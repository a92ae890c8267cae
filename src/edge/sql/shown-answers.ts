import type {
  AnswerReader,
  AnswerViewer,
  Quoted,
  ShownAnswer,
} from '../../archive/ports/conversation-store.ts';
import type { WorkspaceRows } from './workspace-rows.ts';

/** The channel of what one person alone sees, and the user of what nobody asked for. */
const NONE = '';

/** The instant of who sees an answer and did not ask for it. */
const NOT_ASKED = 0;

/** Keeps an answer as it is shown to somebody. */
export async function saveShownAnswer(
  { db, workspace }: WorkspaceRows,
  shown: ShownAnswer,
  { viewer, now }: { readonly viewer: AnswerViewer; readonly now: number },
): Promise<void> {
  const { id, kind, question, message, quoted, excerpts } = shown;
  const row = { kind, question, message, excerpts, quoted: JSON.stringify(quoted), shown_at: now };
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('shown_answers')
      .values({ workspace, id, ...row })
      .onConflict((conflict) => conflict.columns(['workspace', 'id']).doUpdateSet(row))
      .execute();
    await trx
      .insertInto('answer_viewers')
      .values({ ...viewerRow(workspace, id, viewer), seen_at: now })
      .onConflict((conflict) =>
        conflict
          .columns(['workspace', 'answer_id', 'channel', 'user'])
          .doUpdateSet({ seen_at: now }),
      )
      .execute();
  });
}

/** Shows a kept answer to others too. */
export async function addViewer(
  { db, workspace }: WorkspaceRows,
  id: string,
  viewer: AnswerViewer,
): Promise<void> {
  await db
    .insertInto('answer_viewers')
    .values({ ...viewerRow(workspace, id, viewer), seen_at: NOT_ASKED })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** When somebody was last shown an answer that they asked for. */
export async function lastAsked(
  { db, workspace }: WorkspaceRows,
  user: string,
): Promise<number | undefined> {
  if (user === NONE) return undefined;
  const row = await db
    .selectFrom('answer_viewers')
    .select(({ fn }) => fn.max('seen_at').as('seen_at'))
    .where('user', '=', user)
    .where('workspace', '=', workspace)
    .executeTakeFirst();
  return row?.seen_at || undefined;
}

function viewerRow(workspace: string, id: string, { channel, user }: AnswerViewer) {
  return { workspace, answer_id: id, channel: channel ?? NONE, user: user ?? NONE };
}

/** A kept answer, where a reader is one of those to whom it was shown. */
export async function shownAnswer(
  { db, workspace }: WorkspaceRows,
  wanted: string,
  { channel, ids }: AnswerReader,
): Promise<ShownAnswer | undefined> {
  const known = ids.filter((one) => one !== NONE);
  const row = await db
    .selectFrom('shown_answers')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('id', '=', wanted)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('answer_viewers as viewer')
          .select('viewer.answer_id')
          .where('viewer.workspace', '=', workspace)
          .where('viewer.answer_id', '=', wanted)
          .where((where) =>
            where.or([
              ...(channel === NONE ? [] : [where('viewer.channel', '=', channel)]),
              ...(known.length === 0 ? [] : [where('viewer.user', 'in', known)]),
              where.and([where('viewer.channel', '=', NONE), where('viewer.user', '=', NONE)]),
            ]),
          ),
      ),
    )
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, question, message, quoted, excerpts } = row;
  const kind = row.kind === 'timeline' ? 'timeline' : 'answer';
  return { id, kind, question, message, quoted: JSON.parse(quoted) as Quoted[], excerpts };
}

/** Forgets the answers that were last shown before an instant. */
export async function purgeShown({ db, workspace }: WorkspaceRows, before: number): Promise<void> {
  await db
    .deleteFrom('shown_answers')
    .where('workspace', '=', workspace)
    .where('shown_at', '<', before)
    .execute();
  await db
    .deleteFrom('answer_viewers')
    .where('workspace', '=', workspace)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('shown_answers')
            .select('shown_answers.id')
            .whereRef('shown_answers.workspace', '=', 'answer_viewers.workspace')
            .whereRef('shown_answers.id', '=', 'answer_viewers.answer_id'),
        ),
      ),
    )
    .execute();
}
