import { z } from 'zod';

/** The variables of an environment. One without a value counts as absent. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The ports that there are. */
const LAST_PORT = 65_535;

/** Whether a setting is the number of a port. */
export function isPort(port: string): boolean {
  return /^\d{1,5}$/.test(port) && Number(port) <= LAST_PORT;
}

/** A setting of what stands between commas or spaces, each of a form. */
export function listOf(form: RegExp, fault: string) {
  return z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter((entry) => entry !== ''))
    .refine((entries) => entries.every((entry) => form.test(entry)), fault);
}
