import type { Option, PlainTextOption } from '@slack/types';
import { DIGEST_FORM } from '../../bot/words/digests.ts';

/** Options that Slack takes in one group of a select. */
const GROUP_OPTIONS = 100;

/** A group of a select. */
interface OptionGroup {
  readonly label: { readonly type: 'plain_text'; readonly text: string };
  readonly options: PlainTextOption[];
}

/**
 * Every zone that this Node knows, by region, in groups that Slack takes; those asked for stand
 * before them, as a user may know a zone by another name.
 */
export function zoneGroups(first: readonly string[]): OptionGroup[] {
  const zones = Intl.supportedValuesOf('timeZone');
  const own = [...new Set([...first, 'UTC'])];
  const regions = Map.groupBy(
    zones.filter((zone) => !own.includes(zone)),
    (zone) => zone.split('/')[0] ?? '',
  );
  return [
    group(DIGEST_FORM.likelyZones, own),
    ...[...regions].flatMap(([region, names]) => inGroups(region, names)),
  ];
}

/** A choice whose text is its value. */
export function zoneOption(zone: string): PlainTextOption {
  return option(zone, zone);
}

/** A choice of a form. */
export function option(text: string, value: string): PlainTextOption & Option {
  return { text: { type: 'plain_text', text, emoji: false }, value };
}

function inGroups(region: string, zones: readonly string[]): readonly OptionGroup[] {
  const count = Math.ceil(zones.length / GROUP_OPTIONS);
  return Array.from({ length: count }, (_, at) =>
    group(region, zones.slice(at * GROUP_OPTIONS, (at + 1) * GROUP_OPTIONS)),
  );
}

function group(label: string, zones: readonly string[]): OptionGroup {
  return { label: { type: 'plain_text', text: label }, options: zones.map(zoneOption) };
}
