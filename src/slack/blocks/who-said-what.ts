import { groupBySentence } from '../../answers/figures/group-by-sentence.ts';
import { formatDisputeTitle } from '../../answers/wording/format-answer.ts';
import {
  CHECK_NOTE,
  formatDetails,
  formatFinding,
  formatUnchecked,
  NOTHING_TO_CHECK,
} from '../../answers/wording/format-check.ts';
import { formatDating } from '../../answers/wording/format-dating.ts';
import { formatDay } from '../../answers/wording/format-day.ts';
import {
  formatFigureDifference,
  formatFigureHead,
  formatFiguresTitle,
  formatMoreFigures,
  formatNoFigures,
} from '../../answers/wording/format-figure.ts';
import {
  formatMoreQuotes,
  formatNoClaims,
  formatNoParty,
  formatNoVoices,
  formatVoice,
  formatVoicesTitle,
  NO_PARTIES,
} from '../../answers/wording/format-voices.ts';
import type { WhoSaidWhatContent } from '../../bot/message-content.ts';
import {
  accountSource,
  CHECKED,
  moreFigures,
  moreQuotes,
  newSince,
  STATE_PARTS,
} from '../../bot/words/answers.ts';
import type { Check } from '../../domain/check.ts';
import type { VoicedQuote } from '../../domain/claim.ts';
import type { FigureLedger, FigureRecord } from '../../domain/figure.ts';
import type { Sides, StateOfPlay, Voices } from '../../domain/voices.ts';
import type { CitedGroup, CitedItem, CitedList } from './cited-list.ts';

/** Points in dispute of the chronicle that the copy has, at most. */
const MOST_COPIED = 3;

const NO_DISPUTES = { inDispute: { disputes: [] }, disputed: [] } as const;

/** Passages of one statement that are shown, at most. */
const MOST_PASSAGES = 2;

/** What the archive has of who said what, as cited sentences. */
export function whoSaidWhatList(content: WhoSaidWhatContent): CitedList {
  switch (content.kind) {
    case 'voices':
      return voicesList(content.voices);
    case 'sides':
      return sidesList(content.sides);
    case 'figures':
      return figuresList(content.ledger);
    case 'state':
      return stateList(content.state);
    case 'check':
      return checkList(content.check);
  }
}

function voicesList(voices: Voices): CitedList {
  const { quotes, left } = voices;
  return {
    title: formatVoicesTitle(voices),
    groups: [group('', quotes.map(quoteItem), formatNoVoices(voices))],
    ...NO_DISPUTES,
    end: left > 0 ? moreQuotes(formatMoreQuotes(left)) : '',
  };
}

function sidesList({ subject, sides, speakers, disputes, claimDisputes }: Sides): CitedList {
  const isSilent = sides.every(({ claims }) => claims.length === 0) && disputes.length === 0;
  const groups = [...(isSilent ? [] : sides), ...speakers].map(({ side, claims }) =>
    group(side, claims.map(quoteItem), formatNoClaims(side, disputes.slice(0, MOST_COPIED))),
  );
  return {
    title: subject,
    groups: ifNamed(
      sides.map(({ side }) => side),
      isSilent,
      groups,
    ),
    inDispute: { disputes, claimDisputes },
    disputed: [
      ...claimDisputes.map((one) => group(formatDisputeTitle(one), one.claims.map(quoteItem), '')),
      ...disputes.slice(0, MOST_COPIED).map(({ account, dispute }) => ({
        heading: formatDisputeTitle(dispute),
        lines: [
          ...dispute.claims.map(({ by, says }) => `${by}: ${says}`),
          accountSource(account.title),
        ],
        items: [],
      })),
    ],
    end: '',
  };
}

function stateList(state: StateOfPlay): CitedList {
  const { subject, since, parties, speakers, changed, announced } = state;
  const isSilent = parties.every(({ newest }) => newest === null);
  const news = changed.map(quoteItem);
  const ahead = announced.map(({ citation, dating }) => ({
    head: formatDating(dating),
    sentence: citation,
    notes: [],
  }));
  return {
    title: subject,
    groups: [
      ...ifNamed(
        parties.map(({ party }) => party),
        isSilent,
        [...(isSilent ? [] : parties), ...speakers].map(({ party, newest, before }) =>
          group(
            party,
            [
              ...(newest ? [quoteItem(newest)] : []),
              ...(before ? [withHead(STATE_PARTS.before, quoteItem(before))] : []),
            ],
            formatNoClaims(party),
          ),
        ),
      ),
      ...(since !== null && news.length > 0 ? [group(newSince(formatDay(since)), news, '')] : []),
      ...(ahead.length > 0 ? [group(STATE_PARTS.announced, ahead, '')] : []),
    ],
    ...NO_DISPUTES,
    end: '',
  };
}

/** Groups of the parties or of those who speak in their place, or that there are no parties. */
function ifNamed(
  parties: readonly string[],
  isSilent: boolean,
  groups: readonly CitedGroup[],
): readonly CitedGroup[] {
  if (parties.length === 0) return [group('', [], NO_PARTIES)];
  return isSilent ? [group('', [], formatNoParty(parties, groups.length > 0)), ...groups] : groups;
}

function figuresList(ledger: FigureLedger): CitedList {
  const { records, differences, left } = ledger;
  return {
    title: formatFiguresTitle(ledger),
    groups: [
      ...(differences.length > 0
        ? [{ heading: '', items: [], lines: differences.map(formatFigureDifference) }]
        : []),
      group('', groupBySentence(records).flatMap(figureItem), formatNoFigures(ledger)),
    ],
    ...NO_DISPUTES,
    end: left > 0 ? moreFigures(formatMoreFigures(left)) : '',
  };
}

function checkList(check: Check): CitedList {
  const { statements } = check;
  const groups = statements.map((statement) => {
    const found = statement.kind === 'quote' && statement.quote !== 'absent' ? 1 : MOST_PASSAGES;
    const passages = statement.status === 'none' ? [] : statement.passages.slice(0, found);
    return {
      heading: statement.kind === 'quote' ? `“${statement.text}”` : statement.text,
      lines: [formatFinding(statement)],
      items: passages.map((passage) => ({
        head: '',
        sentence: passage.sentence,
        notes: formatDetails(passage),
      })),
    };
  });
  const end = [formatUnchecked(check), CHECK_NOTE].filter((line) => line !== '').join(' ');
  return statements.length === 0
    ? { title: NOTHING_TO_CHECK, groups: [], ...NO_DISPUTES, end: '' }
    : { title: CHECKED, groups, ...NO_DISPUTES, end };
}

/** Items under a heading, or the line that says that there are none. */
function group(heading: string, items: readonly CitedItem[], none: string): CitedGroup {
  return { heading, items, lines: items.length > 0 || none === '' ? [] : [none] };
}

function quoteItem(quote: VoicedQuote): CitedItem {
  return { head: formatVoice(quote), sentence: quote.surroundings, notes: [] };
}

function withHead(before: string, item: CitedItem): CitedItem {
  return { ...item, head: `${before}: ${item.head}` };
}

/** Figures of one sentence, and the sentence once. */
function figureItem(records: readonly FigureRecord[]): readonly CitedItem[] {
  const [first] = records;
  if (!first) return [];
  return [{ head: records.map(formatFigureHead).join('; '), sentence: first.citation, notes: [] }];
}
