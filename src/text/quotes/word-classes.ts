import { CALENDAR_NAMES } from '../../domain/calendar/names.ts';
import { SPEECH_VERBS } from '../speech-verbs.ts';
import { wordSet } from '../word-set.ts';
import type { SpeechToken } from './tokens.ts';

const PRONOUNS = wordSet(`he she they it who i we you which that this these those everyone
  everybody somebody someone nobody anyone many some others several both all what one`);

const DETERMINERS = wordSet(`the a an his her its their our my your this that these those some many
  several most another other both each every no any all few two three four five six seven eight
  nine ten dozens hundreds thousands one more`);

/** Finite auxiliaries and what stands between them and their verb. */
const AUXILIARIES = wordSet(`is are was were am be been being has have had having do does did will
  would can could may might must shall should isn't aren't wasn't weren't hasn't haven't hadn't
  don't doesn't didn't won't wouldn't can't cannot couldn't mightn't shouldn't 'd 'll 've 're 'm
  he's she's it's i've i'm we've we're they've they're ain't not n't never to ca wo`);

const FINITE = wordSet(`is are was were am has have had do does did will would can could may might
  must shall should isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't
  wouldn't can't cannot couldn't shouldn't 'd 'll 've 're 'm he's she's it's i've i'm we've we're
  they've they're that's there's what's ca wo n't`);

const ADVERBS = wordSet(`also later then still often once again now just even always ever never
  earlier recently immediately thus perhaps so too further repeatedly long soon first ago next
  instead already yet only not simply however meanwhile instead nevertheless moreover furthermore
  therefore overall`);

const NOT_ADVERBS = wordSet(`family ally supply reply july italy assembly early elderly daily weekly
  friendly anomaly monopoly homily rally bully jelly belly fly only`);

const PREPOSITIONS = wordSet(`of for from in at with on by under over to about against between among
  during after before since until within without across through near behind beyond despite as into
  per like inside outside around above below toward towards`);

const CONJUNCTIONS = wordSet(`and or but nor while although though because when whenever whereas if
  unless that whether how why where than as so after before since until`);

const TIME_WORDS = wordSet(`${CALENDAR_NAMES.join(' ')} today yesterday
  tomorrow tonight morning afternoon evening night week month year late early earlier later last this next
  mon. tue. wed. thu. fri. sat. sun. a.m. p.m. noon midnight`);

export const isPronoun = ({ lower }: SpeechToken): boolean => PRONOUNS.has(lower);
export const isDeterminer = ({ lower }: SpeechToken): boolean => DETERMINERS.has(lower);
export const isFiniteForm = ({ lower }: SpeechToken): boolean => FINITE.has(lower);
export const isAuxiliary = ({ lower }: SpeechToken): boolean => AUXILIARIES.has(lower);
export const isPreposition = ({ lower }: SpeechToken): boolean => PREPOSITIONS.has(lower);
export const isConjunction = ({ lower }: SpeechToken): boolean => CONJUNCTIONS.has(lower);
export const isTimeWord = ({ lower }: SpeechToken): boolean => TIME_WORDS.has(lower);

export function isAdverb({ lower, isCapital }: SpeechToken): boolean {
  if (ADVERBS.has(lower)) return true;
  return !isCapital && /^\p{L}{2,}ly$/u.test(lower) && !NOT_ADVERBS.has(lower);
}

/** Whether a token can be a finite verb: an auxiliary, a past tense, a known verb in the present. */
export function looksFinite(token: SpeechToken): boolean {
  if (token.kind !== 'word' || (token.isCapital && !isFiniteForm(token))) return false;
  if (isFiniteForm(token)) return true;
  const form = SPEECH_VERBS.get(token.lower)?.form;
  if (form === 'past' || form === 'present') return true;
  return /^\p{L}{2,}ed$/u.test(token.lower) || COMMON_VERBS.has(token.lower);
}

export const isCommonVerb = ({ lower, isCapital }: SpeechToken): boolean =>
  !isCapital && COMMON_VERBS.has(lower);

/** Verbs of news whose forms do not tell that they are verbs. */
const COMMON_VERBS = wordSet(`went came took made gave got became left met held won lost led kept
  began brought sent stood ran put cut let set hit grew rose fell fought spoke broke drew threw
  bought built spent chose struck goes comes takes makes gives gets becomes leaves meets holds wins
  loses leads keeps begins brings sends stands runs needs wants seems looks remains includes means
  lies plays works helps continues stays means struggles continue stay keep help exists deserves belongs lacks need want take make give get go
  come lie remain deserve`);
