import { z } from 'zod';
import type { DigestFormValues } from '../../bot/deliveries/set-digest.ts';
import type { Schedule } from '../../domain/subscription.ts';
import { FIELDS, VALUE } from './form-view.ts';

/** What Slack sends of one field. */
interface FieldState {
  readonly value?: string | null | undefined;
  readonly selected_time?: string | null | undefined;
  readonly selected_option?: { readonly value?: string | undefined } | null | undefined;
  readonly selected_options?: readonly { readonly value?: string | undefined }[] | null | undefined;
}

/** The fields of a form that was sent, by block and action. */
export type FormState = Readonly<Record<string, Readonly<Record<string, FieldState>>>>;

/** The values of a form that was sent. A zone that was typed counts before one that was chosen. */
export function readFormValues(state: FormState): DigestFormValues {
  const field = (name: string): FieldState => state[name]?.[VALUE] ?? {};
  const chosenZone = field(zoneFieldOf(state)).selected_option?.value ?? '';
  return {
    time: field(FIELDS.time).selected_time ?? '',
    days: (field(FIELDS.days).selected_options ?? []).map(({ value }) => Number(value)),
    zone: typedZone(state) || chosenZone,
    subject: field(FIELDS.subject).value?.trim() || null,
    whenQuiet: field(FIELDS.whenQuiet).selected_option?.value === 'silence' ? 'silence' : 'line',
  };
}

/** The block of the muted outlets, as Slack sends it back with a form. */
const MutedField = z.looseObject({
  block_id: z.literal(FIELDS.muted),
  element: z.looseObject({ options: z.array(z.looseObject({ value: z.string() })) }),
});

/** The outlets whose boxes were cleared, of those that the form showed. */
export function readToldAgain(
  blocks: readonly object[] | undefined,
  state: FormState,
): readonly string[] {
  const shown = (blocks ?? []).flatMap((block) => {
    const read = MutedField.safeParse(block);
    return read.success ? read.data.element.options : [];
  });
  const left = state[FIELDS.muted]?.[VALUE]?.selected_options ?? [];
  const kept = new Set(left.map(({ value }) => value));
  return shown.flatMap(({ value }) => (kept.has(value) ? [] : [value]));
}

/** Faults by the block under which Slack shows them. */
export function errorsByField(
  { zone, ...faults }: Readonly<Partial<Record<keyof Schedule, string>>>,
  state: FormState,
): Record<string, string> {
  const zoneField = typedZone(state) === '' ? zoneFieldOf(state) : FIELDS.otherZone;
  return { ...faults, ...(zone ? { [zoneField]: zone } : {}) };
}

function zoneFieldOf(state: FormState): string {
  return FIELDS.proposedZone in state ? FIELDS.proposedZone : FIELDS.zone;
}

function typedZone(state: FormState): string {
  return state[FIELDS.otherZone]?.[VALUE]?.value?.trim() ?? '';
}
