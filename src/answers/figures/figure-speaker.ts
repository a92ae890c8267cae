import type { Quote } from '../../domain/quote.ts';
import type { Span } from '../../domain/span.ts';
import { isPersonName, isPersonOrOffice } from '../../text/names/one-person.ts';
import { isPronoun } from '../../text/names/unnamed-people.ts';
import { TITLE } from '../../text/sentences/abbreviations.ts';

/** Characters before a figure in which the verb of who gives it is looked for. */
const REACH = 200;

/** Verbs by which somebody gives a number; no passive, and no "an estimated 14". */
const GIVES_NUMBER =
  /(?<!(?:^|\s)(?:was|were|is|are|been|be|being|an?|the|of|toll|no|any|some|all|more|new|these|those|its|their|his|her|other|\d+))\s(?:(?:has|have|had)\s)?(?:counted|recorded|reported|registered|put|puts|claimed|confirmed|tallied|documented|estimated|estimates|accused|alleges|(?<!\b(?:later|earlier|early|other|several|recent|news)\s)(?:claims|reports|counts)|gave(?=(?:\s(?:at|least|most|more|than|about|over|some|up|to|nearly|only)){0,3}\s?$))\b/giu;

/** Verbs of speech, whose speaker need be no name: "a medical official said about 14". */
const SAID = /\s(?:(?:has|have|had)\s)?(?:said|says|announced|added)\b/gu;

