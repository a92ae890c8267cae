import { ASKED_AS } from '../../bot/words/commands.ts';
import { ASKED } from '../../bot/words/sharing.ts';
import { TELLING_LEADS } from '../../bot/words/standing-questions.ts';

/** A block or an element of one, as Slack sends it back. */
type SentBlock = Readonly<Record<string, unknown>>;

/** What stands before a question that is told in bold. */
const LEADS: ReadonlySet<unknown> = new Set([ASKED, ...Object.values(TELLING_LEADS)]);

/** What ends a question that is shown in part. */
const CUT = '…';

/**
 * The question that a posted message says it answers, as `outgoingMessage` puts it before the answer:
 * in full where it was composed, or else as it was asked. Nothing where it names none, or only the
 * beginning of one.
 *
 * @param message as Slack sends it; nothing of its form is taken for granted
 */
export function questionIn(message: unknown): string | undefined {
  const blocks = isBlock(message) ? blocksIn(message.blocks) : [];
  const found = carriedIn(blocks) ?? leadIn(blocks);
  return found?.endsWith(CUT) ? undefined : found;
}

/** “Asked as: …” in small print. */
function carriedIn(blocks: readonly SentBlock[]): string | undefined {
  const lines = blocks
    .filter(({ type }) => type === 'context')
    .flatMap(({ elements }) => blocksIn(elements))
    .map(({ text }) => text);
  const line = lines.find((text) => typeof text === 'string' && text.startsWith(ASKED_AS));
  return typeof line === 'string' ? line.slice(ASKED_AS.length) : undefined;
}

/** A question in bold behind what leads to it. */
function leadIn(blocks: readonly SentBlock[]): string | undefined {
  const sections = blocks
    .filter(({ type }) => type === 'rich_text')
    .flatMap(({ elements }) => blocksIn(elements));
  for (const { elements } of sections) {
    const parts = blocksIn(elements);
    const at = parts.findIndex(({ text }) => LEADS.has(text));
    const asked = at < 0 ? undefined : parts[at + 1]?.text;
    if (typeof asked === 'string' && asked !== '') return asked;
  }
  return undefined;
}

function blocksIn(list: unknown): readonly SentBlock[] {
  return Array.isArray(list) ? list.filter(isBlock) : [];
}

function isBlock(value: unknown): value is SentBlock {
  return typeof value === 'object' && value !== null;
}
