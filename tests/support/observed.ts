import type { BotObserver } from '../../src/bot/bot-observer.ts';

/** An observer, and what it was told, in order. */
export function anObserver() {
  const told: (readonly [keyof BotObserver, unknown])[] = [];
  const keep = (what: keyof BotObserver) => (fact: unknown) => void told.push([what, fact]);
  const observer: BotObserver = {
    acknowledged: keep('acknowledged'),
    replied: keep('replied'),
    handled: keep('handled'),
    digestEnded: keep('digestEnded'),
    callFailed: keep('callFailed'),
  };
  return {
    observer,
    /** All that it was told of a kind. */
    of: (kind: keyof BotObserver) => told.flatMap(([what, fact]) => (what === kind ? [fact] : [])),
  };
}
