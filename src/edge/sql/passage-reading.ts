import { type RawBuilder, sql } from 'kysely';
import type {
  PassageRequest,
  PassageStore,
  StoredPassage,
} from '../../archive/ports/passage-store.ts';
import { listedTexts } from './listed.ts';
import type { Database } from './schema.ts';
import { countInVector, lexemeOf, quoted } from './tsvector.ts';

/** In how many parts of one the worth of a term is told. */
const WORTH_UNITS = 1000;

/** A passage as it is found. */
interface CandidateRow {
  readonly id: number;
  readonly article_id: string;
  readonly sentences: string;
  readonly terms: string;
  readonly text_terms: number;
  readonly title_terms: number;
  /** Of the terms by whose worth it was ordered those that it holds, a bit each; 0 where none were. */
  readonly held: number;
}

/** What of a store of passages reads them. */
type PassageReading = Pick<PassageStore, 'totals' | 'uses' | 'find' | 'vocabulary'>;

/** Reads the passages of an archive on PostgreSQL. */
export function createPassageReading(db: Database): PassageReading {
  return {
    totals: () => totals(db),
    uses: (terms) => uses(db, terms),
    find: (request) => find(db, request),
    vocabulary: () => vocabulary(db),
  };
}

const totals = async (db: Database): ReturnType<PassageStore['totals']> => {
  const rows = await db.selectFrom('passage_totals').selectAll().execute();
  const counts = new Map(rows.map(({ name, count }) => [name, count]));
  return {
    articles: counts.get('articles') ?? 0,
    passages: counts.get('passages') ?? 0,
    textTerms: counts.get('text_terms') ?? 0,
    titleTerms: counts.get('title_terms') ?? 0,
  };
};

const uses = async (db: Database, terms: readonly string[]): ReturnType<PassageStore['uses']> => {
  const rows = await db
    .selectFrom('passage_terms')
    .selectAll()
    .where('term', 'in', listedTexts(db, terms))
    .execute();
  return new Map(
    rows.map(({ term, in_text, in_title, in_any }) => [
      term,
      { inText: in_text, inTitle: in_title, inAny: in_any },
    ]),
  );
};

async function find(
  db: Database,
  { clauses, worth, lookedAt, most, counted }: PassageRequest,
): Promise<readonly StoredPassage[]> {
  const held = worth.map(([term, value], at) => ({
    // Told as a number of the statement, not as a parameter, whose type could not be known, and as a
    // whole one: PostgreSQL reckons with others far more slowly.
    value: sql.lit(Math.round(WORTH_UNITS * value)),
    column: sql.ref(`held_${at}`),
    isHeld: sql`(terms @@ cast(${quoted(term)} as tsquery))::int`,
  }));
  // Limits keep the statements apart: what is held is looked at once, and terms are written as text of
  // the best passages alone, which takes longer than all else.
  const columns = held.map(({ column, isHeld }) => sql`, ${isHeld} as ${column}`);
  const { rows } = await sql<CandidateRow>`
    select id, article_id, sentences, cast(terms as text) as terms, text_terms, title_terms,
      ${bitsOf(held)} as held
    from (
      select * from (
        select * ${sql.join(columns, sql` `)} from passages
        where ${anyOf(clauses)}
        limit ${sql.lit(lookedAt)}
      ) as found
      order by ${orderOf(held)} id limit ${sql.lit(most)}
    ) as best`.execute(db);
  const bits = new Map(worth.map(([term], at) => [term, 2 ** at]));
  const lexemes = counted.map((term) => ({
    ...{ term, lexeme: lexemeOf(term), bit: bits.get(term) },
  }));
  return rows.map((row) => passageOf(row, lexemes));
}

/**
 * Any of several clauses, all of whose terms are held. Terms alone are one condition; of the others each
 * is one by itself: the index intersects the lists of two terms from the shorter one, but goes through
 * most lists whole where one condition joins many pairs.
 */
function anyOf(clauses: PassageRequest['clauses']): RawBuilder<unknown> {
  const alone = clauses.filter((terms) => terms.length === 1).flat();
  const joined = clauses.filter((terms) => terms.length > 1);
  const queries = [
    ...(alone.length > 0 ? [alone.map(quoted).join(' | ')] : []),
    ...joined.map((terms) => terms.map(quoted).join(' & ')),
  ];
  return sql.join(
    queries.map((query) => sql`terms @@ cast(${query} as tsquery)`),
    sql` or `,
  );
}

/** What the terms that a passage holds are worth together, times how many they are. */
function orderOf(
  held: readonly { readonly value: RawBuilder<unknown>; readonly column: RawBuilder<unknown> }[],
): RawBuilder<unknown> {
  if (held.length === 0) return sql``;
  const sum = (parts: readonly RawBuilder<unknown>[]) => sql.join([...parts], sql` + `);
  return sql`(${sum(held.map(({ value, column }) => sql`${value} * ${column}`))})
    * (${sum(held.map(({ column }) => column))}) desc,`;
}

/** Which of some terms a passage holds. */
function bitsOf(held: readonly { readonly column: RawBuilder<unknown> }[]): RawBuilder<unknown> {
  if (held.length === 0) return sql`0`;
  return sql.join(
    held.map(({ column }, at) => sql`${column} * ${sql.lit(2 ** at)}`),
    sql` + `,
  );
}

/** A term that is counted, as a vector has it; `bit` is its own where it is known whether it is held. */
interface CountedLexeme {
  readonly term: string;
  readonly lexeme: string;
  readonly bit: number | undefined;
}

function passageOf(row: CandidateRow, lexemes: readonly CountedLexeme[]): StoredPassage {
  const { id, article_id, sentences, terms, text_terms, title_terms, held } = row;
  const counts = new Map<string, { readonly inText: number; readonly inTitle: number }>();
  for (const { term, lexeme, bit } of lexemes) {
    // To look for what is not there takes longest.
    if (bit !== undefined && (held & bit) === 0) continue;
    const count = countInVector(terms, lexeme);
    if (count) counts.set(term, count);
  }
  return {
    ...{ id, textTerms: text_terms, titleTerms: title_terms, counts },
    articleId: article_id,
    sentences: sentencesOf(JSON.parse(sentences) as number[]),
  };
}

/** Sentences as they are stored: start, end and hiding key of each. */
function sentencesOf(numbers: readonly number[]): StoredPassage['sentences'] {
  const sentences: [number, number, number][] = [];
  for (let at = 0; at + 2 < numbers.length; at += 3) {
    sentences.push([numbers[at] ?? 0, numbers[at + 1] ?? 0, numbers[at + 2] ?? 0]);
  }
  return sentences;
}

async function vocabulary(db: Database): Promise<string> {
  const { rows } = await sql<{ terms: string | null }>`
    select string_agg(term, chr(10) order by in_any desc, term) as terms
    from passage_terms`.execute(db);
  return rows[0]?.terms ?? '';
}
