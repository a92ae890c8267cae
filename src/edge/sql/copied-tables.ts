/**
 * The tables of an archive that another archive gets, each with the columns that tell its rows apart,
 * in the order in which they are copied. A table without a key is copied at once.
 */
export const COPIED_TABLES: Readonly<Record<string, readonly string[]>> = {
  articles: ['id'],
  replaced: ['id'],
  withdrawn: ['origin'],
  removals: [],
  readings: ['article_id', 'reader'],
  signatures: ['revision'],
  signature_postings: ['hash', 'revision'],
  new_signature_postings: ['hash', 'revision'],
  sentence_postings: ['key', 'revision'],
  new_sentence_postings: ['key', 'revision'],
  repeated_sentences: ['key'],
  feeds: ['address'],
  entries: ['id'],
  read_pages: ['address'],
  taken_files: ['path'],
  claims: ['workspace', 'key'],
  shown_answers: ['workspace', 'id'],
  answer_viewers: ['workspace', 'answer_id', 'channel', 'user'],
  posted_quotes: ['id'],
  turns: ['workspace', 'channel', 'message'],
  quiet_threads: ['workspace', 'channel', 'thread'],
  feedback: ['workspace', 'answer_id', 'user'],
  mutes: ['workspace', 'kind', 'target', 'outlet'],
  watches: ['workspace', 'id'],
  watch_hits: ['id'],
  subscriptions: ['workspace', 'channel'],
  deliveries: ['workspace', 'channel', 'slot'],
  delivery_parts: ['workspace', 'channel', 'slot', 'part'],
  standing_questions: ['workspace', 'id'],
  question_askers: ['id'],
  installations: ['id'],
  workspaces: ['id'],
  notes: ['key'],
};

/** Tables that are worked out anew where an archive is opened: indexes of its passages. */
export const WORKED_OUT_TABLES: readonly string[] = [
  'index_segments',
  'passages',
  'passage_terms',
  'passage_articles',
  'passage_totals',
];

/** What the keys of notes begin with that are of one database alone: how far its passages are. */
export const OWN_NOTES = ['passages-', 'copied-'] as const;
