import { codePoints } from '../limits.ts';

/** The characters of all texts that blocks show. */
export function shownCharacters(blocks: unknown): number {
  if (Array.isArray(blocks)) return blocks.reduce((all, one) => all + shownCharacters(one), 0);
  if (typeof blocks !== 'object' || blocks === null) return 0;
  const { text, elements } = blocks as Record<string, unknown>;
  const own = typeof text === 'string' ? codePoints(text) : shownCharacters(text);
  return own + shownCharacters(elements);
}
