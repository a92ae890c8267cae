/** What texts without a hint are tried in: ties go to the first. */
const ENCODINGS = [
  'windows-1252',
  'utf-8',
  'windows-1251',
  'koi8-u',
  'windows-1250',
  'iso-8859-2',
  'windows-1253',
  'ibm866',
  'iso-8859-5',
  'x-mac-cyrillic',
];

/** The encodings that pages in a language were written in, by its ISO 639-1 code. */
const BY_LANGUAGE: readonly (readonly [languages: RegExp, encodings: readonly string[]])[] = [
  [/^(?:ru|uk|be|bg|mk|sr|kk)$/, ['windows-1251', 'koi8-u', 'ibm866', 'iso-8859-5']],
  [/^(?:pl|cs|sk|hu|sl|hr|bs|ro|sq)$/, ['windows-1250', 'iso-8859-2', 'windows-1251']],
  [/^(?:tr|az)$/, ['windows-1254']],
  [/^el$/, ['windows-1253']],
  [/^(?:lt|lv|et)$/, ['windows-1257']],
  [/^he$/, ['windows-1255']],
  [/^(?:ar|fa)$/, ['windows-1256']],
];

/** Bytes of words with other letters than "a" to "z" by which an encoding is judged. */
const SAMPLE_BYTES = 20_000;

/** How much better than what is declared another encoding must read: texts have stray bytes too. */
const CLEARLY_BETTER = 0.15;

/** Encodings whose letters have no case, or several bytes: nothing here tells how they read. */
const NOT_JUDGED = /^(?:shift_jis|euc-|gb|big5|iso-2022|utf-16|windows-874|windows-1258)/i;

/** Marks of typography that stand beside words and between their parts. */
const MARKS = /[\u00a0\u00ad«»„“”‘’‚‹›'–—…•·№©®™°§€£¡¿%]+/gu;

const SCRIPTS = [/^\p{Script=Latin}+$/u, /^\p{Script=Cyrillic}+$/u, /^\p{Script=Greek}+$/u];
const CASELESS = /^[\p{Script=Hebrew}\p{Script=Arabic}\p{M}]+$/u;
const WRITTEN_CASE = /^\p{L}?\p{Ll}*$/u;

/** The commonest letters, which make up most of any text in these scripts. */
const FREQUENT = /[оеаинтрслвкіαεοιτνσςρκπηάέίό]/giu;

/** What is known of bytes that are no valid UTF-8. */
export interface EncodingHints {
  /** The encoding that somebody names for them. */
  readonly declared: string | undefined;
  /** ISO 639-1 code. */
  readonly language: string | undefined;
}

/**
 * The encoding in which bytes read as words: of one script, without symbols within them, in the
 * case that words are written in. The declared one stands unless another is clearly better; of
 * equals that of the language comes first, then windows-1252 as in browsers.
 */
export function chooseEncoding(bytes: Uint8Array, { declared, language }: EncodingHints): string {
  if (declared !== undefined && NOT_JUDGED.test(declared)) return declared;
  const sample = sampleOf(bytes);
  const ofLanguage = BY_LANGUAGE.find(([languages]) => languages.test(language ?? ''))?.[1] ?? [];
  const [best] = [...ofLanguage, ...ENCODINGS]
    .map((encoding) => ({ encoding, score: scoreOf(sample, encoding) }))
    .reduce<readonly Scored[]>(
      ([first], one) => (first && first.score >= one.score ? [first] : [one]),
      [],
    );
  if (declared !== undefined) {
    if (!best || scoreOf(sample, declared) + CLEARLY_BETTER >= best.score) return declared;
  }
  return best?.encoding ?? 'windows-1252';
}

interface Scored {
  readonly encoding: string;
  readonly score: number;
}

/** The words with bytes beyond ASCII, each with a space behind it. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE_BYTES);
  let length = 0;
  let start = -1;
  let isBeyond = false;
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const isPart = byte >= 0x80 || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
    if (isPart) {
      if (start < 0) start = at;
      isBeyond ||= byte >= 0x80;
      continue;
    }
    if (isBeyond) {
      if (length + at - start + 1 > SAMPLE_BYTES) break;
      sample.set(bytes.subarray(start, at), length);
      length += at - start;
      sample[length] = 0x20;
      length += 1;
    }
    start = -1;
    isBeyond = false;
  }
  return sample.subarray(0, length);
}

/** How far a sample reads as words in an encoding, 0–1. */
function scoreOf(sample: Uint8Array, encoding: string): number {
  const words = new TextDecoder(encoding)
    .decode(sample)
    .split(' ')
    .flatMap((token) => token.replace(MARKS, ' ').split(' '))
    .filter((word) => /[^a-z]/i.test(word));
  const total = words.reduce((sum, { length }) => sum + length, 0);
  const read = words.reduce((sum, word) => sum + word.length * likelihood(word), 0);
  return total === 0 ? 1 : read / total;
}

function likelihood(word: string): number {
  if (CASELESS.test(word)) return 1;
  const script = SCRIPTS.findIndex((letters) => letters.test(word));
  if (script < 0) return 0;
  // What is in the other case in the wrong encoding is all capitals: such words are few.
  const byCase = WRITTEN_CASE.test(word) ? 1 : word === word.toUpperCase() ? 0.3 : 0;
  const isOfScript =
    script === 0
      ? word.length < 4 || (word.match(/[^a-z]/gi)?.length ?? 0) * 2 <= word.length
      : (word.match(FREQUENT)?.length ?? 0) * 2 >= word.length;
  return byCase * (isOfScript ? 1 : 0.4);
}
