import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

/** Where the bot works and speaks, and where all that it says is written. */
const SPEAKERS = ['src/bot', 'src/slack'].map((path) => join(path));
const WORDS = join('src', 'bot', 'words');

/** The words of the pages that Slack's install leads to: they name Slack, which the room may not. */
const PAGE_WORDS = join('src', 'slack', 'installing', 'page-words.ts');

/** What `parley doctor` says in the terminal is made by these. */
const FINDINGS = new Set(['inOrder', 'faultOf', 'notLookedAt']);

/** Words of the shortest text that is a sentence, and those of them that stand in the code itself. */
const SENTENCE_WORDS = { all: 3, written: 2 } as const;

/** Codes of faults whose message is said to whoever asked. */
const SAID_FAULTS = new Set(['bad-question', 'busy', 'not-found']);

/** What stands for an expression within a template: one word. */
const EXPRESSION = '\u{fffc}';

/** A node of a syntax tree, of which only what is asked for is read. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

describe('the texts of the bot', () => {
  it('stand in its words and nowhere else', () => {
    const spoken = SPEAKERS.flatMap(filesIn).filter(
      (path) => !path.startsWith(WORDS) && path !== PAGE_WORDS,
    );
    const found = spoken.flatMap((path) =>
      sentencesIn(readFileSync(path, 'utf8')).map((text) => `${path}: ${text}`),
    );
    expect(spoken.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  it('are found there, so that the search for others finds them too', () => {
    const written = filesIn(WORDS).flatMap((path) => sentencesIn(readFileSync(path, 'utf8')));
    expect(written.length).toBeGreaterThan(100);
  });

  it.each([
    "notice('There is no digest here.')",
    `notice(\`Ended: \${phrase} is watched for no more.\`)`,
    `notice(\`\${phrase} is not watched for.\`)`,
    "const HINT = 'Name the day and the place';",
    "const TITLES = { more: 'More of this answer' };",
    "throw new Failure('bad-question', 'name the subject first')",
    "deps.log.warn({ text: shown('Ask again in a minute') }, 'a request failed')",
  ])('include the sentence of %s', (code) => {
    expect(sentencesIn(code)).toHaveLength(1);
  });

  it.each([
    "log.error({ fault }, 'A message could not be posted.')",
    `deps.log.warn({ fault }, \`The form of \${place} was not opened.\`)`,
    "throw new Error('The store has no such row.')",
    "return faultOf('Slack takes no call', 'Try again in a minute.')",
    `throw new Failure('no-connection', \`The address \${url} cannot be reached.\`)`,
    "import { something } from './A file with words.ts';",
    "const KIND = 'digest-not-saved';",
    `const COMMAND = \`/\${name} digest now\`;`,
    "type Kind = 'Some words of a type';",
  ])('do not include what is no sentence to people: %s', (code) => {
    expect(sentencesIn(code)).toEqual([]);
  });

  it('shout at nobody and ask nobody’s pardon', () => {
    const written = filesIn(WORDS).flatMap((path) => textsIn(readFileSync(path, 'utf8')));
    expect(written.filter((text) => /!|\b(?:sorry|apolog|unfortunately|oops)/i.test(text))).toEqual(
      [],
    );
  });
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path));
}

/** The sentences to people that a program writes. */
function sentencesIn(code: string): readonly string[] {
  return textsIn(code).filter(isSentence);
}

/** All texts that a program writes, but for log lines, the faults of programs, imports and types. */
function textsIn(code: string): readonly string[] {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value) || isUnspoken(value)) return;
    const text = textOf(value) ?? faultOf(value);
    if (text !== undefined) texts.push(text);
    for (const child of spokenParts(value)) visit(child);
  };
  visit(parseSync('source.ts', code).program);
  return texts;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** Imports, exports of other files and types: nothing of them is a text. */
function isUnspoken({ type }: Node): boolean {
  const isExpression = /^TS(?:As|Satisfies|NonNull)/.test(type);
  return /^(?:Import|ExportAll)/.test(type) || (type.startsWith('TS') && !isExpression);
}

function textOf(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateLiteral') return undefined;
  return (node.quasis as readonly Node[])
    .map(({ value }) => (value as { readonly cooked: string }).cooked)
    .join(EXPRESSION);
}

/** The message of a fault that is said to whoever asked, as it is said: with a capital and a point. */
function faultOf(node: Node): string | undefined {
  if (node.type !== 'NewExpression') return undefined;
  const [code, message] = node.arguments as readonly (Node | undefined)[];
  if (!code || !message || !SAID_FAULTS.has(textOf(code) ?? '')) return undefined;
  const text = textOf(message);
  return text === undefined ? undefined : `${text}.`;
}

/** The parts of a node in which texts are looked for: not the words of a log line or of a fault. */
function spokenParts(node: Node): readonly unknown[] {
  const isWritten = isLogCall(node) || isFault(node) || isFinding(node);
  const parts = Object.entries(node).filter(([field]) => field !== 'arguments' || !isWritten);
  const kept = isWritten
    ? (node.arguments as readonly Node[]).filter((one) => textOf(one) === undefined)
    : [];
  return [...parts.map(([, value]) => value), ...kept];
}

/** Whether a node makes an error, a Failure or a pattern. */
function isFault({ type, callee }: Node): boolean {
  if (type !== 'NewExpression' || !isNode(callee)) return false;
  return /(?:Error|Failure|RegExp)$/.test(String(callee.name));
}

/** Whether a node makes a finding of the set-up. */
function isFinding({ type, callee }: Node): boolean {
  return type === 'CallExpression' && isNode(callee) && FINDINGS.has(String(callee.name));
}

/** Whether a node calls a method of something that is called `log` or `logger`. */
function isLogCall({ type, callee }: Node): boolean {
  if (type !== 'CallExpression' || !isNode(callee) || callee.type !== 'MemberExpression') {
    return false;
  }
  const owner = callee.object as Node;
  const name = owner.type === 'MemberExpression' ? (owner.property as Node).name : owner.name;
  return name === 'log' || name === 'logger';
}

/** Whether a text is a sentence or a title: it begins with a capital, or ends as a sentence does. */
function isSentence(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{N}'’-]*|\u{fffc}/gu) ?? [];
  const written = words.filter((word) => word !== EXPRESSION);
  if (words.length < SENTENCE_WORDS.all || written.length < SENTENCE_WORDS.written) return false;
  return /^[\s“"(·—]*\p{Lu}(?:\p{Ll}|[\s’])/u.test(text) || /[.?!:…][”"]?\s*$/u.test(text);
}
