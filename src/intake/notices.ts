import { unquoted } from './unquoted.ts';

/** A longer paragraph is news about such notices; requests for consent are long themselves. */
const NOTICE_CHARACTERS = 400;
const CONSENT_CHARACTERS = 1500;

/** How sites ask for consent to what they store, or say what becomes of it. */
const CONSENT: readonly RegExp[] = [
  /(?<!\p{L})we and our (?:[\d,.]+ |trusted |selected |advertising )*(?:partners|vendors|advertisers)/u,
  /store and(?:\/or)? access information on (?:a|your) device/u,
  /(?:click|tap)(?: below| here| “?accept)?[^.]{0,30} to consent|you (?:may|can) (?:withdraw|change|click to) [^.]{0,30}consent/u,
  /your (?:preferences|choices|consent) will (?:apply|be (?:applied|signal+ed|stored))/u,
  /you have (?:a|the) right to object to (?:it|such|this)/u,
  /(?:wir und unsere|nous et nos|nosotros y nuestros|noi e i nostri|мы и наши|ми та наші) (?:[\d.]+ )?(?:\p{L}+ )?(?:partner|parten|socios|партн)/u,
];

/** What sites say of their cookies in a line, and a report on them may say too. */
const COOKIES: readonly RegExp[] = [
  /(?:change|manage|update|review) your (?:cookie |privacy |consent )?(?:preferences|choices|settings|consent)/u,
  /(?:accept|allow|reject|decline|manage) (?:all |optional |the use of )?cookies|(?:this|our) (?:web)?sites? uses? cookies|by clicking [^.]{0,30}(?:accept|agree)/u,
  /(?:verwenden|nutzen|verwendet|nutzt) (?:wir|diese (?:web)?seite|die (?:web)?seite) cookies|(?:wir|diese (?:web)?seite) (?:verwenden|nutzen|verwendet|nutzt) cookies|ce site utilise des cookies|este sitio utiliza cookies/u,
];

