import type { StaleQuote } from '../archive/ports/conversation-store.ts';
import type { Article } from '../domain/article.ts';
import { containsQuote } from '../text/sentences/diff-sentences.ts';
import { noticeMessage } from './blocks/notices.ts';
import { post, type SlackClient } from './delivery.ts';
import type { BotDeps } from './desk.ts';
import { SHARES, shortened } from './limits.ts';
import { LEASE_MS } from './once.ts';
import { cannotPost } from './slack-error.ts';

/** How often a note is tried: after some minutes of refusals there is a reason that stays. */
const MAX_ATTEMPTS = 8;

/**
 * Puts a note under every posted answer, digest and report of a watch that quoted what no longer
 * stands: its article was withdrawn, or a revision says it otherwise. Each quotation is noted once,
 * by whichever process comes first; a note that cannot be posted now is tried again later, unless
 * there is nowhere to post it.
 *
 * @param ended tells that the bot stops: what is left is done after the next start
 */
export async function postCorrections(
  deps: BotDeps,
  client: SlackClient,
  ended?: AbortSignal,
): Promise<void> {
  const stale = await deps.conversations.staleQuotes(MAX_ATTEMPTS);
  const later = await deps.archive.articles(stale.flatMap(({ replacedBy }) => replacedBy ?? []));
  const byId = new Map(later.map((article) => [article.id, article]));
  const postings = Map.groupBy(stale, ({ posting }) => `${posting.channel} ${posting.message}`);
  for (const quotes of postings.values()) {
    if (ended?.aborted) return;
    await postCorrectionsUnder(quotes, byId, deps, client);
  }
}

async function postCorrectionsUnder(
  quotes: readonly StaleQuote[],
  later: ReadonlyMap<string, Article>,
  deps: BotDeps,
  client: SlackClient,
): Promise<void> {
  const { conversations, log, now } = deps;
  const mine: StaleQuote[] = [];
  for (const quote of quotes) {
    if (await conversations.leaseNote(quote.id, +now(), LEASE_MS)) mine.push(quote);
  }
  const told = await selectCorrections(mine, later, deps);
  const [first] = told;
  if (!first) return;
  const { channel, message, thread } = first.posting;
  const lines = told.map((quote) => noteOf(quote, later.has(quote.replacedBy ?? '')));
  try {
    const note = noticeMessage([...new Set(lines)].join('\n'));
    await post(client, { channel, threadTs: thread ?? message }, note);
    for (const { id } of told) await conversations.finishNote(id);
  } catch (fault) {
    log.warn({ fault, channel, message }, 'a note under a posted answer could not be posted');
    for (const { id } of told) {
      await (cannotPost(fault) ? conversations.finishNote(id) : conversations.releaseNote(id));
    }
  }
}

/**
 * The quotations that a note is made of. Pages are edited all day: one is noted only when it no
 * longer stands. What still stands is watched in the revision in which it stands now.
 */
async function selectCorrections(
  quotes: readonly StaleQuote[],
  later: ReadonlyMap<string, Article>,
  { conversations, now }: BotDeps,
): Promise<readonly StaleQuote[]> {
  const changed: StaleQuote[] = [];
  for (const stale of quotes) {
    const { quoted, posting, id } = stale;
    const moved = later.get(stale.replacedBy ?? '');
    if (!moved || !containsQuote(quoted.quote, moved.text)) {
      changed.push(stale);
      continue;
    }
    const start = moved.text.indexOf(quoted.quote);
    // Where only its spacing changed it is not followed any further.
    if (start < 0) {
      await conversations.finishNote(id);
      continue;
    }
    const span = { start, end: start + quoted.quote.length };
    await conversations.recordPosting(
      posting,
      [{ ...quoted, ...span, articleId: moved.id }],
      +now(),
    );
    await conversations.finishNote(id);
  }
  return changed;
}

function noteOf({ quoted }: StaleQuote, isCorrected: boolean): string {
  const { outlet, title } = quoted;
  const headline = shortened(title, SHARES.headlineCharacters);
  const article = `“${headline}”${outlet === null ? '' : ` (${outlet})`}`;
  return isCorrected
    ? `Note: ${article} was corrected since, and the passage quoted above no longer stands in it. Ask again for the new wording.`
    : `Note: ${article}, quoted above, was withdrawn from the archive.`;
}
