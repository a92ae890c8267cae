import { wordSet } from '../word-set.ts';

/** The gender that a name, a title or a pronoun tells; `unknown` where it tells none. */
export type Gender = 'male' | 'female' | 'unknown';

/** Given names that are usual in English-language news, by what they tell. */
const MALE =
  wordSet(`aaron abdul abdullah adam ahmed alan albert alex alexander alexei alfred ali andrew
  andrey andy angel anthony antonio arthur barack ben benjamin bernard bernie bill billy bob bobby boris
  brad bradley brandon brett brian bruce bryan carl carlos charles charlie chris christian christopher
  chuck clarence colin craig dan daniel danny dave david dean dennis derek dick don donald doug
  douglas dwight ed eddie edward edwin elijah emmanuel eric ernest eugene evan felix francis frank
  franklin fred frederick gary gavin gene geoffrey george gerald gerard glenn gordon graham greg
  gregory guy hans harold harry hassan henry herbert howard hugh hussein ian igor ivan jack jacob
  jake james jared jason javier jeff jeffrey jens jeremy jerome jerry jesse jim jimmy joe joel john
  johnny jon jonathan jorge jose joseph josh joshua juan justin karl keith ken kenneth kevin kyle
  lance larry lars laurence lawrence lee leo leon leonard lewis liam lindsey louis lucas luis luke
  manuel marc marcus mario mark markus martin marvin matt matthew max michael miguel mike mitch
  mitt mohamed mohammad mohammed muhammad nathan neil nicholas nick nigel noah oleg oliver omar oscar
  otto owen patrick paul pedro pete peter phil philip phillip pierre rafael ralph randy raul ray
  raymond rex ricardo richard rick robby robert roberto rod rodney roger roland ron ronald ross roy
  russell ryan salvador sam samuel scott sean sebastian sergio seth shaun sidney simon stanley
  stefan stephen steve steven stuart ted terrence terry theodore thomas tim timothy toby todd tom
  tommy tony travis trevor troy tyler vernon victor vincent walter warren wayne will william yusuf
  zachary`);

const FEMALE =
  wordSet(`abby abigail adriana agnes alice alicia alison allison amanda amber amy ana andrea
  angela anita ann anna anne annie april ashley barbara beatrice becky betty beth beverly bonnie
  brenda bridget brittany carla carly carmen carol caroline carolyn catherine cathy charlotte
  cheryl christina christine cindy claire clara claudia connie crystal cynthia dana deborah debbie
  denise diana diane donna doris dorothy edith eileen elena elise elizabeth ellen emily emma erica
  erin esther eva evelyn fatima fiona florence frances gabriela gail gina gloria grace gwen hannah
  heather heidi helen hillary holly ida ingrid irene isabel ivanka jackie jacqueline jane janet
  janice jean jen jennifer jenny jessica jill jo joan joanna jodie josephine joy joyce juanita judith
  judy julia julie june karen karin kate katherine kathleen kathryn kathy katie kellyanne kim
  kimberly kirsten krystal laura lauren leah leslie lillian linda lisa lois loretta lori lorraine
  louise lucia lucy lydia lynn madeleine marcia margaret maria marie marilyn marina marion marjorie
  martha mary maureen megan melania melanie melissa michele michelle mildred minyon miriam molly
  monica nancy naomi natalie nicole nina nora norma olga olivia pamela patricia paula peggy
  penelope petra phyllis rachel rebecca regina renee rita roberta robin rosa rose roxanne ruth
  sabrina sally samantha sandra sara sarah shannon sharon sheila sherry shirley silvia sonia sonya
  sophia sophie stacey stacy stella stephanie sue susan sylvia tamara tammy tara teresa theresa
  tiffany tina tracy ursula valerie vanessa vera veronica vicki victoria virginia vivian wanda
  wendy yolanda yvonne zoe`);

/** Given names of men elsewhere, which are too rare or too often surnames to make a name known by them. */
const MALE_ELSEWHERE =
  wordSet(`abdel ahmad ammar anatoly anders andriy arkady bogdan denys dmitri dmitry ehud emile faisal
  fayez fyodor gennady grigory hamad hamid hosni ibrahim jalal jamal karim khaled khalid kirill
  konstantin leonid mahmoud maksim maxim mikhail moammar moussa muammar musa nasser nicolas nikolai
  nuri oleksandr osama pavel pavlo petro rashid ruslan saad saif salah salim sergei sergey serhiy
  shimon silvio stanislav tariq vadim valery vasily viktor vitaly vladimir vladislav volodymyr
  vyacheslav walid yasser yevgeny yousef yuri yury ziad`);

const MALE_TITLE =
  /^(?:mr|sir|lord|king|prince|spokesman|chairman|congressman|businessman|pope|patriarch|father|rev|emperor|duke|policeman|ombudsman|son|husband|brother)\b/i;
const FEMALE_TITLE =
  /^(?:mrs|ms|miss|lady|baroness|queen|princess|dame|spokeswoman|chairwoman|congresswoman|businesswoman|sister|duchess|countess|daughter|wife|mother|policewoman)\b/i;

/** Whether a word is a given name that is known. */
export function isGivenName(word: string): boolean {
  const name = word.toLowerCase();
  return MALE.has(name) || FEMALE.has(name);
}

/**
 * What a given name tells; one that is not known tells "female" by an ending in "a", as in most
 * European languages, where it is not one of the few that tell nothing by it.
 */
export function genderOfGivenName(word: string): Gender {
  const name = word.toLowerCase().replace(/\.$/, '');
  if (MALE.has(name)) return FEMALE.has(name) ? 'unknown' : 'male';
  if (FEMALE.has(name)) return 'female';
  if (MALE_ELSEWHERE.has(name)) return 'male';
  if (name.length < 4) return 'unknown';
  if (
    /(?:[bdglmnrstvy]a|ia)$/.test(name) &&
    !/^(?:ilya|illia|mykola|nikita|luca|sasha|kolya|joshua|costa|andrea|danila|kuzma|foma|musta?pha|mustafa|abdulla)$/.test(
      name,
    )
  )
    return 'female';
  return 'unknown';
}

/** What a title or an office tells: "Mrs.", "spokesman". */
export function genderOfTitle(title: string): Gender {
  if (MALE_TITLE.test(title)) return 'male';
  return FEMALE_TITLE.test(title) ? 'female' : 'unknown';
}

/** What a pronoun tells. */
export function genderOfPronoun(pronoun: string): Gender {
  if (/^(?:he|him|his|himself)$/i.test(pronoun)) return 'male';
  return /^(?:she|her|hers|herself)$/i.test(pronoun) ? 'female' : 'unknown';
}

/** Whether two may be told of the same person. */
export function fitsGender(one: Gender, other: Gender): boolean {
  return one === 'unknown' || other === 'unknown' || one === other;
}
