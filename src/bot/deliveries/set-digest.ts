import { parseSchedule } from '../../archive/digests/schedule-slots.ts';
import type { Schedule, Subscription } from '../../domain/subscription.ts';
import type { Asker, BotDeps } from '../bot-deps.ts';
import { externalRefusal } from '../editors.ts';
import { toErrorMessage } from '../error-message.ts';
import { isNowhere, postContent, whyNowhere } from '../postings.ts';
import { DIGEST_TAKEN_SINCE } from '../words/digests.ts';
import { enqueueDue } from './deliver-due.ts';
import { mayChange } from './digest-commands.ts';

/** What somebody put into the form of a digest. */
export interface DigestFormValues {
  readonly time: string;
  /** Days of the week as ISO 8601 counts them, and whatever else was sent. */
  readonly days: readonly number[];
  readonly zone: string;
  readonly subject: string | null;
  readonly whenQuiet: Subscription['whenQuiet'];
}

/** A digest as somebody set it, or a line for each part of its schedule that is wrong. */
export type Submission =
  | { readonly status: 'read'; readonly subscription: Subscription }
  | {
      readonly status: 'refused';
      readonly faults: Readonly<Partial<Record<keyof Schedule, string>>>;
    };

/** Reads a form that was sent. */
export function readSubmission(
  { time, days, zone, subject, whenQuiet }: DigestFormValues,
  { channel, setBy }: Pick<Subscription, 'channel' | 'setBy'>,
): Submission {
  const read = parseSchedule({ time, days, zone });
  return read.status === 'refused'
    ? read
    : {
        status: 'read',
        subscription: { ...read.schedule, channel, setBy, subject, whenQuiet },
      };
}

/** A digest as a form sets it. */
export interface DigestSetting {
  readonly subscription: Subscription;
  /** Muted outlets of which it is to tell again. */
  readonly toldAgain: readonly string[];
}

/** Sets a channel's digest, and tells the channel, or whoever sent the form why not. */
export async function setDigest(
  setting: DigestSetting,
  asker: Asker,
  deps: BotDeps,
): Promise<void> {
  const { subscription: given } = setting;
  const result = await save(setting, asker, deps).catch((fault: unknown) => ({
    refusal: toErrorMessage(fault, deps),
  }));
  if (!('refusal' in result)) {
    await announce(result, deps);
    return;
  }
  const { channel } = given;
  const content = { kind: 'digest-not-saved', channel, why: result.refusal } as const;
  await postContent({ channel: asker.user }, content, deps);
}

/** A digest that was saved. */
interface SavedDigest {
  readonly subscription: Subscription;
  readonly status: 'new' | 'changed';
  readonly by: string;
}

async function save(
  { subscription: given, toldAgain }: DigestSetting,
  asker: Asker,
  deps: BotDeps,
): Promise<SavedDigest | { readonly refusal: string }> {
  const refusal = await externalRefusal('set a digest', asker, deps);
  if (refusal) return { refusal };
  const stored = await deps.subscriptions.find(given.channel);
  if (!(await mayChange(stored, asker, deps))) return { refusal: DIGEST_TAKEN_SINCE };
  // What is due by now was promised under the old form.
  if (stored) await enqueueDue(stored, deps);
  // An editor who changes a digest does not become the one who is told about it.
  const subscription = { ...given, setBy: stored?.setBy ?? asker.user };
  await deps.subscriptions.save(subscription, +deps.now());
  const target = { kind: 'digest', id: given.channel } as const;
  for (const outlet of toldAgain) await deps.mutes.remove(target, outlet);
  return { subscription, status: stored ? 'changed' : 'new', by: asker.user };
}

/** Tells the channel; where the bot may not speak there yet, whoever set it. */
async function announce({ subscription, status, by }: SavedDigest, deps: BotDeps): Promise<void> {
  const command = `/${deps.beat.command} digest`;
  const now = +deps.now();
  const content = { kind: 'digest-set', subscription, status, by, now, command } as const;
  try {
    await postContent({ channel: subscription.channel }, content, deps);
  } catch (fault) {
    if (!isNowhere(fault, deps)) throw fault;
    const { channel } = subscription;
    const why = { why: whyNowhere(fault, deps), channel };
    await postContent({ channel: by }, { kind: 'cannot-post', after: 'digest-set', ...why }, deps);
  }
}
