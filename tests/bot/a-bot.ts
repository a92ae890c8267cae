import { onTestFinished } from 'vitest';
import type { BotDeps } from '../../src/bot/bot-deps.ts';
import { aDesk, type BotSetting } from '../support/bot.ts';
import { aMemoryChat, type MemoryChat } from '../support/memory-chat.ts';

/** A bot in a chat in memory, with its clock. */
export async function aBotInMemory(
  setting: BotSetting = {},
  chat: MemoryChat = aMemoryChat(),
): Promise<{
  readonly chat: MemoryChat;
  readonly deps: BotDeps;
  readonly logged: readonly string[];
  later(ms: number): void;
}> {
  const { desk, logged, later } = await aDesk(setting);
  onTestFinished(() => desk.archive.close());
  return { chat, deps: { ...desk, chat }, logged, later };
}
