/** What a robots.txt asks of one program. */
export interface RobotsRules {
  /** Whether the program may ask an address of this host. */
  readonly allows: (url: URL) => boolean;
  /** Seconds between requests; `null` where it asks for none. Not in the standard, but in use. */
  readonly crawlDelay: number | null;
}

interface AgentGroup {
  readonly agents: string[];
  readonly rules: PathRule[];
  crawlDelay: number | null;
}

interface PathRule {
  readonly isAllowed: boolean;
  /** Of its pattern, in characters: the longest that matches is the one that counts. */
  readonly length: number;
  /** What stands between its wildcards. */
  readonly pieces: readonly string[];
  /** Whether it ends where the path ends. */
  readonly isWhole: boolean;
}

/**
 * The rules of a robots.txt for a program (RFC 9309): of all groups that name it, else of those
 * for everybody; the longest rule that matches counts, and of two alike the one that allows.
 * Every rule is matched in one pass over the path, since the file may be hostile.
 *
 * @param token the program's name in such files, without a version
 */
export function parseRobotsRules(text: string, token: string): RobotsRules {
  const groups = groupsOf(text);
  const named = groups.filter(({ agents }) => agents.includes(token.toLowerCase()));
  const own = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'));
  const rules = own.flatMap((group) => group.rules);
  return {
    allows(url) {
      if (url.pathname === '/robots.txt') return true;
      const path = normalized(url.pathname + url.search);
      const matching = rules.filter((rule) => matches(rule, path));
      const longest = matching.reduce((most, { length }) => Math.max(most, length), 0);
      const decisive = matching.filter(({ length }) => length === longest);
      return decisive.length === 0 || decisive.some(({ isAllowed }) => isAllowed);
    },
    crawlDelay: own.find(({ crawlDelay }) => crawlDelay !== null)?.crawlDelay ?? null,
  };
}

function groupsOf(text: string): readonly AgentGroup[] {
  const groups: AgentGroup[] = [];
  let isNaming = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, field = '', value = ''] = /^\s*([a-z-]+)\s*:([^#]*)/i.exec(line) ?? [];
    const name = field.toLowerCase();
    if (name === 'user-agent') {
      if (!isNaming) groups.push({ agents: [], rules: [], crawlDelay: null });
      groups.at(-1)?.agents.push(tokenOf(value));
    } else {
      addLine(groups.at(-1), name, value.trim());
    }
    // Lines of other kinds, such as "Sitemap", belong to no group and end none.
    if (/^(?:user-agent|allow|disallow|crawl-delay)$/.test(name)) isNaming = name === 'user-agent';
  }
  return groups;
}

function addLine(group: AgentGroup | undefined, name: string, value: string): void {
  if (value === '') return;
  if (name === 'allow' || name === 'disallow') group?.rules.push(ruleOf(value, name === 'allow'));
  if (name === 'crawl-delay' && group && /^\d{1,9}(?:\.\d{1,9})?$/.test(value))
    group.crawlDelay = Number(value);
}

/** A program's name, without its version. */
function tokenOf(written: string): string {
  return /^\s*(\*|[a-z_-]*)/i.exec(written)?.[1]?.toLowerCase() ?? '';
}

function ruleOf(written: string, isAllowed: boolean): PathRule {
  const isWhole = written.endsWith('$');
  const pattern = normalized(isWhole ? written.slice(0, -1) : written).replace(/\*+/g, '*');
  return { isAllowed, length: pattern.length, pieces: pattern.split('*'), isWhole };
}

function matches({ pieces, isWhole }: PathRule, path: string): boolean {
  const [first = '', ...rest] = pieces;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = isWhole ? rest.pop() : undefined;
  for (const piece of rest) {
    const found = path.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  if (!isWhole) return true;
  if (last === undefined) return at === path.length;
  return path.length - last.length >= at && path.endsWith(last);
}

/** One way of writing a path (RFC 9309, 2.2.2): what needs no escape has none, all else has. */
function normalized(path: string): string {
  return path
    .replace(/[^\0-\x7f]+/g, (letters) => encodeURIComponent(letters.toWellFormed()))
    .replace(/%([\da-f]{2})/gi, (escaped, digits) => {
      const letter = String.fromCharCode(Number.parseInt(digits, 16));
      return /[\w.~-]/.test(letter) ? letter : escaped.toUpperCase();
    });
}