/** How sites say that the rest is for those who pay or register. */
const PAYWALL: readonly RegExp[] = [
  /^(?:to|want to) (?:continue|keep|read|finish|access|view|unlock)(?!\p{L})[^.]{0,60}(?:log ?in|sign ?(?:in|up)|register|subscri|create (?:a|an|your) [^.]{0,15}account)/u,
  /^(?:please|you must|you need to) [^.]{0,20}(?:log ?in|sign ?(?:in|up)|register|subscribe)(?: or [^.]{0,20})? (?:to|for) (?:continue|keep|read|view|access|see|full)/u,
  /^(?:continue|keep) reading (?:with|for|by|your|this|the)|^(?:unlock|get full access to) (?:this|the) (?:article|story)/u,
  /(?:subscriber|member|premium)s?[- ](?:only|exclusive) (?:story|article|content|report|feature)/u,
  /(?:^|[.!] )(?:this|the (?:full|rest of this)|our) (?:[\w-]+ )?(?:article|story|content|report|feature) is (?:[^.]{0,20} )?(?:for|to) (?:our |paying |registered |premium )*(?:subscribers|members)(?: only)?(?:[.!,]|$)/u,
  /^(?:start|try|begin) (?:your |a |our )?(?:[\w-]+ )?(?:free )?(?:trial|subscription)|^(?:subscribe|register|sign up|join|log in|sign in) (?:now |today |here )?(?:to|for) (?:continue|keep|read|unlock|get|full|unlimited|access)/u,
  /(?:^|[.!?] )(?:try|get|enjoy) unlimited (?:digital )?access|subscribe for unlimited|(?:^|[.!,;] )cancel any ?time|^already (?:a )?(?:subscrib|member|registered|have an account)/u,
  /^if you(?:'re| are) (?:seeing this message|already (?:a |an )?(?:subscriber|member)(?:,|$| (?:and|but|with)(?!\p{L})))|^(?:when you join|join (?:now|today) or|as (?:a|our) (?:member|subscriber)s?(?! state)(?!\p{L})[^.]{0,20} you)(?!\p{L})|^(?:first-time|new|paying|our) subscribers (?:also )?(?:get|receive|enjoy)(?!\p{L})/u,
  /you(?:'ve| have) (?:reached|read|used|hit) [^.]{0,30}(?:free )?(?:articles?|stories|limit)|\d free (?:articles?|stories) (?:left|remaining)/u,
  /^(?:see|view|compare|choose)(?: all| your| a| our)? (?:subscription )?(?:options|plans?)\.?$|^enjoying this (?:story|article|free)/u,
  /(?:artikel|beitrag|text|inhalt) ist (?:nur |exklusiv )*(?:für|mit) (?:unsere )?(?:abonnent|registriert|einem abo)|^(?:um weiterzulesen|weiterlesen mit|jetzt weiterlesen)|sie haben bereits ein abo/u,
  /(?:article|contenu) (?:est )?réservé (?:à|aux)|^pour lire la suite|il vous reste [\d.,]+ ?%|^déjà abonné/u,
  /(?:contenido|artículo) (?:es )?exclusivo para (?:suscriptores|socios)|^para seguir leyendo|^ya eres suscriptor/u,
  /(?:contenuto|articolo) (?:è )?riservato agli abbonati|^per continuare a leggere|(?:artykuł|treść) (?:jest )?dostępn[ya] (?:tylko )?dla (?:prenumeratorów|subskrybentów)/u,
  /(?:материал|статья|текст) доступ(?:ен|на) (?:только )?(?:для )?(?:по подписке|подписчик)|^чтобы (?:продолжить чтение|дочитать)|^оформите подписку/u,
  /(?:матеріал|стаття|текст) доступн(?:ий|а) (?:лише |тільки )?(?:для )?(?:за передплатою|(?:перед)?підписник|передплатник)|^щоб (?:продовжити читання|дочитати)|^оформіть (?:перед)?(?:підписку|плату)/u,
];

/** What players, scripts and tools say of themselves. */
const TOOLS: readonly RegExp[] = [
  /^(?:sorry, )?(?:your|this|the) browser (?:does not|doesn't|is not|cannot)|(?:ihr|dein) browser unterstützt|votre navigateur ne|tu navegador no|ваш браузер не /u,
  /(?:^|[.!] |please )(?:enable|turn on|activate|allow) (?:javascript|js)(?!\p{L})|javascript (?:is|must be|needs to be|has to be|seems to be) (?:disabled|enabled|required|turned)|(?:site|page|app) requires javascript/u,
  /^(?:listen(?: to (?:this |the )?(?:article|story|post|episode|podcast))?|audio|vorlesen|artikel (?:an)?hören|écouter(?: l'article)?|escuchar(?: (?:el )?artículo)?|слушать|слухати)[ :•·|(–—-]{0,4}\d{1,3}(?::\d\d)?(?: ?(?:min(?:ute)?s?|мин|хв|m|sec|s))?\.?\)?$/u,
  /^\d{1,2}:\d\d(?::\d\d)? ?\/ ?-?\d{1,2}:\d\d(?::\d\d)?$/u,
  /^this (?:article|story|audio|recording) (?:is|was) [^.]{0,60}(?:text[- ]to[- ]speech|automated voice|ai[- ](?:generated )?voice|auto-?generated|synthetic)/u,
  /^\[ ?(?:edit|edit source|bearbeiten|modifier|editar|modifica|edytuj|править|редактировать|редагувати|ред\.)(?: \| ?[\p{L} .]{2,30})? ?\]$/u,
  /^\(?visited [\d.,]+ times[^.]{0,40}$|^(?:was|is|did you find) this (?:article|page|story|information|post|answer) (?:helpful|useful)|^war (?:dieser|diese|das) (?:artikel|beitrag|seite)? ?(?:für sie )?hilfreich/u,
  /^media playback is (?:unsupported|not supported)|^(?:view|see) this (?:post|photo|reel|video) on (?:instagram|facebook|threads|tiktok|x|twitter)$|^sieh dir diesen beitrag auf instagram an$|^voir cette publication sur instagram$|^ver esta publicación en instagram$|^посмотреть эту публикацию в instagram$|^переглянути цей допис в instagram$/u,
  /^(?:video player is loading|this is a modal window|(?:tap|click) to unmute|(?:show|hide) (?:images?|captions?|transcript)|\(?opens in (?:a )?new (?:tab|window)\)?|article bookmarked|don't show me this message again)\.?$/u,
  /^(?:please )?accept (?:\p{L}+ )?cookies to (?:play|view|watch|see)|^find your bookmarks in /u,
  /^(?:total )?(?:views|shares|reads|page views|aufrufe|просмотров|переглядів)(?:\s*:)? \d[\d.,]*k?$|^\d[\d.,]*k? (?:total )?(?:views?|shares?|page views|aufrufe|просмотр(?:а|ов)?|перегляд(?:и|ів)?)$/u,
  /^you(?:'re| are) (?:using|on) an? (?:outdated|old|unsupported) (?:version of )?(?:your )?(?:web )?browser/u,
  /^(?:if you )?(?:notice|spot|find|see) (?:a|an|any) (?:error|mistake|typo)s?[^.]{0,60}(?:ctrl|highlight|select)/u,
  /^(?:beginning|end) of dialog window|^escape will cancel and close the window/u,
  /^would you like to (?:receive|get) (?:[\w-]+ ){0,3}(?:alerts|notifications|updates)|^(?:allow|enable|turn on|block) (?:[\w-]+ ){0,2}notifications[.!]?$/u,
  /^(?:like )?(?:loading|please wait|wird geladen|chargement|cargando|загрузка|завантаження)(?: comments| content| video| player)? ?(?:…|\.{2,3})?$/u,
];

/**
 * Whether a paragraph or line is a notice of the site: about consent, a subscription, a player or
 * scripts. What is quoted is not the site's own voice.
 */
export function isNotice(paragraph: string): boolean {
  if (paragraph.length > CONSENT_CHARACTERS) return false;
  const folded = unquoted(paragraph)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim();
  if (CONSENT.some((wording) => wording.test(folded))) return true;
  return (
    folded.length <= NOTICE_CHARACTERS &&
    [...COOKIES, ...PAYWALL, ...TOOLS].some((wording) => wording.test(folded))
  );
}
