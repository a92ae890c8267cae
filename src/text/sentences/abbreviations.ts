import { capitalized } from '../../domain/calendar/names.ts';
import { wordSet } from '../word-set.ts';

/** Titles before a person's name, which quotes and names know by their full stop, too. */
const TITLES = 'mr mrs ms dr prof gen sen rep gov lt col sgt capt maj adm rev'.split(' ');

/** The same as alternatives of a pattern, which stand in a group. */
export const TITLE: string = TITLES.map(capitalized).join('|');

// Abbreviations by what may follow them: in lower case, without their last full stop.

/** They stand before a name and end no sentence. */
export const BEFORE_NAMES = wordSet(`${TITLES.join(' ')}
  mx drs cpl brig cmdr cdr pvt fr hon pres supt messrs mme mlle amb insp det atty rt
  г-н г-жа гр-н им ім тов проф доц акад ген полк подполк підполк лейт кап инж інж деп митр архиеп еп св кн імп арх ул вул просп пр-т бул бульв пл пер пров
  наб шос смт пос дер сел хут гор оз р-н`);

/**
 * The same with a capital of their own, without which some are words: "Reps. Orr and Tarn", "Wm. Orr",
 * and not "ten reps.".
 */
export const BEFORE_NAMES_IN_CAPITALS = wordSet(`
  reps sens gens govs profs cols lts sgts capts revs spc pfc msgr asst dep const ald cllr pte lieut
  comdr ens ofc fmr mssrs sig sra srta mons wm geo chas thos jas jos robt edw benj`);

/** Initials of two letters, as Cyrillic ones are written in Latin letters: "Yu. Orlov". */
export const LONG_INITIAL = /^(?:Yu|Ya|Ye|Yo|Zh|Kh|Ts|Ch|Sh|Shch|Ph|Th)$/;

/**
 * They stand before a name, and behind a number they are a unit: "г. Москва" and "2025 г.",
 * "м. Київ" and "5 м.", "р. Десна" and "2025 р.".
 */
export const NAME_OR_UNIT = wordSet('г м с р о гр см');

/** They stand before a number; elsewhere the same letters are a word that may end a sentence. */
export const BEFORE_NUMBERS = wordSet(`
  no nos nr n° № p pp pg vol vols fig figs art arts ch chap sec secs para paras pt op ver ext tel
  ст п пп рис стр стор табл гл буд кв д корп кім оф тел ч`);

/** They never end a sentence. */
export const NEVER_FINAL = wordSet(
  'vs v.s v p.s ps e.g i.e eg ie cf viz approx ca incl excl aka a.k.a т.е т.ч т.к т.н напр див ср пор порівн зам заст нач',
);

/** Languages, behind which a word of theirs stands: "лат. Panthera". */
export const LANGUAGES = wordSet('лат англ нем нім фр франц рус рос укр греч грец ит іт исп ісп');

/** Times of day, before which a number stands. */
export const HOURS = wordSet('a.m p.m');

/** They end a sentence only before a sentence starter. */
export const POSSIBLY_FINAL = wordSet(`
  inc corp ltd co cos bros plc jr sr esq etc al est dept univ ave blvd rd st ste mt ft sq hwy
  bldg ala ariz ark calif colo conn fla ill ind kan ky mass mich minn mo mont neb nev okla ore pa
  penn tenn tex vt wash wis wyo ont que ph.d hrs mins lbs oz mfg com sec natl intl assn assoc exec
  comm dist admin treas pty bhd ret retd res`);

/** Units in which a measure goes on behind another: "5 ft. 9 in.", "3 min. 40 sec.". */
export const UNITS = wordSet('ft in yd lb lbs oz min mins sec hr hrs deg');

/** Books that are cited by chapter and verse: "Matt. 5:3". */
export const CITED_BOOKS = wordSet(
  'gen exod lev num deut josh judg sam kgs chr neh ps prov isa jer ezek dan hos zech mal matt rom cor gal eph phil col thess tim heb pet rev',
);

/** Counted units and the like of Cyrillic scripts: a number may follow them in the sentence. */
export const CYRILLIC_UNITS = wordSet(
  'гг рр в вв руб коп грн тыс тис млн млрд трлн чел чол год хв мин сек экз обл',
);

/**
 * Words that begin sentences and no names: behind an abbreviation, a capital on one of these is
 * the sentence's own.
 */
const SENTENCE_STARTERS = wordSet(`
  the this that these those there then they their he his she her hers it its we our you your i my
  but and or so yet nor if when while whereas although though because since until unless after
  before during despite in on at for from with without within by to of as under over between among
  however moreover meanwhile therefore nevertheless instead also still even only just once now
  today yesterday tomorrow later earlier last next some many most several all both each every
  another other such no not none nothing one two what who whom whose why how where which whether
  is are was were do does did has have had can could would should please let here perhaps maybe
  according asked an a`);

/** The same where a small letter or a comma follows them; elsewhere they begin names: "Six Flags". */
const STARTERS_OF_CLAUSES = wordSet(`
  three four five six seven eight nine ten eleven twelve twenty dozens hundreds thousands millions
  about around nearly almost roughly more fewer less few amid among throughout against beyond above
  below like unlike following everyone everybody nobody someone somebody something nothing everything
  finally separately recently eventually initially previously originally currently subsequently
  similarly additionally furthermore thus hence nonetheless otherwise likewise besides soon elsewhere
  neither either yes well sometimes often never always`);

/** Which of them are no names before a comma either: "Separately, Orr left". */
const ASIDE = /(?:ly|^Thus|^Hence|^Besides|^Otherwise|^Likewise|^Elsewhere|^Soon)$/;

/** Whether a text begins with a capital on a word that begins sentences and no names. */
export function startsSentence(next: string): boolean {
  const [, word] = /^[^\p{L}\p{N}\s]{0,2}(\p{Lu}[\p{L}’']*)/u.exec(next) ?? [];
  if (word === undefined) return false;
  const isAside = /^[^\p{L}\p{N}\s]{0,2}\p{Lu}\p{Ll}{1,20}, /u.test(next) && ASIDE.test(word);
  const isClause = /^[^\p{L}\p{N}\s]{0,2}\p{Lu}\p{Ll}{1,20},? [\p{Ll}\p{N}$€£]/u.test(next);
  const starter = word.toLowerCase().replace(/[’'].*/, '');
  return (
    SENTENCE_STARTERS.has(starter) || ((isClause || isAside) && STARTERS_OF_CLAUSES.has(starter))
  );
}
