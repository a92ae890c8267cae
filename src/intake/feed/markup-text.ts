import { Parser } from 'htmlparser2';
import { Failure } from '../../domain/failure.ts';
import { withoutShortcodes } from '../without-shortcodes.ts';

/** Levels of nesting at most, as in pages. */
const MAX_DEPTH = 512;

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  `address article aside blockquote center dd details div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul`.split(/\s+/),
);

/**
 * Elements whose words are not for readers. The words in a drawing are, as its labels; a formula
 * is, but not its source, which stands in it as an annotation.
 */
const SILENT = new Set(
  `script style template iframe object embed applet canvas audio video metadata annotation
  annotation-xml`.split(/\s+/),
);

/** Elements that a space parts from what stands beside them: cells, and the labels of a drawing. */
const PARTED = new Set(['td', 'th', 'text', 'desc', 'title', 'mtd']);

/** What parts two paragraphs. */
const PARAGRAPH = '\n\n';

/**
 * The words of HTML, for readers: no tags, references read, paragraphs parted by a blank line.
 * Throws Failure 'too-complex' where it nests more than 512 elements.
 */
export function textOfMarkup(html: string): string {
  const parts: string[] = [];
  let depth = 0;
  let silent = 0;

  function breakAt(name: string): void {
    const white = whiteAt(name);
    // Where paragraphs end together, one break is enough.
    if (white !== '' && (white !== PARAGRAPH || parts.at(-1) !== PARAGRAPH)) parts.push(white);
  }

  const parser = new Parser({
    onopentag(name) {
      depth += 1;
      if (depth > MAX_DEPTH) throw tooDeep();
      if (SILENT.has(name)) silent += 1;
      breakAt(name);
    },
    onclosetag(name) {
      depth -= 1;
      if (SILENT.has(name)) silent -= 1;
      if (name !== 'br') breakAt(name);
    },
    ontext(text) {
      if (silent === 0) parts.push(text.replace(/\s+/g, ' '));
    },
  });
  parser.end(html);
  return cleanLines(parts.join('').split('\n').map(withoutShortcodes).join('\n'));
}

/** Lines of text, each as `cleanLine` has it, with one empty line at most between them. */
export function cleanLines(text: string): string {
  return text
    .split('\n')
    .map(cleanLine)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** One line of text: white space collapsed, control characters read or dropped. */
export function cleanLine(text: string): string {
  return text
    .replace(/[\u0080-\u009f]/g, meantByControl)
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .toWellFormed()
    .trim();
}

/** What stands in windows-1252 where Unicode has a control character: its quotation marks above all. */
function meantByControl(control: string): string {
  return new TextDecoder('windows-1252').decode(Uint8Array.of(control.charCodeAt(0)));
}

function whiteAt(name: string): string {
  if (BLOCKS.has(name)) return PARAGRAPH;
  if (name === 'br') return '\n';
  return PARTED.has(name) ? ' ' : '';
}

function tooDeep(): Failure {
  const message = `an entry nests more than ${MAX_DEPTH} elements, as no article does: look for another feed of the site`;
  return new Failure('too-complex', message);
}
