import { WEEKDAY_NAMES } from '../../domain/calendar/names.ts';

/** Words that end a noun phrase behind a number. */
export const NO_NOUN: ReadonlySet<string> = new Set([
  ...WEEKDAY_NAMES,
  ...`of in on at by for from with without to into onto and or but nor who whom whose which that this
   these those when where while as than after before during since until till over under about against
   between among amid across near around outside inside behind along through throughout because
   if so yet though although were was are is am be been being have has had do does did will would
   can could may might must shall should not still also only just already later now then there here
   he she it they them us we you i apart his her its their our your the a an each every all both per via including
   according said says say died fell left fled took came went lost got held met hit struck won made
   saw gave began became grew rose stood remain remained remains took keep kept found sent put shot
   cross survive flee seek sought say tell told know think back west east north south dead missing alive hurt out up down off away ago
   every much more overnight altogether together worldwide nationwide alone apiece abroad
   globally nationally locally internationally annually daily weekly
   today yesterday tonight tomorrow`.split(/\s+/),
]);

/** Adjectives that may stand before the noun that is counted, and are no verb though they end in "-ed". */
const ADJECTIVES = `armed unarmed confirmed suspected reported registered unidentified wounded injured
  killed displaced captured detained alleged recorded related planned so-called united`;

/** "300 armed men": words in "-ed" that may stand before a noun. */
export const PARTICIPLE_ADJECTIVES: ReadonlySet<string> = new Set(ADJECTIVES.split(/\s+/));

/** What somebody or something that is counted is, did or suffered, directly behind the number or the noun. */
export const PREDICATES: ReadonlySet<string> = new Set(
  `killed dead die wounded injured hurt missing displaced captured detained arrested taken freed released
   survive flee exchanged returned evacuated sickened infected homeless affected stranded trapped alive died fell
   fled left crossed lost went perished drowned survived escaped voted protested gathered marched
   registered recorded reported confirmed held seized destroyed damaged downed intercepted launched
   fired shot hit sent born hospitalised hospitalized vaccinated tested rescued found deployed
   withdrawn dispatched delivered supplied spent pledged caught stolen beaten seen chosen hospitalized
   shelled evacuated diagnosed`.split(/\s+/),
);

/** Words between what is counted and its predicate: "14 people, who had all been killed". */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  `were was are is have has had been being be who that all also still already since now later then
   reportedly confirmed officially believed feared presumed reported said to remain remained remains
   either both again could can will would may might must should seriously severely critically badly slightly lightly`.split(
    /\s+/,
  ),
);

/** Verbs without "-ed" or "-ing" that may stand before the number of what they act on. */
export const IRREGULAR_VERBS: ReadonlySet<string> = new Set(
  `shot left took lost sent hit put gave flew fly flown ran built drove laid dropped saw made held found cost fought bought sold brought kept
   struck sank leave take lose send give see make hold find kill kills wound wounds injure release releases
   free exchange swap swapped swaps launch launches fire fires return receive receives deploy detain
   report reports record records count counts downs`.split(/\s+/),
);

/** Nouns of totals, whose number stands behind them: "the death toll rose to 21". */
export const TOTALS: ReadonlySet<string> = new Set(
  `toll number total count figure tally deaths casualties fatalities cases injuries losses wounded
   dead injured infections arrests violations prisoners refugees`.split(/\s+/),
);

/** Words directly before the number of a total. */
export const TOTAL_LINKS: ReadonlySet<string> = new Set(
  `to at is was were of reached reaches hit hits exceeded exceeds exceed passed passes pass topped tops top surpassed
   reaching exceeding stands stood totalled totaled numbered : be been`.split(/\s+/),
);

/** Verbs of change, behind which "from 14 to 21" is no range. */
export const CHANGES: ReadonlySet<string> = new Set(
  `rose risen rise rises rising climbed climbs climbing increased increases increasing increase jumped
   grew grown went up fell fallen falls falling dropped drops down cut reduced revised decreased
   changed raised lowered soared doubled ticked inched edged crept moved`.split(/\s+/),
);

/** Words after which a number counts nothing: "Article 5", "resolution 1973", "aged 40". */
export const LABELS: ReadonlySet<string> = new Set(
  `no number article articles resolution chapter page pages phase route section point paragraph
   version channel flight aged age ages room building unit brigade protocol act law line item annex
   appendix figure table volume group agenda top question season episode gate platform sector zone day level stage round part class type
   rule order decree clause tel fax phone agreement convention note part step league magnitude`.split(
    /\s+/,
  ),
);

/** Nouns that no figure is told of: "14 times", "two sides", "three times". */
export const UNCOUNTED: ReadonlySet<string> = new Set(
  `times time things thing sides side ways way points point parts part o'clock am pm
   degrees hands words questions reasons steps halves thirds quarters fifths
   km kms kilometre kilometres kilometer kilometers mile miles metre metres meter meters feet foot inches
   mm cm mph kph yard yards second seconds minute minutes hour hours day days night nights week weeks
   month months year years decade decades century centuries a.m p.m gmt`.split(/\s+/),
);

/** Plurals without "-s". */
export const IRREGULAR_PLURALS: ReadonlySet<string> = new Set(
  `police dead injured wounded missing personnel staff crew crews militia cattle sheep fish youth
   elderly infantry clergy media data bacteria taliban`.split(/\s+/),
);

/** Verbs behind which a number without a noun is an age, a score or a rank. */
export const SCORES: ReadonlySet<string> = new Set(
  'reached reaching turned turning scored scoring ranked rated entered started ended opened'.split(
    ' ',
  ),
);
