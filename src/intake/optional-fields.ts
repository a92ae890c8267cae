import { z } from 'zod';
import { parsePublicationDate } from './parse-publication-date.ts';

/** An optional string; missing, `null` and blank all mean unknown. */
export const optionalWords = z
  .string()
  .nullish()
  .transform((words) => words?.trim() || null);

/** A publication date as its author wrote it; anything that is no date is a fault, not unknown. */
export const optionalPublished = optionalWords.transform((printed, context) => {
  if (printed === null) return null;
  const published = parsePublicationDate(printed);
  if (published !== null) return published;
  context.addIssue({
    code: 'custom',
    message: `"${printed}" is no publication date: give a day or a time such as 2025-03-19`,
  });
  return z.NEVER;
});

/** An http or https address. */
export const optionalAddress = optionalWords.transform((address, context) => {
  if (address === null || (/^https?:\/\//i.test(address) && URL.canParse(address))) return address;
  context.addIssue({ code: 'custom', message: `"${address}" is no http address` });
  return z.NEVER;
});

/** An ISO 639-1 code; what follows it ("en-GB") is left out. */
export const optionalLanguage = optionalWords.transform((tag, context) => {
  if (tag === null) return null;
  const code = /^([a-z]{2})(?:[-_][a-z0-9_-]*)?$/i.exec(tag)?.[1];
  if (code !== undefined) return code.toLowerCase();
  context.addIssue({ code: 'custom', message: `"${tag}" is no language code such as "en"` });
  return z.NEVER;
});
