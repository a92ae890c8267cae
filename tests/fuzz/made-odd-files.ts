import { gzipSync } from 'node:zlib';

/** A file that no newsroom writes on purpose, and what becomes of it when articles are read from it. */
interface OddFile {
  readonly bytes: Uint8Array;
  /** Articles that are read, and inputs or lines that are refused. */
  readonly read: number;
  readonly refused: number;
}

const WORDS =
  'The ferry Aurora sailed from Port Ellis on Monday. It came back on Tuesday with 42 people.';
const encoder = new TextEncoder();
const utf8 = (text: string): Uint8Array => encoder.encode(text);
const page = (body: string): string =>
  `<html><head><title>Ferry</title></head><body><article><h1>Ferry</h1><p>${WORDS}</p>${body}</article></body></html>`;

/** More than a level for each of which a reader that recurses has room. */
const DEEP = 3000;

/** The odd files by their names. */
export const ODD_FILES: Readonly<Record<string, OddFile>> = {
  'empty.txt': refused(''),
  'empty.html': refused(''),
  'empty.jsonl': { ...refused(''), refused: 1 },
  'mark-only.txt': { bytes: Uint8Array.of(0xef, 0xbb, 0xbf), read: 0, refused: 1 },
  'white-space.md': refused(' \n\t\r\n\u00a0'),
  'nuls.txt': refused(`\0\0${WORDS}\0`),
  'controls.txt': refused(`\u001b[31m${WORDS}\u0007\u009b2J`),
  'one-line.txt': read(`${WORDS} `.repeat(200)),
  'utf-16.txt': { bytes: Buffer.from(`\ufeff${WORDS}`, 'utf16le'), read: 1, refused: 0 },
  'latin-1.txt': { bytes: Buffer.from(`${WORDS} Café, naïve.`, 'latin1'), read: 1, refused: 0 },
  'cut-in-a-character.txt': { bytes: utf8(`${WORDS} 会`).subarray(0, -1), read: 1, refused: 0 },
  'random.html': { bytes: noise(2000), read: 0, refused: 1 },
  'document.html': refused('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<<>>\nendobj\n\0\0'),
  'not-closed.html': read(page('<b><i><u><p>')),
  'deep.html': refused(page('<div>'.repeat(DEEP))),
  'only-comment.html': read('<!-- <p>The ferry sailed.</p>'),
  'entities.html': read(page('<p>&#0;&#xd800;&#x110000;&bogus;&amp;amp;</p>')),
  'front-matter-open.md': read(`---\ntitle: Ferry\n\n${WORDS}`),
  'front-matter-bomb.md': refused(`---\n${yamlBomb()}\n---\n${WORDS}`),
  'front-matter-length.md': refused(
    `---\ntitle: {length: {valueOf: 1, toString: 1}}\n---\n${WORDS}`,
  ),
  'lines.jsonl': {
    bytes: utf8(
      [
        JSON.stringify({ id: 1, text: WORDS }),
        '{"text":',
        '{"text":{"length":{"valueOf":1,"toString":1}}}',
        '{"__proto__":{"text":"a"},"text":""}',
        'null',
        '[]',
        JSON.stringify({ id: '\ud800', text: `\ud800 ${WORDS}` }),
      ].join('\n'),
    ),
    read: 2,
    refused: 5,
  },
  'cut.txt.gz': { bytes: gzipSync(WORDS, { level: 9 }).subarray(0, -12), read: 0, refused: 1 },
  'not-packed.txt.gz': refused(WORDS),
};

function read(text: string): OddFile {
  return { bytes: utf8(text), read: 1, refused: 0 };
}

function refused(text: string): OddFile {
  return { bytes: utf8(text), read: 0, refused: 1 };
}

/** Bytes without a meaning, the same every time. */
function noise(count: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state & 0xff;
  });
}

/** Aliases of aliases, which would be billions of values if they were followed. */
function yamlBomb(): string {
  const rows = ['a: &a [x, x, x, x, x, x, x, x, x]'];
  for (const [at, name] of [...'bcdefghij'].entries()) {
    const before = 'abcdefghij'[at];
    rows.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(', ')}]`);
  }
  return rows.join('\n');
}
