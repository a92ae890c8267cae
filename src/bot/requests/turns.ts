import { createAskedNames } from '../../answers/follow-up/asked-names.ts';
import { composeFollowUp } from '../../answers/follow-up/compose-follow-up.ts';
import type { Turn } from '../../answers/follow-up/read-turn.ts';
import type { KeptTurn } from '../../archive/ports/thread-store.ts';
import { MINUTE_MS } from '../../domain/calendar/instant.ts';
import { distinctTerms, extractTerms } from '../../text/extract-terms.ts';
import { type Asker, type BotDeps, todayOf } from '../bot-deps.ts';
import type { Place } from '../chat.ts';
import { TURNS_KEPT_MS } from '../kept-turns.ts';
import type { BotRequest } from './parse-request.ts';

/**
 * How long the last question counts that stands in a direct message itself, where no thread says
 * what belongs together: after half an hour something else is on a reader's mind.
 */
const DIRECT_TURN_MS = 30 * MINUTE_MS;

/** Where something is asked. */
export interface AskedIn {
  readonly place: Place;
  readonly asker: Pick<Asker, 'via'>;
}

/** A request, with the question in full where it was composed from what was asked before. */
export interface ResolvedRequest {
  readonly request: BotRequest;
  /** The question as it is asked; `null` where it is as it was typed. */
  readonly carried: string | null;
}

/** A request with what it takes from the turns before it, the last one first. */
export function resolveRequest(
  request: BotRequest,
  turns: readonly Turn[],
  deps: Pick<BotDeps, 'beat' | 'now'>,
): ResolvedRequest {
  if (request.kind !== 'ask' || turns.length === 0) return { request, carried: null };
  const { beat } = deps;
  const names = createAskedNames(beat);
  const context = { today: todayOf(deps), namedDays: beat.days, names };
  const composed = composeFollowUp(request.question, turns, context);
  if (!composed) return { request, carried: null };
  const { kind, text } = composed;
  return kind === 'timeline'
    ? { request: { kind, subject: text }, carried: `timeline of ${text}` }
    : { request: { kind: 'ask', question: `${text}?` }, carried: text };
}

/** What was asked or told before in a thread or in a direct message, the last one first. */
export async function turnsBefore(
  { place, asker }: AskedIn,
  typed: string,
  deps: BotDeps,
): Promise<readonly Turn[]> {
  const { threads, now } = deps;
  const { channel, thread } = place;
  if (thread === undefined) {
    if (asker.via.kind !== 'direct-message') return [];
    const last = await threads.turnsIn({ channel, thread: null }, +now() - DIRECT_TURN_MS);
    return last.map(toTurn);
  }
  const since = +now() - TURNS_KEPT_MS;
  const kept = await threads.turnsIn({ channel, thread }, since);
  const root = await threads.turnOf(channel, thread, since);
  const isOther = root && kept.every(({ message }) => message !== root.message);
  const turns = [...kept, ...(isOther ? [root] : [])].map(toTurn);
  return turns.length > 0 ? turns : topicOf(await threads.headlinesOf(channel, thread), typed);
}

function toTurn({ kind, question }: KeptTurn): Turn {
  return { kind, text: question };
}

/** Of what a digest or an alert told that which a follow-up has most words of, or else the first. */
function topicOf(headlines: readonly string[], typed: string): readonly Turn[] {
  const asked = distinctTerms(typed);
  const shared = (headline: string) =>
    extractTerms(headline).filter(({ term }) => asked.has(term)).length;
  const [first, ...others] = headlines;
  if (first === undefined) return [];
  const nearest = others.reduce((best, one) => (shared(one) > shared(best) ? one : best), first);
  return [{ kind: 'topic', text: nearest }];
}
