/** All texts that blocks show, as one string in reading order. */
export function textsOf(blocks: unknown): string {
  if (Array.isArray(blocks)) return blocks.map(textsOf).join('');
  if (typeof blocks !== 'object' || blocks === null) return '';
  const { text, elements, label } = blocks as Record<string, unknown>;
  const own = typeof text === 'string' ? text : textsOf(text);
  return `${own}${textsOf(elements)}${textsOf(label)}`;
}
