import type { Quoted } from '../archive/ports/conversation-store.ts';
import type { Citation } from '../domain/passage.ts';

/** A citation as it is remembered. */
export function quotedOf({ article, start, end, text }: Citation): Quoted {
  const { id, origin, outlet, title } = article;
  return { articleId: id, origin, outlet, title, start, end, quote: text };
}
