import type { Span } from '../domain/span.ts';
export function splitSentences(text: string): readonly Span[] {
  const out: Span[] = [];
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)) {
    const lead = segment.length - segment.trimStart().length;
    const s = segment.trim();
    if (s) out.push({ start: index + lead, end: index + lead + s.length });
  }
  return out;
}
