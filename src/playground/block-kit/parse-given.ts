import type { z } from 'zod';

/** What no schema here takes. */
const NOTHING_READ = Symbol('an object where none is read');

/**
 * Parses with a schema what somebody gave, whatever it is. zod compares the length of anything that
 * has one before it knows its kind: an object whose `length` is no number makes it throw.
 * `intake` has the same function: neither folder knows the other.
 */
export function parseGiven<Schema extends z.ZodType>(
  schema: Schema,
  given: unknown,
): z.ZodSafeParseResult<z.output<Schema>> {
  try {
    return schema.safeParse(given);
  } catch {
    return schema.safeParse(NOTHING_READ);
  }
}
