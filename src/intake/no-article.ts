import type { Draft } from '../domain/article.ts';
import { isNotice } from './notices.ts';

/** A longer text under such a headline is an article on the matter. */
const PAGE_CHARACTERS = 800;

/** Lines from which a list of links is a menu, and a line of which is no paragraph. */
const MENU_LINES = 6;
const MENU_LINE_CHARACTERS = 80;

/** A menu has hardly a sentence. */
const MENU_SENTENCE_SHARE = 0.1;

/** What pages are headed that hold no article, and what a reader is told they are. */
const HEADLINES: readonly (readonly [headline: RegExp, what: string])[] = [
  [
    /^(?:access (?:to this page )?(?:has been )?denied|(?:error )?40[13]\b|forbidden$|403 forbidden)/i,
    'a server that refused access',
  ],
  [
    /^(?:(?:error )?404\b|page not found|(?:error )?50[0234]\b|(?:internal )?server error|(?:this )?site can.t be reached|service unavailable|bad gateway)/i,
    'an error of the server',
  ],
  [
    /^(?:just a moment|attention required|(?:please )?verify (?:that )?you are (?:a )?human|are you a robot|checking (?:your browser|if the site)|security check|human verification|one more step|robot check|(?:please )?enable (?:javascript|cookies)|javascript (?:is )?(?:required|disabled))/i,
    'a check of the browser',
  ],
  [
    /^(?:make a (?:monthly |one-time )?(?:gift|donation|contribution)(?: (?:today|now|online|to(?: \S+){1,4}))?[.!]?$|donate(?: now| today)?$|give (?:monthly|now|today)$|support (?:us|our (?:work|journalism))$|become a (?:member|supporter|patron)$)/i,
    'an appeal for donations',
  ],
  [
    /^(?:log ?in|sign (?:in|up)|register|subscribe(?: now| today)?|create (?:an|your) account)$/i,
    'a form to sign in',
  ],
];

/** What such pages say of themselves where their headline does not. */
const WORDING: readonly (readonly [wording: RegExp, what: string])[] = [
  [/you don.t have permission to access|access denied/i, 'a server that refused access'],
  [
    /(?:checking|verifying) (?:your browser|(?:that )?you are (?:a )?human)|enable javascript(?: and cookies)? to (?:continue|run|view|use)|unusual (?:traffic|activity) from your/i,
    'a check of the browser',
  ],
  [
    /make (?:a|your) (?:monthly|one-time|tax-deductible) (?:gift|donation|contribution)/i,
    'an appeal for donations',
  ],
];

/** Characters of a page in which such wording is all it says. */
const WORDING_CHARACTERS = 300;

/**
 * What a page holds that is no article, for a reader: an error, a check of the browser, an appeal,
 * a menu; `null` for an article.
 */
export function describeNoArticle({ title, text }: Pick<Draft, 'title' | 'text'>): string | null {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  if (text.length <= PAGE_CHARACTERS) {
    const headed = HEADLINES.find(([headline]) => headline.test(title.trim()));
    if (headed) return headed[1];
  }
  if (text.length <= WORDING_CHARACTERS) {
    const worded = WORDING.find(([wording]) => wording.test(text));
    if (worded) return worded[1];
  }
  if (lines.length > 0 && lines.every(isNotice)) return 'notices of its site';
  return isMenu(lines) ? 'a menu' : null;
}

function isMenu(lines: readonly string[]): boolean {
  if (lines.length < MENU_LINES) return false;
  if (lines.some((line) => line.length > MENU_LINE_CHARACTERS)) return false;
  const sentences = lines.filter((line) => /[.!?…:;,][”"’»)\]]*$/.test(line.trim())).length;
  return sentences <= lines.length * MENU_SENTENCE_SHARE;
}
