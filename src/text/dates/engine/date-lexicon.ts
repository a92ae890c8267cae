import { ENGLISH_MONTHS, ENGLISH_WEEKDAYS, SEASONS } from '../../../domain/calendar/names.ts';
import type { Span } from '../../../domain/span.ts';

/** What a word can stand for, by kind: a number or a TIMEX3 code for each kind it has. */
export type TokenKinds = Readonly<Record<string, number | string>>;

/** A word, a number or a mark of a text. */
export interface DateToken extends Span {
  /** In small letters, with straight apostrophes and hyphens. */
  readonly word: string;
  readonly kinds: TokenKinds;
  readonly isCapital: boolean;
  /** Whether a line break stands before it. */
  readonly isAfterLine: boolean;
  /** Whether a blank line stands before it. */
  readonly isAfterBreak: boolean;
}

/** A kind, and its words with the value they share: "3=march,mar. 4=april,apr." */
const TABLE: Readonly<Record<string, string>> = {
  month: ENGLISH_MONTHS.map(({ name, abbreviations }, index) =>
    formatEntry(index + 1, [name, ...dotted(abbreviations)]),
  ).join(' '),
  weekday: ENGLISH_WEEKDAYS.map(({ name }, index) => `${index + 1}=${name}`).join(' '),
  weekdays: ENGLISH_WEEKDAYS.map(({ name }, index) => `${index + 1}=${name}s`).join(' '),
  shortWeekday: ENGLISH_WEEKDAYS.map(({ abbreviations }, index) =>
    formatEntry(index + 1, dotted(abbreviations)),
  ).join(' '),
  season: SEASONS.map(({ code, names }) => formatEntry(code, names)).join(' '),
  seasons: 'SP=springs SU=summers FA=falls,autumns WI=winters',
  unit: 'D=day,days W=week,weeks,wk. M=month,months,mo. Y=year,years,yr. DE=decade,decades CE=century,centuries TH=hour,hours TM=minute,minutes TS=second,seconds Q=quarter,quarters 2W=fortnight,fortnights WE=weekend,weekends',
  units:
    'D=days W=weeks M=months Y=years DE=decades CE=centuries TH=hours TM=minutes Q=quarters WE=weekends',
  calendarUnit: 'D=day W=week M=month Y=year DE=decade CE=century Q=quarter WE=weekend',
  part: 'MO=morning,mornings MI=midday AF=afternoon,afternoons EV=evening,evenings NI=night,nights,overnight DT=daytime MO=dawn,daybreak EV=dusk,sunset',
  parts: 'MO=mornings AF=afternoons EV=evenings NI=nights',
  half: '1=first 2=second',
  place: '-1=last,previous 0=this,current 1=next,following',
  extreme: 'L=last,final F=first,opening',
  ordinal:
    '1=first 2=second 3=third 4=fourth 5=fifth 6=sixth 7=seventh 8=eighth 9=ninth 10=tenth 11=eleventh 12=twelfth 13=thirteenth 14=fourteenth 15=fifteenth 16=sixteenth 17=seventeenth 18=eighteenth 19=nineteenth 20=twentieth 21=twenty-first 30=thirtieth',
  decadeName:
    '0=noughties,aughts 2=twenties 3=thirties 4=forties 5=fifties 6=sixties 7=seventies 8=eighties 9=nineties',
  frequency:
    'PT1H=hourly P1D=daily,nightly P1W=weekly P2W=biweekly,fortnightly P1M=monthly P3M=quarterly P6M=semiannual,semi-annually,semiannually P1Y=yearly,annual,annually P2Y=biennial',
  count: '1=a,an X=several,few,many,some,couple,numerous,countless',
  zone: '0=gmt,utc 1=local,est,edt,et,pst,pdt,pt,cst,cdt,cet,cest,eet,eest,msk,bst,ist,jst,eastern',
  meridiem: '0=a.m.,am,a.m 12=p.m.,pm,p.m',
};

const WORDS: ReadonlyMap<string, TokenKinds> = kindsByWord(TABLE);

/** Written with a full stop that is part of the word. */
const DOTTED: ReadonlySet<string> = new Set(
  [...WORDS.keys()].filter((word) => word.endsWith('.')).map((word) => word.slice(0, -1)),
);

/** The kinds of most words. */
export const NO_KINDS: TokenKinds = {};

/** What a word in small letters can stand for; nothing for most. */
export function kindsOf(word: string): TokenKinds {
  return WORDS.get(word) ?? NO_KINDS;
}

export function isAbbreviation(word: string): boolean {
  return DOTTED.has(word);
}

/** Table entries write an abbreviation with its full stop. */
function dotted(abbreviations: readonly string[]): readonly string[] {
  return abbreviations.map((abbreviation) => `${abbreviation}.`);
}

function formatEntry(value: number | string, words: readonly string[]): string {
  return `${value}=${words.join(',')}`;
}

/** A word that takes a full stop is written without it too. */
function withoutStop(name: string): readonly string[] {
  return name.endsWith('.') ? [name, name.slice(0, -1)] : [name];
}

function kindsByWord(table: Readonly<Record<string, string>>): ReadonlyMap<string, TokenKinds> {
  const words = new Map<string, Record<string, number | string>>();
  for (const [kind, entries] of Object.entries(table)) {
    for (const entry of entries.split(' ')) {
      const [value = '', names = ''] = entry.split('=');
      for (const name of names.split(',').flatMap(withoutStop)) {
        const kinds = words.get(name) ?? {};
        kinds[kind] = /^\d+$/.test(value) ? Number(value) : value;
        words.set(name, kinds);
      }
    }
  }
  return words;
}
