import type { MuteStore, MuteTarget } from '../../archive/ports/mute-store.ts';
import type { Connection } from './schema.ts';
import type { WorkspaceRows } from './workspace-rows.ts';

/** What an archive's database keeps of the outlets that digests and watches do not tell of. */
export function createMuteStore({ db, workspace }: WorkspaceRows): MuteStore {
  const all = () =>
    db
      .selectFrom('mutes')
      .selectAll()
      .where('workspace', '=', workspace)
      .orderBy('muted_at')
      .orderBy('outlet');
  return {
    async add({ target: { kind, id: target }, outlet, mutedBy, mutedAt }) {
      const added = await db
        .insertInto('mutes')
        .values({ workspace, kind, target, outlet, muted_by: mutedBy, muted_at: mutedAt })
        .onConflict((conflict) =>
          conflict.columns(['workspace', 'kind', 'target', 'outlet']).doNothing(),
        )
        .returning('outlet')
        .executeTakeFirst();
      return added ? 'added' : 'known';
    },
    async remove({ kind, id }, outlet) {
      const gone = await db
        .deleteFrom('mutes')
        .where('workspace', '=', workspace)
        .where('kind', '=', kind)
        .where('target', '=', id)
        .where('outlet', '=', outlet)
        .returning('outlet')
        .executeTakeFirst();
      return gone !== undefined;
    },
    async outletsOf({ kind, id }) {
      const rows = await all().where('kind', '=', kind).where('target', '=', id).execute();
      return rows.map(({ outlet }) => outlet);
    },
    async list() {
      const rows = await all().execute();
      return rows.map(({ kind, target, outlet, muted_by, muted_at }) => ({
        target: { kind: kind === 'watch' ? 'watch' : 'digest', id: target },
        outlet,
        mutedBy: muted_by,
        mutedAt: muted_at,
      }));
    },
  };
}

/** Ends all mutes of a digest or a watch that ends itself. */
export async function deleteMutes(
  db: Connection,
  workspace: string,
  { kind, id }: MuteTarget,
): Promise<void> {
  await db
    .deleteFrom('mutes')
    .where('workspace', '=', workspace)
    .where('kind', '=', kind)
    .where('target', '=', id)
    .execute();
}
