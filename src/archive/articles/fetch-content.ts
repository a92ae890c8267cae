import { Failure } from '../../domain/failure.ts';
import { formatFromContentType } from '../../intake/format.ts';
import type { Content } from '../ports/input.ts';
import type { Web } from '../ports/web.ts';

const MINUTE_MS = 60_000;

/**
 * What an address holds now, a page or a feed. Throws what the web throws, and `unreachable` where
 * its server asks to come back later.
 */
export async function fetchContent(address: string, web: Web): Promise<Content> {
  const answer = await web.get({ address, wants: 'page-or-feed' });
  switch (answer.status) {
    case 'found':
      return {
        bytes: answer.bytes,
        address: answer.address,
        format: formatFromContentType(answer.contentType) ?? null,
      };
    case 'later':
      throw new Failure('unreachable', `${answer.reason}: try again ${formatRetryAfter(answer)}`);
    case 'unchanged':
      throw new Failure(
        'malformed',
        'the server says that nothing changed, but was not asked that',
      );
  }
}

function formatRetryAfter({ retryAfterMs }: { readonly retryAfterMs: number | null }): string {
  if (retryAfterMs === null) return 'later';
  const minutes = Math.max(Math.ceil(retryAfterMs / MINUTE_MS), 1);
  return minutes === 1 ? 'in a minute' : `in ${minutes} minutes`;
}
