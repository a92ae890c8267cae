import { type RawBuilder, sql } from 'kysely';
import { isPostgres } from './engine.ts';
import type { Connection } from './schema.ts';

/** Numbers as one parameter, so that a statement is the same for any number of them. */
export function listed(db: Connection, numbers: Iterable<number>): RawBuilder<number> {
  const all = [...numbers];
  return isPostgres(db)
    ? sql<number>`(select unnest(cast(${all} as bigint[])) as value)`
    : sql<number>`(select value from json_each(${JSON.stringify(all)}))`;
}

/** Texts as one parameter. */
export function listedTexts(db: Connection, texts: readonly string[]): RawBuilder<string> {
  return isPostgres(db)
    ? sql<string>`(select unnest(cast(${[...texts]} as text[])) as value)`
    : sql<string>`(select value from json_each(${JSON.stringify(texts)}))`;
}

/**
 * Rows of numbers as one parameter: a table with their columns, and one named `place` that holds
 * where a row stands among them, from 0.
 */
export function listedRows(
  db: Connection,
  rows: readonly (readonly number[])[],
  columns: readonly string[],
): RawBuilder<unknown> {
  const json = JSON.stringify(rows);
  if (isPostgres(db)) {
    const values = columns.map(
      (name, at) => sql`cast(item.value ->> ${sql.lit(at)} as bigint) as ${sql.ref(name)}`,
    );
    return sql`(select item.place - 1 as place, ${sql.join(values)}
      from jsonb_array_elements(cast(${json} as jsonb)) with ordinality as item(value, place))`;
  }
  const values = columns.map((name, at) => sql`item.value ->> ${sql.lit(at)} as ${sql.ref(name)}`);
  return sql`(select item.key as place, ${sql.join(values)} from json_each(${json}) as item)`;
}
