import { resolve } from 'node:path';
import { Failure } from '../domain/failure.ts';
import { type CopyResult, type CopySide, copyArchive } from '../edge/sql/copy-archive.ts';
import { openPostgresStores } from '../edge/sql/open-postgres.ts';
import { isPostgresAddress, parsePostgresAddress } from '../edge/sql/postgres-address.ts';
import { createPostgresDialect } from '../edge/sql/postgres-dialect.ts';
import { createSqliteDialect } from '../edge/sql/sqlite-dialect.ts';
import { refuseMissing } from './open-archive.ts';
import { openArchiveFile } from './open-archive-file.ts';

/** What is copied, and how it is told. */
export interface CopyRequest {
  readonly from: string;
  readonly to: string;
  /** The folder that relative paths start from. */
  readonly folder: string;
  readonly warn: (message: string) => void;
  readonly told: (table: string, rows: number) => void;
}

/** Copies the archive of one name into that of another, either of which may be on PostgreSQL. */
export async function copyNamedArchive({
  from,
  to,
  told,
  ...settings
}: CopyRequest): Promise<CopyResult & { readonly from: string; readonly to: string }> {
  const source = await prepare(from, 'refused', settings);
  const target = await prepare(to, 'allowed', settings);
  if (source.shown === target.shown) {
    throw new Failure('bad-usage', '--from and --to name the same archive: name two');
  }
  const copied = await copyArchive(source, target, told);
  return { from: source.shown, to: target.shown, ...copied };
}

/** Opens an archive once, so that its tables are of this version. */
async function prepare(
  name: string,
  isNew: 'allowed' | 'refused',
  { folder, warn }: Pick<CopyRequest, 'folder' | 'warn'>,
): Promise<CopySide> {
  if (isPostgresAddress(name)) {
    const address = parsePostgresAddress(name);
    await (await openPostgresStores(name, isNew)).close();
    const shown = `${address.shown}, schema ${address.schema}`;
    return { dialect: createPostgresDialect(address), shown };
  }
  if (name.includes(':memory') || name === 'memory:') {
    throw new Failure('bad-usage', 'an archive that is on no disk is not copied: name a file');
  }
  if (isNew === 'refused') await refuseMissing(name, { folder });
  const path = resolve(folder, name);
  const { stores } = await openArchiveFile(path, { purpose: 'change', warn });
  await stores.close();
  return { dialect: createSqliteDialect(path), shown: path };
}
