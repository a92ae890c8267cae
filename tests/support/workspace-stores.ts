import { createSqliteDialect } from '../../src/edge/sql/sqlite-dialect.ts';
import { openStores, type Stores, type WorkspaceStores } from '../../src/edge/sql/stores.ts';

/** A database, with what it keeps of the workspace T1. */
export async function openWorkspaceStores(path: string): Promise<Stores & WorkspaceStores> {
  const lasts = path !== ':memory:';
  const stores = await openStores({ dialect: createSqliteDialect(path), lasts });
  return { ...stores, ...(await stores.ofWorkspace('T1')) };
}
