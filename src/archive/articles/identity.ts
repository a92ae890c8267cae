import { createHash } from 'node:crypto';
import type { Account, ChronicleFields, Draft, Report } from '../../domain/article.ts';

/** Hexadecimal digits of an id: 64 bits, of which a million articles share none by chance. */
const ID_DIGITS = 16;

/** The name of standard input, which holds something else each time. */
const STANDARD_INPUT = '-';

/** Where a draft comes from, for the archive to know it again. */
export interface Provenance {
  /** The id given with the article. */
  readonly givenId: string | null;
  /** The path it was read from, or another name that stays the same. */
  readonly path: string;
}

/** A draft with its identity: the archive's own id, and what its revisions have in common. */
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
 * A hash of address, title, outlet, date and text, so that old offsets can never cut new text;
 * and of whatever else tells two articles apart.
 */
function idOf({ url, title, outlet, published, text }: Draft, besides: string | null): string {
  return createHash('sha256')
    .update(JSON.stringify([url, title, outlet, published, text, besides]))
    .digest('hex')
    .slice(0, ID_DIGITS);
}
