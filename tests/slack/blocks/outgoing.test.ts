import { describe, expect, it } from 'vitest';
import type { Circumstance } from '../../../src/bot/chat.ts';
import { outgoingMessage } from '../../../src/slack/blocks/outgoing.ts';

/** A message as databases hold it. */
const WRITTEN =
  '{"text":"The ferry sailed.","blocks":[{"type":"rich_text","elements":[]}],"plain":"1. The ferry sailed."}';

const answer = { id: '0123456789abcdef', kind: 'answer', quoted: [], excerpts: 1 } as const;

describe('a written message', () => {
  it('goes out as it was stored', () => {
    const message = outgoingMessage(
      { written: WRITTEN, answer: null, circumstances: [] },
      'everybody',
    );
    expect(message).toEqual(JSON.parse(WRITTEN));
  });

  it('has a button that shares its answer only where the asker alone sees it', () => {
    const outgoing = { written: WRITTEN, answer, circumstances: [] };
    expect(JSON.stringify(outgoingMessage(outgoing, 'asker'))).toContain('share_answer');
    expect(JSON.stringify(outgoingMessage(outgoing, 'everybody'))).not.toContain('share_answer');
  });

  it.each<[Circumstance, string]>([
    [{ kind: 'may-repeat' }, 'This may be a repetition'],
    [{ kind: 'late', slot: 0, now: 600_000, zone: 'UTC' }, 'Due Thu 1 Jan, 00:00, delivered'],
    [{ kind: 'preview', more: 2 }, '2 messages would follow in its thread.'],
    [{ kind: 'shared', by: 'U1', question: 'Who sailed?' }, 'Who sailed?'],
    [{ kind: 'files-unread' }, 'I read no files here'],
  ])('says what is known only as it goes out: %j', (circumstance, line) => {
    const outgoing = { written: WRITTEN, answer, circumstances: [circumstance] };
    const { text, blocks, plain } = outgoingMessage(outgoing, 'everybody');
    expect(text).toBe('The ferry sailed.');
    expect(JSON.stringify(blocks)).toContain(line);
    expect(plain).toContain(line);
  });
});
