import { CALENDAR_NAMES, capitalized } from '../../domain/calendar/names.ts';

/** Titles and offices before a person's name. */
export const PERSON_TITLE =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Baroness|Prof|Professor|Sen|Senator|Rep|Representative|Gov|Governor|Gen|General|Lt|Lieutenant|Col|Colonel|Maj|Major|Sgt|Sergeant|Capt|Captain|Adm|Admiral|Rev|Reverend|Del|Delegate|President|Chancellor|Premier|Minister|Secretary|Ambassador|Mayor|Judge|Justice|Attorney|King|Queen|Prince|Princess|Pope|Patriarch|Archbishop|Bishop|Chief|Commissioner|Congressman|Congresswoman|Councilman|Spokesman|Spokeswoman|Spokesperson|Sheriff|Officer|Speaker|Envoy|Marshal|Father|Sister)\.?$/;

/** Offices and trades that stand before a person's name in small letters. */
export const PERSON_ROLE =
  /^(?:spokesman|spokeswoman|spokesperson|minister|president|secretary|mayor|adviser|advisor|ambassador|envoy|director|manager|leader|chief|analyst|professor|economist|lawyer|attorney|judge|senator|congressman|congresswoman|lawmaker|candidate|nominee|governor|commander|general|negotiator|strategist|pollster|author|journalist|reporter|correspondent|owner|founder|chairman|chairwoman|chair|executive|officer|official|member|activist|resident|student|teacher|doctor|mother|father|wife|husband|son|daughter|brother|sister|colleague|aide|deputy|head|captain|fisherman|farmer|host|editor|writer|singer|actor|actress|coach|partner)$/;

/** Last words of the names of organisations. */
export const ORGANISATION_WORD =
  /^(?:Party|Ministry|University|College|School|Bank|Council|Committee|Department|Agency|Court|Inc|Corp|Corporation|Company|Co|Ltd|Union|Times|Post|News|Institute|Foundation|Group|Army|Navy|Police|Senate|Congress|Parliament|Commission|Association|Office|Organization|Organisation|Federation|Bureau|Board|Authority|Service|Services|Guard|Press|Journal|Herald|Tribune|Network|Center|Centre|Fund|League|Alliance|Coalition|Assembly|Society|Club|Church|Treasury|Administration|Campaign|House|Forces|Command|Mission|Observatory|Trust|Airlines|Airways|Hospital|Museum|Media|Television|Radio|Magazine|Gazette|Partners|Industries|Holdings|Systems)\.?$/;

/** Words that the names of places begin or end with. */
export const PLACE_WORD =
  /^(?:City|County|Island|Islands|River|Lake|Mount|Mountain|Mountains|Sea|Ocean|Bay|Strait|Province|State|Valley|Street|Avenue|Square|Road|Port|Harbor|Harbour|North|South|East|West|Northern|Southern|Eastern|Western|Cape|Fort|Gulf|Peninsula|Region|District|Oblast|Beach|Park|Airport|Bridge|Village|Town|Republic)$/;

/** Capitalized words that name neither a person nor a place: days, months, beginnings of sentences. */
export const COMMON_CAPITAL = new RegExp(
  `^(?:${CALENDAR_NAMES.map(capitalized).join('|')}|The|A|An|This|That|These|Those|I|He|She|It|They|We|You|His|Her|Its|Their|Our|My|Your|In|On|At|By|For|From|With|To|Of|As|If|When|While|After|Before|Since|Until|During|Despite|Although|Though|Because|But|And|Or|So|Yet|Nor|Not|No|Yes|Now|Then|There|Here|What|Who|Why|How|Where|Which|Whether|Still|Also|Only|Just|Even|Once|Some|Many|Most|All|Both|Each|Every|Several|Few|Other|Others|Another|More|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|According|However|Meanwhile|Instead|Last|Next|First|Second|Later|Earlier|Today|Yesterday|Tomorrow|Democrats?|Republicans?|Christians?|Muslims?|Jews?|Internet|English|Read|Watch|Photo|Video|Image|Credit|Is|Are|Was|Were|Do|Does|Did|Has|Have|Had|Will|Would|Can|Could|Should|Let|Please|Perhaps|Maybe|Asked|Speaking|Despite|Under|Over|Between|Among|Against|About|Like|Unlike|Such|Than|Get|Go|Keep|See|Published|Updated|Posted|Comments?|Sign|Subscribe|Follow|Share|Q|OK)$`,
);

/** Demonyms and other adjectives with a capital, which stand before a name and are none. */
export const DEMONYM =
  /^(?:[A-Z]\p{Ll}+(?:ian|ean|ese|ish|can)|French|Dutch|Greek|Czech|Swiss|Thai|Arab|German|Danish|Kazakh|Uzbek|Turk|Democratic|Republican|Christian|Muslim|Jewish|Western|Eastern|Northern|Southern|Islamic|Orthodox|Catholic)s?$/u;

/** Small words within names: "Bank of the South", "Ann de la Cruz". */
export const NAME_PARTICLE =
  /^(?:of|the|for|and|de|del|della|di|da|la|le|van|von|der|den|bin|al|el|ibn|on|&)$/;

/** Words that go on with a name behind a given name: "Karim al-Maas" is not Karim. */
export const LONGER_NAME = /^(?:(?:al|el|ad|ar|as|at|ash)-\p{Lu}.*|al|el|bin|ibn|abu)$/u;
