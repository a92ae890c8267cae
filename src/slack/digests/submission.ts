import { parseSchedule } from '../../archive/digests/schedule-slots.ts';
import type { Subscription } from '../../domain/subscription.ts';
import { FIELDS, VALUE } from './form-view.ts';

/** What Slack says of one field. */
interface FieldState {
  readonly value?: string | null | undefined;
  readonly selected_time?: string | null | undefined;
  readonly selected_option?: { readonly value?: string | undefined } | null | undefined;
  readonly selected_options?: readonly { readonly value?: string | undefined }[] | null | undefined;
}

/** The fields of a form that was sent, by block and action. */
export type FormState = Readonly<Record<string, Readonly<Record<string, FieldState>>>>;

/** A digest as somebody set it, or a line under each field that is wrong. */
export type Submission =
  | { readonly status: 'read'; readonly subscription: Subscription }
  | { readonly status: 'refused'; readonly errors: Readonly<Record<string, string>> };

/** Reads a form that was sent. */
export function readSubmission(
  fields: FormState,
  { channel, setBy }: Pick<Subscription, 'channel' | 'setBy'>,
): Submission {
  const field = (name: string): FieldState => fields[name]?.[VALUE] ?? {};
  const zoneField = FIELDS.proposedZone in fields ? FIELDS.proposedZone : FIELDS.zone;
  const otherZone = field(FIELDS.otherZone).value?.trim() ?? '';
  const read = parseSchedule({
    time: field(FIELDS.time).selected_time ?? '',
    days: (field(FIELDS.days).selected_options ?? []).map(({ value }) => Number(value)),
    zone: otherZone || (field(zoneField).selected_option?.value ?? ''),
  });
  if (read.status === 'refused') {
    const { zone, ...faults } = read.faults;
    const zoneBlock = otherZone === '' ? zoneField : FIELDS.otherZone;
    return { status: 'refused', errors: { ...faults, ...(zone ? { [zoneBlock]: zone } : {}) } };
  }
  const subject = field(FIELDS.subject).value?.trim() || null;
  const whenQuiet =
    field(FIELDS.whenQuiet).selected_option?.value === 'silence' ? 'silence' : 'line';
  return { status: 'read', subscription: { ...read.schedule, channel, setBy, subject, whenQuiet } };
}
