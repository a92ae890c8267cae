import type { ContextBlock, KnownBlock } from '@slack/types';
import { sourceRefsOf } from '../../answers/source-refs-of.ts';
import { formatInstant } from '../../answers/wording/format-instant.ts';
import { evidenceAddress } from '../../answers/wording/text-fragment.ts';
import type { PassageRecord } from '../../archive/articles/passage-record.ts';
import {
  ALSO_PRINTED,
  charactersOf,
  FROM_SOURCE,
  HASH_OF_TEXT,
  moreOutlets,
  PASSAGE_CHANGED,
  PASSAGE_UNCHANGED,
  revisedTimes,
  TAKEN_IN,
} from '../../bot/words/evidence.ts';
import { andMoreSources } from '../../bot/words/sources.ts';
import type { Citation } from '../../domain/passage.ts';
import { SHARES, shortened } from '../limits.ts';
import { code, richText, section } from './rich-text.ts';
import { moment, type Run, smallPrint, words } from './small-print.ts';
import { allSources, inOneLine } from './source-line.ts';

/** Characters of an address as it is read: two lines of a phone. */
const ADDRESS_CHARACTERS = 100;

/** Outlets named that print the same report, and characters of each name. */
const REPRINTS = { named: 6, characters: 32 } as const;

/** Revisions told with their time, the last ones. */
const REVISIONS_TOLD = 3;

/**
 * What is known of a passage's place and of its article, one line each in small print; what is not
 * known has no line.
 *
 * @param zone an IANA time zone for times that Slack does not show in the reader's own
 */
export function recordLines(record: PassageRecord, zone: string): readonly KnownBlock[] {
  const { passage, takenAt } = record;
  const instant = instantIn(zone);
  return [
    ...placeLines(record),
    ...(takenAt === null ? [] : [smallPrint(words(TAKEN_IN), instant(takenAt))]),
    ...sourceLine(record, evidenceAddress(passage)),
    ...reprintLine(record),
    ...revisionLine(record, instant),
  ];
}

/**
 * What is known of a passage alone, where another one of its article stands above it: its place, and
 * which revisions changed it.
 */
export function furtherLines(record: PassageRecord, zone: string): readonly KnownBlock[] {
  return [characterLine(record), ...revisionLine(record, instantIn(zone))];
}

/** Where a passage stands in its text, and the text's hash: first in short, then to be copied. */
export function placeLines(record: PassageRecord): readonly KnownBlock[] {
  const { textHash } = record;
  return [
    characterLine(record),
    smallPrint(words(HASH_OF_TEXT)),
    richText(section(code(textHash))),
  ];
}

function characterLine({ passage: { article, start, end } }: PassageRecord): ContextBlock {
  return smallPrint(words(charactersOf(start, end, article.text.length)));
}

function instantIn(zone: string): (at: number) => Run {
  return (at) => moment(at, formatInstant(at, zone));
}

/** The published accounts that a passage of the chronicle rests on, each a link. */
export function accountSources(passage: Citation): readonly ContextBlock[] {
  if (passage.article.kind !== 'chronicle') return [];
  const sources = sourceRefsOf(passage);
  const listed = sources.slice(0, SHARES.sourcesListed);
  const more = andMoreSources(sources.length - listed.length);
  return [smallPrint(...allSources(listed), ...(more === '' ? [] : [words(more)]))];
}

function sourceLine({ source }: PassageRecord, evidence: string | null): readonly ContextBlock[] {
  if (source === null) return [];
  const lead = words(FROM_SOURCE[source.kind]);
  const named = source.kind === 'file' ? source.name : source.address;
  const url = source.kind === 'file' ? null : (evidence ?? source.address);
  return [smallPrint(lead, { text: shortened(inOneLine(named), ADDRESS_CHARACTERS), url })];
}

/** The outlets that print the same report, each once, and each a link where it has an address. */
function reprintLine({ reprints }: PassageRecord): readonly ContextBlock[] {
  const byName = new Map<string, string | null>();
  for (const { outlet, title, url } of reprints) {
    const name = inOneLine(outlet ?? title);
    byName.set(name, byName.get(name) ?? url);
  }
  if (byName.size === 0) return [];
  const named = [...byName]
    .slice(0, REPRINTS.named)
    .flatMap(([name, url], at): readonly Run[] => [
      ...(at > 0 ? [words(', ')] : []),
      { text: shortened(name, REPRINTS.characters), url },
    ]);
  const more = moreOutlets(Math.max(0, byName.size - REPRINTS.named));
  return [smallPrint(words(ALSO_PRINTED), ...named, ...(more === '' ? [] : [words(more)]))];
}

function revisionLine(
  { revisions }: PassageRecord,
  instant: (at: number) => Run,
): readonly ContextBlock[] {
  if (revisions.length === 0) return [];
  const list = (some: typeof revisions) =>
    some
      .slice(-REVISIONS_TOLD)
      .flatMap(({ at }, number) => [...(number > 0 ? [words(', ')] : []), instant(at)]);
  const changing = revisions.filter(({ changesPassage }) => changesPassage);
  return [
    smallPrint(
      words(revisedTimes(revisions.length, Math.min(revisions.length, REVISIONS_TOLD))),
      ...list(revisions),
      ...(changing.length === 0
        ? [words(PASSAGE_UNCHANGED)]
        : [words(PASSAGE_CHANGED), ...list(changing)]),
    ),
  ];
}
