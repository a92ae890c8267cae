/** A person or a channel by its id, which each chat shows by name its own way. */
export interface Mention {
  readonly kind: 'person' | 'channel';
  readonly id: string;
}

/** A text in which people and channels are named. */
export type MentioningText = readonly (string | Mention)[];

/** Somebody, by name where a chat can show it. */
export function person(id: string): Mention {
  return { kind: 'person', id };
}

/** A channel, by name for those who may see it. */
export function channel(id: string): Mention {
  return { kind: 'channel', id };
}

const UNNAMED = { person: 'somebody', channel: 'a channel' } as const;

/** A text without the names, where they cannot be shown: "Somebody set a digest here". */
export function withoutNames(text: MentioningText): string {
  const whole = text.map((one) => (typeof one === 'string' ? one : UNNAMED[one.kind])).join('');
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}`;
}
