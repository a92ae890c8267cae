import type { StaleQuote } from '../../archive/ports/conversation-store.ts';
import type { Article } from '../../domain/article.ts';
import { containsQuote } from '../../text/sentences/diff-sentences.ts';
import type { BotDeps } from '../bot-deps.ts';
import type { CorrectionNote } from '../message-content.ts';
import { isNowhere, postContent } from '../postings.ts';
import { LEASE_MS } from '../run-once.ts';

/** How often a note is tried: after some minutes of refusals there is a reason that stays. */
const MAX_ATTEMPTS = 8;

/**
 * Puts a note under every posted answer, digest and report of a watch that quoted what no longer
 * stands: its article was withdrawn, or a revision says it otherwise. Each quotation is noted once,
 * by whichever process comes first; a note that cannot be posted now is tried again later, unless
 * there is nowhere to post it.
 *
 * @param ended aborts when the bot stops: what is left is done after the next start
 */
export async function postCorrections(deps: BotDeps, ended?: AbortSignal): Promise<void> {
  const stale = await deps.conversations.staleQuotes(MAX_ATTEMPTS);
  const later = await deps.archive.articles(stale.flatMap(({ replacedBy }) => replacedBy ?? []));
  const byId = new Map(later.map((article) => [article.id, article]));
  const postings = Map.groupBy(stale, ({ posting }) => `${posting.channel} ${posting.message}`);
  for (const quotes of postings.values()) {
    if (ended?.aborted) return;
    await postCorrectionsUnder(quotes, byId, deps);
  }
}

async function postCorrectionsUnder(
  quotes: readonly StaleQuote[],
  later: ReadonlyMap<string, Article>,
  deps: BotDeps,
): Promise<void> {
  const { conversations, log, now } = deps;
  const leased: StaleQuote[] = [];
  for (const quote of quotes) {
    if (await conversations.leaseNote(quote.id, { now: +now(), leaseMs: LEASE_MS }))
      leased.push(quote);
  }
  const corrected = await selectCorrections(leased, later, deps);
  const [first] = corrected;
  if (!first) return;
  const { channel, message, thread } = first.posting;
  const notes = corrected.map((quote) => noteOf(quote, later));
  try {
    const place = { channel, thread: thread ?? message };
    await postContent(place, { kind: 'correction', notes }, deps);
    for (const { id } of corrected) await conversations.finishNote(id);
  } catch (fault) {
    log.warn({ fault, channel, message }, 'a note under a posted answer could not be posted');
    // What was sent twice and confirmed neither time is likelier to stand there than not.
    const isDone = isNowhere(fault, deps) || deps.chat.classify(fault).kind === 'unsure';
    for (const { id } of corrected) {
      await (isDone ? conversations.finishNote(id) : conversations.releaseNote(id));
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

function noteOf(
  { quoted, replacedBy }: StaleQuote,
  later: ReadonlyMap<string, Article>,
): CorrectionNote {
  const { outlet, title } = quoted;
  return { title, outlet, status: later.has(replacedBy ?? '') ? 'corrected' : 'withdrawn' };
}
