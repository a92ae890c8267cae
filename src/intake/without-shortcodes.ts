/** A name of a shortcode, "vc_row", and all that may stand behind it, in characters. */
const NAME = String.raw`[a-z][\w-]{1,40}`;
const ATTRIBUTES = '[^\\]\\[]{0,500}';

/** What is embedded by a shortcode, or is the caption of a picture: neither is text of the article. */
const EMBEDDED =
  'caption|wp_caption|embed|embedyt|youtube|vimeo|tweet|twitter|instagram|facebook|video|audio|gallery|playlist|soundcloud|iframe|googlemaps?|contact-form-7|mc4wp_form|newsletter|poll|adrotate|ad';

const SHORTCODES: readonly RegExp[] = [
  new RegExp(
    String.raw`\[(?<name>${EMBEDDED})(?: ${ATTRIBUTES})?\][^[\]]{0,600}\[/\k<name>\]`,
    'giu',
  ),
  new RegExp(String.raw`\[(?:${EMBEDDED})\]`, 'gu'),
  new RegExp(String.raw`\[${NAME} [\w-]{1,40}=${ATTRIBUTES}\]`, 'giu'),
  /\[\/?[a-z][a-z\d]{0,20}(?:_[a-z\d]{1,20}){1,5} ?\/?\]/gu,
];

/** The end of a shortcode, with its name. */
const CLOSING = new RegExp(String.raw`\[/(?<name>${NAME})\]`, 'giu');
const OPENING = new RegExp(String.raw`\[(?<name>${NAME})\]`, 'giu');

/** Places that a template of the page left unfilled: "{{ author.name }}", "{% if ad %}". */
const PLACEHOLDERS = /\{\{\{?[^{}]{1,300}\}\}\}?|\{%[^{}%]{1,300}%\}|<%[^<>%]{1,300}%>/gu;

/**
 * A line of text without the marks that a site's software was to replace: WordPress shortcodes,
 * with what is embedded by them, and the places of a template. What an editor put in brackets
 * stays. Linear: each mark is bounded.
 */
export function withoutShortcodes(text: string): string {
  if (!/\[[a-z/]|\{\{|\{%|<%/iu.test(text)) return text;
  const plain = SHORTCODES.reduce((left, mark) => left.replace(mark, ' '), text);
  const closed = new Set([...plain.matchAll(CLOSING)].map((found) => found.groups?.name));
  return plain
    .replace(CLOSING, ' ')
    .replace(OPENING, (mark, name: string) => (closed.has(name) ? ' ' : mark))
    .replace(PLACEHOLDERS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
