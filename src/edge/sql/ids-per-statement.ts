/** Ids asked for in one statement: well below every engine's limit on parameters. */
export const IDS_PER_STATEMENT = 500;
