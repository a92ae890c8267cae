import type { Transaction } from 'kysely';
import type { Deletion } from '../../domain/deletion.ts';
import { deleteMutes } from './mute-store.ts';
import type { Schema } from './schema.ts';
import { NOBODY } from './subscription-store.ts';

/**
 * Removes what is kept of somebody in every workspace: what they asked and were shown, what they let
 * stand and watch, and what they said of answers. The digest of a channel goes on, and nobody is
 * known to have set it; so does the following of a feed.
 */
export async function erasePerson(trx: Transaction<Schema>, user: string): Promise<Deletion> {
  const turns = await trx
    .deleteFrom('turns')
    .where('user', '=', user)
    .returning('message')
    .execute();
  const watches = await eraseWatches(trx, user);
  const feedback = await trx
    .deleteFrom('feedback')
    .where('user', '=', user)
    .returning('answer_id')
    .execute();
  const digests = await trx
    .updateTable('subscriptions')
    .set({ set_by: NOBODY })
    .where('set_by', '=', user)
    .returning('channel')
    .execute();
  await trx.updateTable('mutes').set({ muted_by: NOBODY }).where('muted_by', '=', user).execute();
  await trx.updateTable('feeds').set({ named_by: null }).where('named_by', '=', user).execute();
  const answers = await eraseAnswers(trx, user);
  const standingQuestions = await eraseStandingQuestions(trx, user);
  await eraseKeys(trx, user);
  return {
    ...{ questions: turns.length, answers, standingQuestions, watches },
    ...{ feedback: feedback.length, digests: digests.length },
  };
}

/** What somebody asked for, where nobody else did: it stands in the chat, and has no more buttons. */
async function eraseAnswers(trx: Transaction<Schema>, user: string): Promise<number> {
  const seen = await trx
    .deleteFrom('answer_viewers')
    .where('user', '=', user)
    .returning(['workspace', 'answer_id'])
    .execute();
  let answers = 0;
  for (const { workspace, answer_id } of seen) {
    const other = await trx
      .selectFrom('answer_viewers')
      .select('user')
      .where('workspace', '=', workspace)
      .where('answer_id', '=', answer_id)
      .where('user', '!=', '')
      .executeTakeFirst();
    if (other) continue;
    await trx
      .deleteFrom('answer_viewers')
      .where('workspace', '=', workspace)
      .where('answer_id', '=', answer_id)
      .execute();
    const { numDeletedRows } = await trx
      .deleteFrom('shown_answers')
      .where('workspace', '=', workspace)
      .where('id', '=', answer_id)
      .executeTakeFirst();
    answers += Number(numDeletedRows);
  }
  return answers;
}

async function eraseWatches(trx: Transaction<Schema>, user: string): Promise<number> {
  const watches = await trx
    .deleteFrom('watches')
    .where('user', '=', user)
    .returning(['workspace', 'id'])
    .execute();
  for (const { workspace, id } of watches) {
    await trx
      .deleteFrom('watch_hits')
      .where('workspace', '=', workspace)
      .where('watch_id', '=', id)
      .execute();
    await deleteMutes(trx, workspace, { kind: 'watch', id });
  }
  return watches.length;
}

/** Questions that others want answered too stand on for them. */
async function eraseStandingQuestions(trx: Transaction<Schema>, user: string): Promise<number> {
  const asked = await trx
    .deleteFrom('question_askers')
    .where('user', '=', user)
    .returning('question_id')
    .execute();
  for (const { question_id } of asked) {
    await trx
      .deleteFrom('standing_questions')
      .where('id', '=', question_id)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('question_askers')
              .select('question_askers.id')
              .where('question_askers.question_id', '=', question_id),
          ),
        ),
      )
      .execute();
  }
  return asked.length;
}

/** The keys of what is done once that name somebody. */
async function eraseKeys(trx: Transaction<Schema>, user: string): Promise<void> {
  await trx
    .deleteFrom('claims')
    .where((where) =>
      where.or([
        where('key', 'like', `%:${user}`),
        where('key', 'like', `%:${user}:%`),
        where('key', 'like', `${user}:%`),
      ]),
    )
    .execute();
}
