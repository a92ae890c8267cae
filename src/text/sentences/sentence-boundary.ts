import { abbreviationBoundary } from './abbreviation-boundary.ts';
import { BEFORE_NAMES, startsSentence } from './abbreviations.ts';
import {
  type BoundaryCandidate,
  type BoundaryRule,
  type BoundaryVerdict,
  firstVerdict,
} from './boundary-rule.ts';

/** The rules in their order: the first that can say decides. Where none can, the sentence ends. */
const RULES: readonly BoundaryRule[] = [
  endOfText,
  noWordsYet,
  nonLatinTerminator,
  blankLine,
  listMarker,
  missingSpace,
  ellipsis,
  attribution,
  nameWithMark,
  ampersand,
  lowercaseContinuation,
  abbreviationBoundary,
];

/** Whether a sentence ends at a stop. */
export function isSentenceBoundary(stop: BoundaryCandidate): boolean {
  return firstVerdict(RULES, stop) ?? true;
}

function endOfText({ next }: BoundaryCandidate): BoundaryVerdict {
  return next === '' ? true : undefined;
}

/** Leading dots belong to the word after them. */
function noWordsYet({ sentence }: BoundaryCandidate): BoundaryVerdict {
  return /[\p{L}\p{N}]/u.test(sentence) ? undefined : false;
}

function nonLatinTerminator({ terminators }: BoundaryCandidate): BoundaryVerdict {
  return /[。！？।؟۔]/.test(terminators) ? true : undefined;
}

function blankLine({ gap }: BoundaryCandidate): BoundaryVerdict {
  return /\n[^\S\n]*\n/.test(gap) ? true : undefined;
}

/** "1. The first", "a.) The second": the marker belongs to its item. */
function listMarker({ terminators, sentence, gap }: BoundaryCandidate): BoundaryVerdict {
  if (terminators !== '.' || gap === '') return undefined;
  return /^[^\p{L}\p{N}]*(?:\d{1,2}|\p{L})$/u.test(sentence) ? false : undefined;
}

/**
 * A terminator without following white space: a boundary where the page lost the space, none in
 * addresses, versions and initials.
 */
function missingSpace({
  gap,
  terminators,
  closers,
  tokenBefore,
  next,
}: BoundaryCandidate): BoundaryVerdict {
  if (gap !== '') return undefined;
  if (terminators === '.' && closers === '' && isTitle(tokenBefore)) return false;
  const [, word] =
    /^[“‘«(]?(\p{Lu}[\p{L}’']*)(?![\p{L}\p{N}’'@/_]|\.\p{L}|(?<=^\p{Lu})\.)/u.exec(next) ?? [];
  if (word === undefined || /[/@]|^www\b/i.test(tokenBefore) || DOMAIN.test(word)) return false;
  if (closers !== '' || terminators !== '.')
    return /[\p{Ll}\p{N}\p{Pe}\p{Pf}'"]$/u.test(tokenBefore);
  const isWord = /^[\p{L}’'-]*\p{Ll}{2}$/u.test(tokenBefore) || /^[\p{N},]+$/u.test(tokenBefore);
  return isWord || startsSentence(next);
}

/** "Gen.Orr": the page lost the space of a name. */
function isTitle(token: string): boolean {
  return /^\p{Lu}/u.test(token) && BEFORE_NAMES.has(token.toLowerCase());
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

/** "Orr Mfg. & Sons" */
function ampersand({ terminators, next }: BoundaryCandidate): BoundaryVerdict {
  return terminators === '.' && /^&\s/.test(next) ? false : undefined;
}

/** "Yahoo! Finance", "the Jeopardy! Host" */
function nameWithMark({
  terminators,
  closers,
  tokenBefore,
  gap,
  next,
}: BoundaryCandidate): BoundaryVerdict {
  const isOnLine = gap === ' ' && terminators === '!' && closers === '';
  if (!isOnLine || !NAMES_WITH_MARK.test(tokenBefore)) return undefined;
  return /^\p{Lu}/u.test(next) ? startsSentence(next) : undefined;
}

/** Names that an exclamation mark ends, and that news speaks of in the middle of sentences. */
const NAMES_WITH_MARK = /^(?:Yahoo|Yum|Jeopardy|Wham|Joomla)$/;

/**
 * Who says it, and a verb of saying; one that has other objects too stands at the end of its clause:
 * "Orr warned.", and not "Orr warned the guards.".
 */
const ATTRIBUTION =
  /^(?:\p{Lu}[\p{L}.’'-]{0,30} ){1,3}(?:(?:said|says|asked|asks|told|wrote|writes|added|shouted|cried|replied|exclaimed|exclaims|yelled|screamed|wondered|quipped|joked|tweeted|muttered|whispered|remarked)\b|(?:insisted|warned|demanded|explained|recalled|continued|declared|announced|argued|answered|responded|concluded|pleaded|claimed|posted|thought)(?=[.,:;]| (?:on|in|at|to|as|when|while|before|after|later|again|aloud|during)\b))/u;

/**
 * A lower-case letter continues the sentence, except in brand names ("iPhone") and in texts written
 * without capitals, recognised by a clause-initial word or by a sentence that itself starts in
 * lower case.
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
  if (ADDRESS.test(next) || PLAIN_WORD.test(tokenBefore)) return undefined;
  if (SMALL_NAME.test(next) && /\p{L}{3}$/u.test(tokenBefore)) return undefined;
  const isWord = terminators !== '.' || /\p{L}{3}$|\p{N}{3}\)?$/u.test(tokenBefore);
  const isCareless = /^\s*\p{Ll}\p{Ll}* |(?:^| )i /u.test(sentence) && sentence.length < 100;
  return isWord && (terminators.includes('?') || isCareless || CLAUSE.test(next))
    ? undefined
    : false;
}

/** A sentence or a line of its own: "www.example.org". */
/** A name that begins with a small letter: "al-Shabab", "de Gaulle". */
const SMALL_NAME =
  /^(?:(?:al|el|an|ar|as|ash|at|az|ul)-|(?:de|von|van|bin|ibn|del|della|van der|de la|von der) )\p{Lu}/u;

const ADDRESS = /^(?:https?:\/\/|www\.)/;

/**
 * A word in small letters that is long for an abbreviation, or one that a mark closes: behind "rains."
 * a sentence was not begun with care.
 */
const PLAIN_WORD = /^\p{Ll}{4,}$|[\p{L}\p{N}]["”’)\]]$/u;

const CLAUSE =
  /^(?:i|im|you|he|she|it|its|we|they|this|that|these|those|there|if|but|so|my|your|his|her|our|their|what|who|whose|why|how|where|when|the|then|also|maybe|please|thanks|do|does|did|is|are|can|could|would|just|no|not)\b(?!\.)/;