/** Who says the whole sentence, at its end: ", the ministry reported." */
const SAID_AT_END =
  /,\s(?:according to\s(?<source>[^,;“”"]{2,80}?)|(?<speaker>[^,;“”"]{2,80}?)\s(?:has\s|have\s)?(?:said|says|reported|reports|announced|confirmed|estimated|estimates|added|counted|told(?:\s[\p{L}.’'-]{1,20}){1,4})(?:\s(?:on\s)?\p{Lu}\p{L}{2,8}day)?)[.”"’]*\s*$/u;

/** Characters at the end of a sentence in which its speaker is looked for. */
const END_REACH = 120;

/** What stands before the words that name who counted. */
const BEFORE_NAME =
  /[,;:()“”"]\s?(?:(?:while|whereas|and|but|though)\s)?|\s(?:while|whereas|and|but|that|as|[-–—])\s/gu;

/** "the ministry on May 2, 2031, counted", "the ministry Friday counted" */
const DAY =
  /\s(?:on|in)\s(?:\p{Lu}\p{L}{2,9}\s)?\d{1,2}(?:\s\p{Lu}\p{L}{2,9})?(?:,?\s\d{4})?,?$|\s(?:on\s)?\p{Lu}\p{Ll}{2,5}day$|\s(?:still|also|earlier|later|now|today|yesterday|already)$/u;

/**
 * Openings of words that name nobody: prepositions and adverbs ("despite reports"), numbers of what is counted
 * ("one case in Norland"), and places that have them ("other states with deaths").
 */
const NOBODY =
  /^(?:despite|amid|there|after|with|by|in|on|of|out|for|from|at|as|when|if|unconfirmed|together|least|most|more|fewer|\d+|(?:the )?(?:latest|first|last|only|next|number|toll|death)|(?:one|two|three|another) \p{Ll}*(?:case|death|death toll|arrest)s?|(?:\p{L}+ ){0,2}(?:countries|states|cases) with)\b/iu;

/** "The council said its teams counted 14": the teams of whoever comes before them. */
const OWN_AGENTS = /\s(?:said|says)\s(?:that\s)?(?:its|their|his|her)\s[^,;]{1,60}$/u;

/** Verbs about what is known, whose subject gives no number. */
const SPEAKS_OF_KNOWN =
  /\b(?:blam|condemn|denounc|mourn|prais|welcom|deplor|regret|apologi[sz]|criticis|criticiz|blast|attack|hop(?:e|ing))/iu;

/** "Figures issued by the health council gave", "data from the navy show". */
const ISSUED_BY =
  /\b(?:[Ff]igures|[Nn]umbers|[Dd]ata|[Ss]tatistics|[Cc]ounts?|[Tt]ally|[Tt]oll|[Ee]stimates?)\s(?:(?:issued|released|published|provided|given|compiled|collected)\s)?(?:by|from)\s(?<issuer>(?:the\s)?\p{Lu}[^,;:“”"]{1,70}?)(?:\s\(\p{Lu}+\))?(?:\son\s\p{Lu}\p{L}+)?\s(?:gave|give|gives|put|puts|show|shows|showed|said|say|suggest|suggested|list|listed|indicate)\b/u;

/** What is put in between a name and its verb: "the council, citing doctors, counted". */
const INSERTION = /,\s[^,]{1,80},$/u;

/** "Quoted the navy as saying" */
const QUOTED = /\bquot(?:ed|es|ing)\s(?<source>[^,;:“”"]{2,60}?)\sas\ssaying\b/u;

/** What stands before a relative pronoun: whom it means. */
const ANTECEDENT = /(?:^|[,;:(]\s)(?:(?:while|and|but)\s)?(?<words>[^,;:()]{2,60}),\s$/iu;

/** "Norland's final count was": whose count a number is. */
const OWNER =
  /(?<![\p{L}.-])(?:By )?(?<owner>\p{Lu}[\p{L}\p{M}.-]{0,30}(?: \p{Lu}[\p{L}\p{M}.-]{0,30}){0,3})['’]s (?:(?:own|final|latest|first|official|total) ){0,2}(?:count|tally|figure|figures|toll|estimate)\b[^.;]{0,60}$/u;

/** Words of the longest name of who counted. */
const MOST_WORDS = 9;

/** Who gives a figure: the words that name him, and whom they mean, where that is certain. */
export interface FigureSpeaker {
  readonly words: string;
  readonly name: string | null;
}

/**
 * Who gives a figure: the speaker of the quote around it, or who counted it ("the ministry recorded
 * 14"); undefined where the sentence does not say.
 */
export function figureSpeaker(
  text: string,
  sentence: Span,
  { start, end }: Span,
  quotes: readonly Quote[],
): FigureSpeaker | undefined {
  const before = withoutLossOfLives(text, { start, end }, sentence);
  const owner = OWNER.exec(before)?.groups?.owner;
  if (owner !== undefined) return { words: owner, name: null };
  const issuer = (ISSUED_BY.exec(before) ?? QUOTED.exec(before))?.groups;
  const issuedBy = issuer?.issuer ?? issuer?.source;
  if (issuedBy !== undefined) return { words: issuedBy, name: null };
  const closing = text.indexOf(';', end);
  // "14 died, Berg said; the navy counted 20, the radio reported": who says the clause comes first.
  const ofClause =
    closing > 0 && closing < sentence.end ? speakerAtEnd(text, end, closing) : undefined;
  if (ofClause !== undefined) return { words: ofClause, name: null };
  const quote = quoteAround({ start, end }, quotes);
  const counter =
    quote && counterIn(text.slice(Math.max(quote.start, end - REACH), start), [GIVES_NUMBER]);
  if (counter !== undefined) return { words: counter, name: null };
  const quoted = quote && quoteSpeaker(text, sentence, quote);
  if (quoted) return quoted;
  const words = counterIn(before, [GIVES_NUMBER, SAID]) ?? speakerAtEnd(text, end, sentence.end);
  return words === undefined ? undefined : { words, name: null };
}

/** "The fire claimed 14": who gives no number, where these are lives. */
const CLAIMED = /\sclaimed(?=(?:\s\p{L}+){0,3}\s?$)/u;

/** The words before a figure, without the verb by which something "claims" lives. */
function withoutLossOfLives(text: string, { start, end }: Span, sentence: Span): string {
  const before = text.slice(Math.max(sentence.start, start - REACH), start);
  const isOfLives = /^ (?:\p{Ll}+ )?lives\b/u.test(text.slice(end, end + LIVES_REACH));
  return isOfLives ? before.replace(CLAIMED, '') : before;
}

/** Characters behind a number in which "lives" is looked for. */
const LIVES_REACH = 24;

/** The quote that a figure stands in, if its speaker is known. */
function quoteAround({ start, end }: Span, quotes: readonly Quote[]): Quote | undefined {
  return quotes.find((one) => one.start <= start && end <= one.end && one.speaker !== null);
}

function quoteSpeaker(text: string, sentence: Span, quote: Quote): FigureSpeaker | undefined {
  const { speaker, cue } = quote;
  if (!speaker || (cue && SPEAKS_OF_KNOWN.test(text.slice(cue.start, cue.end)))) return undefined;
  const words = text.slice(speaker.start, speaker.end);
  if (/^(?:who|which)$/iu.test(words) && speaker.name === null) {
    const clause = text.slice(Math.max(sentence.start, speaker.start - REACH), speaker.start);
    const antecedent = ANTECEDENT.exec(clause)?.groups?.words;
    return antecedent === undefined ? undefined : { words: antecedent, name: null };
  }
  if (speaker.name !== null) return { words, name: wholeName(words, speaker.name) };
  const [opening = ''] = words
    .replace(/^according to\s/iu, '')
    .replace(/\s(?:today|yesterday|also|earlier|later|(?:on\s)?\p{Lu}\p{Ll}{2,6}day)$/u, '')
    .split(/,\s/u, 1);
  const isNobody = /^\p{Ll}+ing\s/iu.test(opening) || !isSomebody(opening);
  return isNobody ? undefined : { words: opening, name: null };
}

/** Words with a capital right before a name; neither the article at the beginning of a sentence nor "Mr". */
const CAPITALS_BEFORE = new RegExp(
  String.raw`(?<![\p{L}.’'-])(?!(?:The|An?|Its|Their|His|Her|${TITLE}) )(?:\p{Lu}[\p{L}-]{1,30} ){1,2}$`,
  'u',
);

const CAPITALS_BEHIND = /^(?: \p{Lu}[\p{L}-]{1,30}){1,2}/u;

/**
 * A name with the words beside it that were taken for none of it: of a body those on both sides ("Harbour
 * Rights | Watch"), of a person those behind, for what stands before is an office.
 */
function wholeName(words: string, name: string): string {
  const at = words.indexOf(name);
  if (at < 0) return name;
  const [before = ''] = CAPITALS_BEFORE.exec(words.slice(0, at)) ?? [];
  const [behind = ''] = CAPITALS_BEHIND.exec(words.slice(at + name.length)) ?? [];
  const isOffice = isPersonOrOffice(before.trim()) || isPersonName(before + name);
  return isOffice ? `${name}${behind}` : `${before}${name}${behind}`;
}

/** The words before the last verb of some kinds; for verbs of counting they hold a name. */
function counterIn(before: string, kinds: readonly RegExp[]): string | undefined {
  const verbs = kinds.flatMap((kind) => [...before.matchAll(kind)].slice(-1));
  const verb = verbs.toSorted((one, other) => other.index - one.index)[0];
  if (!verb) return undefined;
  const clause = ` ${before.slice(0, verb.index)}`.replace(INSERTION, '').replace(DAY, '');
  const opening = [...clause.matchAll(BEFORE_NAME)].at(-1);
  const own = OWN_AGENTS.exec(clause);
  const clauseOfName = own ? clause.slice(0, own.index) : clause;
  const words = clauseOfName
    .slice(opening ? opening.index + opening[0].length : 0)
    .replace(/^[-–—\s]+/u, '')
    .trim()
    .replace(/\s(?:which|who)$/u, '');
  const isNamed = /\p{Lu}/u.test(words) || /\b(?:said|says|announced|added)$/u.test(verb[0]);
  return isSomebody(words) && isNamed ? words : undefined;
}

function speakerAtEnd(text: string, figureEnd: number, clauseEnd: number): string | undefined {
  const from = Math.max(figureEnd, clauseEnd - END_REACH);
  const found = SAID_AT_END.exec(text.slice(from, clauseEnd))?.groups;
  const words = (found?.source ?? found?.speaker ?? '').trim();
  return isSomebody(words) ? words : undefined;
}

function isSomebody(words: string): boolean {
  return (
    words !== '' &&
    isShort(words) &&
    !/['’]s$/u.test(words) &&
    !isPronoun(words) &&
    !NOBODY.test(words)
  );
}

function isShort(words: string): boolean {
  return words.split(/\s+/).length <= MOST_WORDS;
}
