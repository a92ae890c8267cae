import { createHash } from 'node:crypto';
import type { Account, ChronicleFields, Draft, Report } from '../../domain/article.ts';

/** Hexadecimal digits of an id: 64 bits, so that a million articles have no collision. */
const ID_DIGITS = 16;

/** The name of standard input, which is something else each time. */
const STANDARD_INPUT = '-';

/** Where a draft comes from, for recognising its revisions. */
export interface Provenance {
  /** The id given with the article. */
  readonly givenId: string | null;
  /** The path it was read from, or another stable name. */
  readonly path: string;
}

/** A draft with its identity: the archive's own id, and the origin that its revisions share. */
export function identifyReport(draft: Draft, { givenId, path }: Provenance): Report {
  const id = idOf(draft, givenId);
  const origin = draft.url ?? (path === STANDARD_INPUT ? `${path}#${id}` : path);
  return { ...draft, kind: 'report', id, givenId, origin };
}

/** An account of the chronicle with its identity. */
export function identifyAccount(draft: Draft, chronicled: ChronicleFields, name: string): Account {
  const id = idOf(draft, JSON.stringify(chronicled));
  return {
    ...draft,
    ...chronicled,
    kind: 'chronicle',
    id,
    givenId: null,
    origin: `chronicle:${name}`,
  };
}

/**
 * A hash of address, title, outlet, date and text, so that old offsets are never applied to new
 * text; and of whatever else distinguishes two articles.
 */
function idOf({ url, title, outlet, published, text }: Draft, other: string | null): string {
  return createHash('sha256')
    .update(JSON.stringify([url, title, outlet, published, text, other]))
    .digest('hex')
    .slice(0, ID_DIGITS);
}
