import type { Kysely, Migration } from 'kysely';

/** The digests of channels, and their deliveries message by message. */
export const subscriptions: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('subscriptions')
      .addColumn('channel', 'text', (column) => column.primaryKey())
      .addColumn('set_by', 'text', (column) => column.notNull())
      .addColumn('time', 'text', (column) => column.notNull())
      .addColumn('days', 'text', (column) => column.notNull())
      .addColumn('zone', 'text', (column) => column.notNull())
      .addColumn('subject', 'text')
      .addColumn('when_quiet', 'text', (column) => column.notNull())
      .addColumn('set_at', 'bigint', (column) => column.notNull())
      .addColumn('delivered_until', 'bigint')
      .addColumn('stopped_at', 'bigint')
      .addColumn('stopped_why', 'text')
      .addColumn('is_told', 'integer', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('deliveries')
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('slot', 'bigint', (column) => column.notNull())
      .addColumn('until', 'bigint')
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('claimed_at', 'bigint', (column) => column.notNull())
      .addColumn('not_before', 'bigint', (column) => column.notNull())
      .addColumn('is_done', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('deliveries_once', ['channel', 'slot'])
      .execute();
    await db.schema
      .createIndex('deliveries_open')
      .on('deliveries')
      .columns(['is_done', 'slot'])
      .execute();
    await db.schema
      .createTable('delivery_parts')
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('slot', 'bigint', (column) => column.notNull())
      .addColumn('part', 'integer', (column) => column.notNull())
      .addColumn('message', 'text', (column) => column.notNull())
      .addColumn('quoted', 'text', (column) => column.notNull())
      .addColumn('begun_at', 'bigint')
      .addColumn('ts', 'text')
      .addPrimaryKeyConstraint('delivery_parts_once', ['channel', 'slot', 'part'])
      .execute();
    await db.schema
      .createIndex('delivery_parts_by_message')
      .on('delivery_parts')
      .columns(['channel', 'ts'])
      .execute();
  },
};
