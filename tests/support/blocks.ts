/** A block of whatever kind. */
export interface AnyBlock {
  readonly type: string;
}

/** All texts that blocks show, as one string in reading order. */
export function textsOf(blocks: unknown): string {
  if (Array.isArray(blocks)) return blocks.map(textsOf).join('');
  if (typeof blocks !== 'object' || blocks === null) return '';
  const { text, elements, label, fields } = blocks as Record<string, unknown>;
  const own = typeof text === 'string' ? text : textsOf(text);
  return `${own}${textsOf(fields)}${textsOf(elements)}${textsOf(label)}`;
}

/** The texts within blocks that Slack reads as markup. */
export function markupOf(blocks: unknown): readonly string[] {
  if (Array.isArray(blocks)) return blocks.flatMap(markupOf);
  if (typeof blocks !== 'object' || blocks === null) return [];
  const { type, text } = blocks as Record<string, unknown>;
  return type === 'mrkdwn' ? [String(text)] : Object.values(blocks).flatMap(markupOf);
}

/** Code points of a line of a phone. */
const LINE_CHARACTERS = 60;

/** How many lines of a phone's screen blocks take, each part beginning on a new line. */
export function screenLines(blocks: readonly AnyBlock[]): number {
  const parts = blocks.flatMap((block): readonly unknown[] => {
    const { type, elements } = block as AnyBlock & { readonly elements?: readonly unknown[] };
    return type === 'rich_text' ? (elements ?? []) : [block];
  });
  return parts.map((part) => readText(textsOf(part))).reduce((all, text) => all + lines(text), 0);
}

/** Markup as it is read: of a link its label. */
function readText(text: string): string {
  return text
    .replace(/<https?:[^<>|]*\|([^<>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function lines(text: string): number {
  if (text === '') return 0;
  return text.split('\n').reduce((all, line) => all + linesOfParagraph(line), 0);
}

/** Words are set one after another; one that is longer than a line goes on in the next. */
function linesOfParagraph(paragraph: string): number {
  let count = 1;
  let used = 0;
  for (const word of paragraph.split(' ').filter((one) => one !== '')) {
    const length = [...word].length;
    const isNew = used > 0 && used + 1 + length > LINE_CHARACTERS;
    used = isNew || used === 0 ? length : used + 1 + length;
    if (isNew) count += 1;
    while (used > LINE_CHARACTERS) {
      used -= LINE_CHARACTERS;
      count += 1;
    }
  }
  return count;
}
