import { abbreviationBoundary } from './abbreviation-boundary.ts';
import { startsSentence } from './sentence-starts.ts';

/** Punctuation that may end a sentence, with what stands around it. */
export interface BoundaryCandidate {
  /** The terminators: ".", "?!", ". . .". */
  readonly terminators: string;
  /** Closing quotation marks, brackets and note numbers directly behind them. */
  readonly closers: string;
  /** White space up to what follows; empty where nothing stands between. */
  readonly gap: string;
  /** The sentence so far, up to the terminators; of a long one the last part. */
  readonly sentence: string;
  /** The token that the terminators stand behind. */
  readonly tokenBefore: string;
  /** What follows, as far as rules look; empty at the end of the text. */
  readonly next: string;
}

/** `true` where the sentence ends, `false` where it goes on, `undefined` where a rule cannot say. */
export type BoundaryVerdict = boolean | undefined;

/** The rules in their order: the first that can say decides. Where none can, the sentence ends. */
const RULES: readonly ((stop: BoundaryCandidate) => BoundaryVerdict)[] = [
  endOfText,
  noWordsYet,
  nonLatinTerminator,
  blankLine,
  listMarker,
  missingSpace,
  ellipsis,
  attribution,
  lowercaseContinuation,
  abbreviationBoundary,
];

/** Whether a sentence ends at a stop. */
export function isSentenceBoundary(stop: BoundaryCandidate): boolean {
  for (const rule of RULES) {
    const verdict = rule(stop);
    if (verdict !== undefined) return verdict;
  }
  return true;
}

function endOfText({ next }: BoundaryCandidate): BoundaryVerdict {
  return next === '' ? true : undefined;
}

/** Dots before the first word belong to it. */
function noWordsYet({ sentence }: BoundaryCandidate): BoundaryVerdict {
  return /[\p{L}\p{N}]/u.test(sentence) ? undefined : false;
}

function nonLatinTerminator({ terminators }: BoundaryCandidate): BoundaryVerdict {
  return /[。！？।؟۔]/.test(terminators) ? true : undefined;
}

function blankLine({ gap }: BoundaryCandidate): BoundaryVerdict {
  return /\n\s*\n/.test(gap) ? true : undefined;
}

/** "1. The first", "a.) The second": the marker belongs to its item. */
function listMarker({ terminators, sentence, gap }: BoundaryCandidate): BoundaryVerdict {
  if (terminators !== '.' || gap === '') return undefined;
  return /^[^\p{L}\p{N}]*(?:\d{1,2}|\p{L})$/u.test(sentence) ? false : undefined;
}

/** Pages lose the space between sentences; addresses, versions and initials never had one. */
function missingSpace({
  gap,
  terminators,
  closers,
  tokenBefore,
  next,
}: BoundaryCandidate): BoundaryVerdict {
  if (gap !== '') return undefined;
  const [, word] =
    /^[“‘«(]?(\p{Lu}[\p{L}’']*)(?![\p{L}\p{N}’'@/_]|\.\p{L}|(?<=^\p{Lu})\.)/u.exec(next) ?? [];
  if (word === undefined || /[/@]|^www\b/i.test(tokenBefore) || DOMAIN.test(word)) return false;
  if (closers !== '' || terminators !== '.')
    return /[\p{Ll}\p{N}\p{Pe}\p{Pf}'"]$/u.test(tokenBefore);
  const isWord = /^[\p{L}’'-]*\p{Ll}{2}$/u.test(tokenBefore) || /^[\p{N},]+$/u.test(tokenBefore);
  return isWord || startsSentence(next);
}

const DOMAIN = /^(?:Com|Org|Net|Gov|Js)$/;

/**
 * Where three dots stand apart, words were left out; where they touch the last word, the sentence
 * broke off if what follows begins like another. A fourth dot is the full stop.
 */
function ellipsis({ terminators, sentence, gap, next }: BoundaryCandidate): BoundaryVerdict {
  if (!/^(?:\.(?: ?\.)+|…\.?)$/.test(terminators)) return undefined;
  if (/^[^\p{L}\p{N}]*\p{Ll}/u.test(next)) return false;
  if (/[[(]$/.test(sentence)) return startsSentence(next);
  const dots = terminators.replaceAll(' ', '').length;
  if (terminators.includes('.') && dots > 3) return true;
  const standsApart = /\s$/.test(sentence) || terminators.includes(' ') || gap === '';
  return standsApart ? startsSentence(next) && !/^I\b/.test(next) : true;
}

/** “Never!” Smith said. */
function attribution({ terminators, closers, next }: BoundaryCandidate): BoundaryVerdict {
  if (terminators === '.' || !/["'”’»]/.test(closers)) return undefined;
  return ATTRIBUTION.test(next) ? false : undefined;
}

const ATTRIBUTION =
  /^(?:\p{Lu}[\p{L}.’'-]{0,30} ){1,3}(?:said|says|asked|asks|told|wrote|writes|added|shouted|cried|replied)\b/u;

/**
 * A small letter goes on with the sentence, but for brands that begin with one ("iPhone"), and
 * for people who write without capitals: a word that begins clauses gives them away, or a sentence
 * that itself began small.
 */
function lowercaseContinuation({
  terminators,
  closers,
  sentence,
  tokenBefore,
  next,
}: BoundaryCandidate): BoundaryVerdict {
  if (/^\p{Ll}\p{Lu}/u.test(next)) return undefined;
  if (!/^[—–-]*\s*[\p{Ll},;:)\]}”’»]/u.test(next)) return undefined;
  if (closers !== '' || !/^[\p{Ll}]/u.test(next)) return false;
  const isWord = terminators !== '.' || /\p{L}{3}$/u.test(tokenBefore);
  const isCareless = /^\s*\p{Ll}\p{Ll}* |(?:^| )i /u.test(sentence) && sentence.length < 100;
  return isWord && (terminators.includes('?') || isCareless || CLAUSE.test(next))
    ? undefined
    : false;
}

const CLAUSE =
  /^(?:i|im|you|he|she|it|its|we|they|this|that|these|those|there|if|but|so|my|your|his|her|our|their|what|who|whose|why|how|where|when|the|then|also|maybe|please|thanks|do|does|did|is|are|can|could|would|just|no|not)\b(?!\.)/;
