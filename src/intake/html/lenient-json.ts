/** Levels of nesting that are followed; what is deeper is left out. */
const MAX_DEPTH = 60;

/** What stands between values: white space, stray commas, comments and marks of CDATA. */
const BETWEEN = /(?:\s|;|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n\r]*|<!--|-->|<!\[CDATA\[|\]\]>)+/y;

/** A property's name with its colon, quoted or bare. */
const KEY = /"([^"\n\r]{0,100})"\s{0,50}:|'([^'\n\r]{0,100})'\s{0,50}:|([\w@$-]{1,60})\s{0,50}:/y;

/** What follows the closing quotation mark of a property's value: its end, or the next property. */
const END_OF_PROPERTY =
  /\s{0,200}(?:$|[}\]]|(?:,\s{0,200}){0,4}(?:[}\]]|$|(["'])[\w@:.$-]{1,60}\1\s{0,50}:))/y;

/** What follows that of a list's value. */
const END_OF_ITEM = /\s{0,200}(?:$|\]|,\s{0,200}["'{[\]\d])/y;

/** What follows the one or the other where a comment stands between. */
const COMMENT_NEXT = /\s{0,200},?\s{0,200}(?:\/\*|\/\/)/y;

/** A number or a word: true, null, a date without its quotes. */
const BARE = /[^\s,}\]{["']{1,200}/y;

/** Raw line breaks and tabs, which JSON does not allow in strings. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u001f]+/g;

/**
 * The values of a text that is meant as JSON, in order, as far as they can be told: missing commas,
 * braces and values, stray commas, comments, single or no quotation marks around names, line breaks
 * and quotation marks within strings, several values one after another. Linear in its length.
 */
export function parseLenientJson(source: string): readonly unknown[] {
  let at = 0;

  function match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found;
  }

  function isNext(pattern: RegExp, place: number): boolean {
    pattern.lastIndex = place;
    return pattern.test(source);
  }

  function skip(): void {
    while (match(BETWEEN) || source[at] === ',') if (source[at] === ',') at += 1;
  }

  function readValue(end: RegExp, depth: number): unknown {
    match(BETWEEN);
    const first = source[at];
    if (first === '{') return readObject(depth + 1);
    if (first === '[') return readList(depth + 1);
    if (first === '"' || first === "'") return readString(first, end);
    return scalar(match(BARE)?.[0]);
  }

  function readObject(depth: number): unknown {
    at += 1;
    if (depth > MAX_DEPTH) at = source.length;
    const properties: [string, unknown][] = [];
    for (skip(); at < source.length && source[at] !== '}'; skip()) {
      const key = match(KEY);
      if (key)
        properties.push([key[1] ?? key[2] ?? key[3] ?? '', readValue(END_OF_PROPERTY, depth)]);
      else if (source[at] === ']') break;
      else at += 1;
    }
    if (source[at] === '}') at += 1;
    return Object.fromEntries(properties);
  }

  function readList(depth: number): unknown {
    at += 1;
    if (depth > MAX_DEPTH) at = source.length;
    const values: unknown[] = [];
    for (skip(); at < source.length && source[at] !== ']'; skip()) {
      if (source[at] === '}' || source[at] === ':') break;
      values.push(readValue(END_OF_ITEM, depth));
    }
    if (source[at] === ']') at += 1;
    return values;
  }

  /** A string ends at the first quotation mark behind which the text goes on as JSON does. */
  function readString(mark: string, end: RegExp): string {
    const start = at + 1;
    for (at = start; at < source.length; at += 1) {
      if (source[at] === '\\') at += 1;
      else if (source[at] === mark && (isNext(end, at + 1) || isNext(COMMENT_NEXT, at + 1))) break;
    }
    const written = source.slice(start, at);
    at += 1;
    return unescaped(written);
  }

  const values: unknown[] = [];
  for (skip(); at < source.length; skip()) {
    if (source[at] === '{' || source[at] === '[') values.push(readValue(END_OF_ITEM, 0));
    else at += 1;
  }
  return values;
}

function unescaped(written: string): string {
  const quoted = written
    .replace(CONTROL, ' ')
    .replace(/\\[\s\S]|"/g, (one) => (one === '"' ? '\\"' : one));
  try {
    return String(JSON.parse(`"${quoted}"`));
  } catch {
    // A backslash that escapes nothing stands for itself.
    return written.replace(CONTROL, ' ').replace(/\\(?=["'/])/g, '');
  }
}

function scalar(word: string | undefined): unknown {
  if (word === undefined || word === 'null') return null;
  if (word === 'true' || word === 'false') return word === 'true';
  return /^-?\d+(?:\.\d+)?$/.test(word) ? Number(word) : word;
}
