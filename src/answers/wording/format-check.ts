import type {
  AgreeingDetail,
  Check,
  CheckedPassage,
  CheckedStatement,
  QuotationChange,
} from '../../domain/check.ts';
import type { DifferenceKind } from '../../domain/comparison.ts';
import { isUnnamed } from '../../text/names/unnamed-people.ts';
import { formatCount } from './format-count.ts';
import { formatList } from './format-list.ts';

/** That a check names what agrees and what differs, and judges nothing. */
export const CHECK_NOTE =
  'What agrees or differs is named. Whether a statement is true is for you to judge.';

/** That a message holds nothing that can be looked up. */
export const NOTHING_TO_CHECK =
  'This message states nothing that can be looked up: give a sentence with names, dates or figures.';

/** Changes of a quotation that are named, at most. */
const MOST_CHANGES = 4;

/** What the archive has of a statement, in a sentence. */
export function formatFinding(statement: CheckedStatement): string {
  if (statement.kind === 'claim') return formatClaimFinding(statement);
  const { quote, speaker, sourceSpeaker, changes } = statement;
  const by = sourceSpeaker === null ? '' : `, said by ${sourceSpeaker}`;
  switch (quote) {
    case 'verbatim':
      return `Verbatim${by}.`;
    case 'altered':
      return `Altered${by}: ${formatChanges(changes)}.`;
    case 'spliced':
      return `Spliced${by}: its parts stand apart in the source.`;
    case 'other-speaker':
      return sourceSpeaker === null || speaker === null
        ? 'These words stand in a source, but not as a quotation.'
        : formatOtherSpeaker(speaker, sourceSpeaker);
    case 'absent':
      return restsOnChronicle(statement)
        ? 'Not in any report. The nearest is the chronicle’s telling, which is no quotation.'
        : 'Not in the reports of this archive.';
  }
}

function formatClaimFinding({ status, passages }: CheckedStatement): string {
  const differs = passages[0]?.differs ?? [];
  const other = differs.find(({ kind }) => kind === 'speaker');
  if (other && status === 'found')
    return `Somebody else’s: the source gives it to ${withoutCapital(other.source)}, not to ${withoutCapital(other.said)}.`;
  switch (status) {
    case 'found':
      return differs.length > 0
        ? 'A source has most of its words, but differs:'
        : 'A source has most of its words.';
    case 'near':
      return differs.some(({ kind }) => kind !== 'speaker' && kind !== 'name')
        ? 'No source has it in these words. The nearest says otherwise:'
        : 'No source has it in these words. The nearest sentences:';
    case 'none':
      return 'Nothing in the archive comes near.';
  }
}

/** "The union" and "Officials" inside of a sentence. */
function withoutCapital(words: string): string {
  if (!words.includes(' ') && isUnnamed(words)) return words.toLowerCase();
  return words.replace(/^(?:The|An?|Its|Their|His|Her)(?= )/, (word) => word.toLowerCase());
}

function formatOtherSpeaker(speaker: string, sourceSpeaker: string): string {
  return speaker === sourceSpeaker
    ? `The words are the reporter’s, and no quotation of ${speaker}.`
    : `Somebody else’s words: the source gives them to ${sourceSpeaker}, not to ${speaker}.`;
}

function restsOnChronicle({ passages }: CheckedStatement): boolean {
  return passages[0]?.passage.article.kind === 'chronicle';
}

function formatChanges(changes: readonly QuotationChange[]): string {
  const named = changes.slice(0, MOST_CHANGES).map(formatChange);
  const rest = changes.length - named.length;
  return formatList(rest > 0 ? [...named, `${formatCount(rest, 'more change')}`] : named);
}

function formatChange({ said, source }: QuotationChange): string {
  if (said === null) return `“${source ?? ''}” of the source is left out`;
  if (source === null) return `“${said}” is not in the source`;
  return `“${said}” where the source has “${source}”`;
}

/** Which details agree with a passage, differ from it or are nowhere in its article, a line each. */
export function formatDetails({ agrees, differs, absent }: CheckedPassage): readonly string[] {
  const said = (details: readonly { readonly said: string }[]) =>
    outermost(details.map((one) => one.said)).join('; ');
  const agreeing = agrees.map((one) => ({ said: formatAgreeing(one) }));
  const different = differs.map(({ said: words, source }) =>
    words === '' || source === ''
      ? formatChange({ said: words || null, source: source || null })
      : `${words} (source: ${source})`,
  );
  return [
    ...(agreeing.length > 0 ? [`Agrees: ${said(agreeing)}`] : []),
    ...(different.length > 0 ? [`Differs: ${[...new Set(different)].join('; ')}`] : []),
    ...(absent.length > 0 ? [`Not in this source: ${said(absent)}`] : []),
  ];
}

/** A number with the source's words where it has others: "at least 1,300 (source: over 1,300)". */
function formatAgreeing({ kind, said, source }: AgreeingDetail): string {
  const isWorded = kind === 'number' && said.toLowerCase() !== source.toLowerCase();
  return isWorded ? `${said} (source: ${source})` : said;
}

/** Words, each once, without those that stand in others: "May" of "May 15". */
function outermost(words: readonly string[]): readonly string[] {
  const distinct = [...new Set(words)];
  return distinct.filter(
    (one) => !distinct.some((other) => other !== one && ` ${other} `.includes(` ${one} `)),
  );
}

/** How many statements are not checked, where there are such. */
export function formatUnchecked({ unchecked }: Pick<Check, 'unchecked'>): string {
  return unchecked === 0 ? '' : `Not checked: ${formatCount(unchecked, 'more statement')}.`;
}

/** What two statements differ in, in a word. */
export function formatDifferenceKind(kind: DifferenceKind): string {
  switch (kind) {
    case 'number':
      return 'Number';
    case 'date':
      return 'Date';
    case 'name':
      return 'Name';
    case 'negation':
      return 'Denied or negated';
    case 'opposite':
      return 'Opposite';
    case 'attribution':
      return 'Speaker';
  }
}
