import { type DateToken, isAbbreviation, kindsOf, type TokenKinds } from './date-lexicon.ts';
import { joinEras } from './join-eras.ts';
import { joinNumerals } from './join-numerals.ts';

/** Every part of the pattern is bounded or a single run, so that no text is read twice. */
const TOKEN = new RegExp(
  [
    String.raw`\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?(?!\d)`,
    String.raw`\d{4}/\d{1,2}/\d{1,2}(?!\d)|\d{4}\.\d{2}\.\d{2}(?![.\d])|\d{4}-\d{1,2}-\d{1,2}(?![-\d])`,
    String.raw`\d{1,2}/\d{1,2}/\d{2,4}(?!\d)|\d{1,2}\.\d{1,2}\.\d{4}(?!\d)|\d{1,2}-\d{1,2}-\d{4}(?![-\d])`,
    String.raw`\d{1,2}:\d{2}(?::\d{2})?(?!\d)`,
    String.raw`\d{1,4}(?:st|nd|rd|th)(?![\p{L}\p{N}])`,
    String.raw`['’]?\d{2,4}['’]?s(?![\p{L}\p{N}])`,
    String.raw`\d{1,2}(?=,\d{4}(?!\d))`,
    String.raw`\d+(?:,\d{3})*(?:\.\d+)?`,
    String.raw`[ap]\.m\.?(?!\p{L})`,
    String.raw`\p{L}[\p{L}\p{M}]*(?:['’](?!s(?!\p{L}))\p{L}+)*`,
    String.raw`['’]s(?!\p{L})`,
    String.raw`\S`,
  ].join('|'),
  'giu',
);

/** The tokens of a text in order, numbers written in words joined. */
export function tokenize(text: string): readonly DateToken[] {
  const found: DateToken[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index < from) continue;
    const token = tokenOf(text, match, from);
    found.push(token);
    from = token.end;
  }
  return joinEras(joinNumerals(found));
}

function tokenOf(text: string, { 0: raw, index }: RegExpExecArray, from: number): DateToken {
  const folded = raw
    .toLowerCase()
    .replace('’', "'")
    .replace(/[‐‑–—]/, '-');
  const hasStop = isAbbreviation(folded) && text[index + raw.length] === '.';
  const word = hasStop ? `${folded}.` : folded;
  return {
    start: index,
    end: index + raw.length + (hasStop ? 1 : 0),
    word,
    kinds: /^['\d]/.test(word) ? figureKinds(word) : kindsOf(word),
    isCapital: /^\p{Lu}/u.test(raw),
    isAfterLine: index > from && text.slice(from, index).includes('\n'),
    isAfterBreak: index - from > 1 && /\n[^\S\n]*\n/.test(text.slice(from, index)),
  };
}

/** What each way to write a number can stand for, first that fits. */
const FIGURES: readonly (readonly [RegExp, (...parts: string[]) => TokenKinds])[] = [
  [
    /^(\d{4}-\d\d-\d\d)(?:t(\d\d:\d\d))?$/,
    (iso, clock) => (clock ? { isoTime: `${iso}T${clock}` } : { iso }),
  ],
  [
    /^(\d\d?)\/(\d\d?)\/(\d{4}|\d\d)$/,
    (first, second, year) => ({ slashed: `${year}/${first}/${second}` }),
  ],
  [
    /^(\d\d?)-(\d\d?)-(\d{4})$/,
    (first, second, year) => ({ slashed: `${year}/${first}/${second}` }),
  ],
  [
    /^(\d{4})[/.-](\d\d?)[/.-](\d\d?)$/,
    (year, month, day) => ({ ordered: `${year}/${month}/${day}` }),
  ],
  [/^(\d\d?)\.(\d\d?)\.(\d{4})$/, (day, month, year) => ({ ordered: `${year}/${month}/${day}` })],
  [
    /^([01]?\d|2[0-4]):([0-5]\d)/,
    (hour, minute) => ({ clock: `${hour?.padStart(2, '0')}:${minute}` }),
  ],
  [
    /^(\d+)(?:st|nd|rd|th)$/,
    (figure) =>
      Number(figure) > 0 ? { ordinal: Number(figure), ...dayKind(figure, 'dayOrdinal') } : {},
  ],
  [/^'?(\d\d\d)0'?s$/, (decade) => ({ decade })],
  [/^'?(\d)0'?s$/, (decade) => ({ shortDecade: Number(decade) })],
  [/^(\d{4})$/, (figure) => ({ ...yearKind(Number(figure)), ...countKinds(Number(figure)) })],
  [
    /^(\d\d?)$/,
    (figure) => ({
      number: Number(figure),
      count: Number(figure),
      twoFigures: Number(figure),
      ...dayKind(figure, 'day'),
    }),
  ],
  [/^([\d,.]+)$/, (figure) => countKinds(Number(figure.replaceAll(',', '')))],
];

function figureKinds(word: string): TokenKinds {
  for (const [form, read] of FIGURES) {
    const match = form.exec(word);
    if (match) return read(...match.slice(1));
  }
  return {};
}

function dayKind(figure: string, kind: string): TokenKinds {
  const day = Number(figure);
  return day >= 1 && day <= 31 ? { [kind]: day } : {};
}

/** There is no year 0. */
function yearKind(year: number): TokenKinds {
  return year > 0 ? { year } : {};
}

function countKinds(number: number): TokenKinds {
  return Number.isFinite(number) ? { number, count: number } : {};
}
