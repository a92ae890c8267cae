import type { Outlet } from '../../domain/beat.ts';
import { hostOf } from './address.ts';
import { type Thing, typesOf, valueText } from './json-ld.ts';
import { allTags } from './meta-tags.ts';
import type { PageFacts } from './page-facts.ts';

const SITE_NAMES = [
  'og:site_name',
  'application-name',
  'dc.publisher',
  'publisher',
  'copyright-holder',
];

/** A longer site name is a slogan. */
const NAME_CHARACTERS = 60;

/** What stands where a name should: an address, an account, what a program prints for nothing. */
const NO_NAME = /^(?:https?:|@|\{\{|(?:undefined|null|none|n\/a|site name)$)/i;

/** Names of a site at most: its own, its publisher's and those of its programs. */
const MOST_NAMES = 20;

/**
 * The outlet of a page: the known one that its address or site name belongs to, else the name the
 * site gives itself. `null` where it gives none.
 */
export function readOutlet(
  facts: PageFacts,
  address: string | null,
  outlets: readonly Outlet[],
): string | null {
  const names = siteNames(facts);
  const known =
    findOutletByHost(address, outlets) ??
    outlets.find((outlet) => names.some((name) => isCalled(outlet, name)));
  return known?.name ?? names[0] ?? null;
}

/** The outlet that an address belongs to by its host, or by a domain above it. */
export function findOutletByHost(
  address: string | null,
  outlets: readonly Outlet[],
): Outlet | undefined {
  return outlets.find(({ hosts }) => address !== null && isServedFrom(address, hosts));
}

/** The names that a page gives its site, the most trusted first. */
export function siteNames({ tags, things }: PageFacts): readonly string[] {
  const [siteName = [], ...others] = SITE_NAMES.map((name) => allTags(tags, [name]));
  const publishers = things.map((thing) => valueText(thing.publisher));
  const sites = things.filter(isWebSite).map((thing) => valueText(thing.name));
  const names = [...siteName, ...publishers, ...sites, ...others.flat()].flatMap((name) =>
    name === null || name.length > NAME_CHARACTERS || NO_NAME.test(name) ? [] : [name],
  );
  return [...new Set(names)].slice(0, MOST_NAMES);
}

function isWebSite(thing: Thing): boolean {
  return typesOf(thing).includes('WebSite');
}

function isServedFrom(address: string, hosts: readonly string[]): boolean {
  const host = hostOf(address);
  return hosts.some((known) => host === known || host.endsWith(`.${known}`));
}

function isCalled(outlet: Outlet, name: string): boolean {
  const folded = name.toLowerCase();
  const names = [outlet.name, ...outlet.aliases, ...outlet.hosts];
  return names.some((one) => one.toLowerCase() === folded.replace(/^www\./, ''));
}
