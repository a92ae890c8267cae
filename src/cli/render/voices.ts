import { formatDisputeTitle } from '../../answers/wording/format-answer.ts';
import { formatDating } from '../../answers/wording/format-dating.ts';
import { formatDay } from '../../answers/wording/format-day.ts';
import { formatSourceLine } from '../../answers/wording/format-source-line.ts';
import {
  formatMoreQuotes,
  formatNoClaims,
  formatNoParty,
  formatNoVoices,
  formatVoice,
  formatVoicesTitle,
  NO_PARTIES,
} from '../../answers/wording/format-voices.ts';
import type { AccountDispute } from '../../domain/answer.ts';
import type { ClaimDispute, VoicedQuote } from '../../domain/claim.ts';
import type { Sides, StateOfPlay, Voices } from '../../domain/voices.ts';
import {
  applyStyle,
  cutText,
  sanitizeText,
  type TextLayout,
  wrapStyled,
  wrapText,
} from '../text-layout.ts';
import { dimText, restingOnLines } from './source-lines.ts';
import { sentenceLines } from './timeline.ts';

/** Columns before what stands under a head. */
const INDENT = '  ';

/** Points in dispute that are shown, at most. */
const MOST_DISPUTES = 3;

/** Published accounts of a point that get a line, at most. */
const MOST_SOURCES = 2;

/** What somebody said, for people. */
export function formatVoices(voices: Voices, layout: TextLayout): string {
  const { quotes, left } = voices;
  if (quotes.length === 0) return wrapText(sanitizeText(formatNoVoices(voices)), '', layout);
  const more =
    left > 0 ? [dimText(`${formatMoreQuotes(left)}: --limit shows them.`, '', layout)] : [];
  return [
    bold(formatVoicesTitle(voices), layout),
    ...quotes.map((one) => quoteText(one, '', layout)),
    ...more,
  ].join('\n\n');
}

/** What each side says, for people. */
export function formatSides(
  { subject, sides, speakers, disputes, claimDisputes }: Sides,
  layout: TextLayout,
): string {
  const shown = disputes.slice(0, MOST_DISPUTES);
  const isSilent = sides.every(({ claims }) => claims.length === 0) && shown.length === 0;
  const names = sides.map(({ side }) => side);
  return [
    bold(subject, layout),
    ...partiesLine(names, isSilent && { hasSpeakers: speakers.length > 0 }, layout),
    ...[...(isSilent ? [] : sides), ...speakers].map(({ side, claims }) => {
      const said = claims.map((one) => quoteText(one, INDENT, layout));
      const nothing = wrapText(sanitizeText(formatNoClaims(side, shown)), INDENT, layout);
      return [bold(side, layout), ...(said.length > 0 ? said : [nothing])].join('\n');
    }),
    ...claimDisputes.map((one) => claimDisputeText(one, layout)),
    ...shown.map((one) => disputeText(one, layout)),
  ].join('\n\n');
}

/** Where the parties stand, for people. */
export function formatState(state: StateOfPlay, layout: TextLayout): string {
  const { subject, since, parties, speakers, changed, announced } = state;
  const isSilent = parties.every(({ newest }) => newest === null);
  const names = parties.map(({ party }) => party);
  const parts = [...(isSilent ? [] : parties), ...speakers].map(({ party, newest, before }) =>
    [
      bold(party, layout),
      newest
        ? quoteText(newest, INDENT, layout)
        : wrapText(sanitizeText(formatNoClaims(party)), INDENT, layout),
      ...(before
        ? [dimText('before that:', INDENT, layout), quoteText(before, INDENT, layout)]
        : []),
    ].join('\n'),
  );
  const news = changed.map((one) => quoteText(one, INDENT, layout));
  const ahead = announced.flatMap(({ citation, dating }) =>
    sentenceLines(citation, `${INDENT}${formatDating(dating)}: `, INDENT, layout),
  );
  return [
    bold(subject, layout),
    ...partiesLine(names, isSilent && { hasSpeakers: speakers.length > 0 }, layout),
    ...parts,
    ...(since !== null && news.length > 0
      ? [[bold(`New since ${formatDay(since)}`, layout), ...news].join('\n')]
      : []),
    ...(ahead.length > 0 ? [[bold('Announced', layout), ...ahead].join('\n')] : []),
  ].join('\n\n');
}

/** What is said of parties of which nothing is found, in one line; nothing where any of them speaks. */
function partiesLine(
  names: readonly string[],
  silent: { readonly hasSpeakers: boolean } | false,
  layout: TextLayout,
): readonly string[] {
  if (names.length === 0) return [wrapText(NO_PARTIES, '', layout)];
  if (!silent) return [];
  return [wrapText(sanitizeText(formatNoParty(names, silent.hasSpeakers)), '', layout)];
}

/** Two claims that differ, one under the other. */
function claimDisputeText(dispute: ClaimDispute, layout: TextLayout): string {
  return [
    bold(formatDisputeTitle(dispute), layout),
    ...dispute.claims.map((one) => quoteText(one, INDENT, layout)),
  ].join('\n');
}

/** A point in dispute as an account of the chronicle states it. */
function disputeText({ account, dispute }: AccountDispute, layout: TextLayout): string {
  const { claims, sources } = dispute;
  return [
    bold(formatDisputeTitle(dispute), layout),
    ...claims.map(({ by, says }) => wrapText(sanitizeText(`${by}: ${says}`), INDENT, layout)),
    dimText(`Chronicle: ${account.title}`, `${INDENT}— `, layout),
    ...restingOnLines(sources, MOST_SOURCES, `${INDENT}  `, { ...layout, extent: 'cut' }),
  ].join('\n');
}

/** A quote in its sentence, under who says it. */
function quoteText(quote: VoicedQuote, indent: string, layout: TextLayout): string {
  return [
    dimText(formatVoice(quote), indent, layout),
    ...sentenceLines(quote.surroundings, indent, indent, layout),
  ].join('\n');
}

function bold(text: string, layout: TextLayout): string {
  return wrapStyled(sanitizeText(text), { style: 'bold' }, layout);
}

/** Two claims that differ, beside an answer: who makes each in which words, and where. */
export function claimDisputeLines(
  { claims, ...dispute }: ClaimDispute,
  lead: string,
  layout: TextLayout,
  extent: 'cut' | 'whole' = 'cut',
): string {
  const title = formatDisputeTitle(dispute);
  const lines = claims.map(({ speaker, surroundings }) => {
    const says = `${speaker}: “${surroundings.text}” — ${formatSourceLine(surroundings)}`;
    return extent === 'cut'
      ? cutText(says, `${lead}· `, layout)
      : wrapText(sanitizeText(says), `${lead}· `, layout);
  });
  const head =
    extent === 'cut'
      ? applyStyle(cutText(title, lead, layout), 'yellow', layout)
      : wrapStyled(title, { style: 'yellow', lead }, layout);
  return [head, ...lines].join('\n');
}
