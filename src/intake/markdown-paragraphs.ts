import { Parser } from 'htmlparser2';
import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { Failure } from '../domain/failure.ts';

/** The words of one paragraph, list item, table row or heading. */
export interface MarkdownParagraph {
  readonly words: string;
  /** 1–6 for a heading, else 0. */
  readonly level: number;
}

/**
 * Marks of emphasis in one block: the lexer's time grows with their square (50 000 took nine
 * seconds), and the longest paragraph that people write has some dozens.
 */
const MOST_MARKS = 2000;

/**
 * The paragraphs of a Markdown text in order, with their words alone: emphasis, links, images
 * (by their description), code and HTML lose their marks. Throws `too-complex` where quotes or
 * lists nest deeper than the stack, or a block holds thousands of marks.
 */
export function markdownParagraphs(markdown: string): readonly MarkdownParagraph[] {
  if (markdown.split(/\n[ \t\r]*\n/).some(hasTooManyMarks)) {
    throw new Failure('too-complex', `a paragraph of the Markdown has over ${MOST_MARKS} marks`);
  }
  try {
    return lexer(markdown.replaceAll('\0', ''))
      .flatMap(ofBlock)
      .map(({ words, level }) => ({ words: words.replace(/\s+/g, ' ').trim(), level }))
      .filter(({ words }) => words !== '');
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new Failure('too-complex', 'the Markdown nests too deep to be read', { cause });
  }
}

function hasTooManyMarks(block: string): boolean {
  return block.length > MOST_MARKS && (block.match(/[_*~]/g)?.length ?? 0) > MOST_MARKS;
}

function ofBlock(token: Token): readonly MarkdownParagraph[] {
  if (!isMarked(token)) return [];
  switch (token.type) {
    case 'heading':
      return [{ words: ofInline(token), level: token.depth }];
    case 'blockquote':
      return token.tokens.flatMap(ofBlock);
    case 'list':
      return token.items.flatMap((item) => item.tokens.flatMap(ofBlock));
    case 'table':
      return [token.header, ...token.rows].map(ofRow);
    case 'code':
      return token.text.split(/\n(?:[^\S\n]*\n)+/).map((words) => ({ words, level: 0 }));
    case 'html':
      return [{ words: wordsOfHtml(token.text), level: 0 }];
    case 'space':
    case 'hr':
    case 'def':
      return [];
    default:
      return [{ words: ofInline(token), level: 0 }];
  }
}

function ofRow(cells: readonly Tokens.TableCell[]): MarkdownParagraph {
  return { words: cells.map((cell) => cell.tokens.map(ofInline).join('')).join(' | '), level: 0 };
}

function ofInline(token: Token): string {
  if (!isMarked(token)) return '';
  switch (token.type) {
    case 'br':
      return '\n';
    case 'html':
    case 'checkbox':
      return '';
    case 'image':
    case 'codespan':
    case 'escape':
      return token.text;
    default:
      if ('tokens' in token && token.tokens) return token.tokens.map(ofInline).join('');
      return 'text' in token ? wordsOfHtml(token.text.replaceAll('<', '&lt;')) : '';
  }
}

/** The lexer is used without extensions, so that every token is one of marked's own. */
function isMarked(token: Token): token is MarkedToken {
  return token.type !== undefined;
}

function wordsOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return html;
  const words: string[] = [];
  const hidden = new Set(['script', 'style']);
  let depth = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (hidden.has(name)) depth += 1;
    },
    onclosetag: (name) => {
      if (hidden.has(name)) depth -= 1;
    },
    ontext: (text) => {
      if (depth === 0) words.push(text);
    },
  });
  parser.end(html);
  return words.join('');
}
