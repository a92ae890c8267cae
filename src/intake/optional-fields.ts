import { z } from 'zod';
import { parsePublicationDate } from './parse-publication-date.ts';

/** An optional string, or a number as its figures; missing, `null` and blank all mean unknown. */
export const optionalWords = z
  .union([z.string(), z.number()], 'give words')
  .nullish()
  .transform((words) => String(words ?? '').trim() || null);

/** What people write where they know nothing: "unknown", "n/a", a dash. */
const UNKNOWN =
  /^(?:unknown|not known|unspecified|undated|n\s?\/\s?a|n\.\s?[ad]\.?|na|none|nil|null|undefined|no date|without (?:a )?date|tb[acd]|\?+|[-–—−_.]+)$/i;

/** An optional string of which words that say that it is unknown mean just that. */
export const optionalName = optionalWords.transform((words) =>
  words === null || UNKNOWN.test(words) ? null : words,
);

/**
 * A publication date as its author wrote it; words that say that it is unknown mean that, and
 * anything else that is no date is a fault.
 */
export const optionalPublished = optionalName.transform((printed, context) => {
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
export const optionalAddress = optionalName.transform((address, context) => {
  if (address === null) return null;
  const url = /^https?:\/\//i.test(address) ? URL.parse(address) : null;
  if (url !== null) return url.username + url.password === '' ? address : withoutPassword(url);
  context.addIssue({ code: 'custom', message: `"${address}" is no http address` });
  return z.NEVER;
});

/** What is stored is shown to everybody. */
function withoutPassword(url: URL): string {
  url.username = '';
  url.password = '';
  return url.href;
}

/** An ISO 639-1 code; what follows it ("en-GB") is left out. */
export const optionalLanguage = optionalName.transform((tag, context) => {
  if (tag === null) return null;
  const code = /^([a-z]{2})(?:[-_][a-z0-9_-]*)?$/i.exec(tag)?.[1];
  if (code !== undefined) return code.toLowerCase();
  context.addIssue({ code: 'custom', message: `"${tag}" is no language code such as "en"` });
  return z.NEVER;
});
