/**
 * Words of a shingle. Of three, reports on one matter share many ("said on Monday", "the prime
 * minister"); with five, one changed word in five leaves too few.
 */
const SHINGLE_WORDS = 4;

/**
 * The hashes of the overlapping runs of four words of a text, in order (Broder, 1997), 32 bits
 * unsigned: two texts of a thousand words share one by chance once in some thousand pairs.
 */
export function shinglesOf(words: readonly string[]): readonly number[] {
  const hashes = words.map(hashOf);
  const found: number[] = [];
  for (let at = 0; at + SHINGLE_WORDS <= hashes.length; at += 1) {
    let shingle = 0;
    for (let word = at; word < at + SHINGLE_WORDS; word += 1) {
      shingle = mixBits(Math.imul(shingle, 31) + (hashes[word] ?? 0));
    }
    found.push(shingle);
  }
  return found;
}

/** For each word, whether it stands in a shingle that another text has too. */
export function wordsInSharedShingles(
  words: readonly string[],
  others: ReadonlySet<number>,
): readonly boolean[] {
  const shared = words.map(() => false);
  for (const [at, shingle] of shinglesOf(words).entries()) {
    if (others.has(shingle)) shared.fill(true, at, at + SHINGLE_WORDS);
  }
  return shared;
}

/** FNV-1a over UTF-16 code units, 32 bits unsigned. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** MurmurHash3's finish: every bit depends on every other one. */
function mixBits(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
