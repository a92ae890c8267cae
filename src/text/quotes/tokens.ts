import type { Span } from '../../domain/span.ts';
import { TITLE } from '../sentences/abbreviations.ts';
import type { QuotedSpan } from './unclosed-quotations.ts';

/** A word, a mark, or a whole quotation of a text. */
export interface SpeechToken extends Span {
  readonly kind: 'word' | 'number' | 'mark' | 'quotation';
  readonly text: string;
  /** In small letters, with a straight apostrophe. */
  readonly lower: string;
  readonly isCapital: boolean;
  /** Whether it is a quotation that lost its closing mark. */
  readonly isUnclosed: boolean;
}

const TOKEN = new RegExp(
  String.raw`(?:\p{L}\.){2,8}|(?:${TITLE}|Del|Ald|Asst|Atty|Sens|Reps|St|Jr|Sr|Hon|Pres|Cmdr|Brig|Inc|Co|Corp|Ltd|Vt|No)\.|\p{Lu}\.(?=\s?\p{Lu})|['’][sS](?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:[-/&@]|['’](?![sS](?![\p{L}\p{N}]))|[.,](?=\p{N}))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|--+|[^\s\p{L}\p{N}]`,
  'gu',
);

/** The tokens of a part of a text; each quotation in it is one. */
export function tokenize(
  text: string,
  { start, end }: Span,
  quotations: readonly QuotedSpan[],
): readonly SpeechToken[] {
  const tokens: SpeechToken[] = [];
  let from = start;
  for (const quotation of quotations) {
    addTokens(tokens, text, { start: from, end: quotation.start });
    tokens.push({
      ...tokenOf(text, quotation, 'quotation'),
      isUnclosed: quotation.isUnclosed === true,
    });
    from = quotation.end;
  }
  addTokens(tokens, text, { start: from, end });
  return tokens;
}

function addTokens(tokens: SpeechToken[], text: string, { start, end }: Span): void {
  for (const { 0: word, index } of text.slice(start, end).matchAll(TOKEN)) {
    const span = { start: start + index, end: start + index + word.length };
    const kind = /^\p{N}/u.test(word) ? 'number' : /[\p{L}\p{N}]/u.test(word) ? 'word' : 'mark';
    tokens.push(tokenOf(text, span, kind));
  }
}

function tokenOf(text: string, { start, end }: Span, kind: SpeechToken['kind']): SpeechToken {
  const words = text.slice(start, end);
  const lower = kind === 'quotation' ? '' : words.toLowerCase().replaceAll('’', "'");
  return {
    start,
    end,
    kind,
    text: words,
    lower,
    isCapital: /^\p{Lu}/u.test(words),
    isUnclosed: false,
  };
}

/** The tokens of one sentence. */
export type Tokens = readonly SpeechToken[];

/** What stands beyond either end of a sentence. */
const NOTHING: SpeechToken = {
  start: 0,
  end: 0,
  kind: 'mark',
  text: '',
  lower: '',
  isCapital: false,
  isUnclosed: false,
};

/** The token at a place; an empty mark where there is none. */
export function tokenAt(tokens: Tokens, place: number): SpeechToken {
  return tokens[place] ?? NOTHING;
}

/** Behind the last token of a sentence that is none of the marks at its end. */
export function endBeforeMarks(tokens: Tokens): number {
  let end = tokens.length;
  while (end > 0 && /^[.!?…:]$/.test(tokenAt(tokens, end - 1).text)) end -= 1;
  return end;
}

/** A range of tokens, half-open, by their places in a sentence. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export interface Neighbours {
  readonly tokens: Tokens;
  readonly place: number;
  readonly before: SpeechToken;
  readonly token: SpeechToken;
  readonly next: SpeechToken;
}

/** The token at a place with its neighbours. */
export function neighboursAt(tokens: Tokens, place: number): Neighbours {
  return {
    tokens,
    place,
    before: tokenAt(tokens, place - 1),
    token: tokenAt(tokens, place),
    next: tokenAt(tokens, place + 1),
  };
}

/** Decides something of a token; `undefined` leaves it to the rules behind. */
export type TokenRule<Context = Neighbours> = (context: Context) => boolean | undefined;

/** What the first rule that decides says. */
export function decide<Context>(
  rules: readonly TokenRule<Context>[],
  context: Context,
  otherwise: { readonly otherwise: boolean },
): boolean {
  for (const rule of rules) {
    const decided = rule(context);
    if (decided !== undefined) return decided;
  }
  return otherwise.otherwise;
}

/** Where the first mark of a text stands behind a place, before an end; -1 where none does. */
export function markBehind(tokens: Tokens, mark: string, { from, to }: TokenRange): number {
  for (let place = from; place < to; place += 1) {
    if (tokens[place]?.text === mark) return place;
  }
  return -1;
}
