/**
 * Phrases by which pages mark boilerplate: English, and the commonest equivalents in de, fr, es, ru
 * and uk.
 */

/** Whole lines that head non-content: links, tags, comments. */
export const LIST_HEADINGS: ReadonlySet<string> = new Set(
  phrases(`
    tags, tag, topics, related topics, in this article, filed under, categories, archives
    comments, comment, leave a comment, leave the first comment, leave a reply, be the first to comment
    post a comment, add a comment, write a comment, view comments, show comments, load comments
    no comments, no comments yet, join the conversation, join the discussion, have your say
    related, related articles, related stories, related news, related posts, related content
    related links, related reading, related coverage, similar news, similar articles, similar stories
    similar posts, more news, more stories, more articles, more headlines, other news, other stories
    more on this, more on this story, more on this topic, most read, most popular, most viewed
    most shared, popular, popular news, popular posts, trending, trending now, recommended
    recommended for you, recommended stories, recommended reading, recommended articles
    you may also like, you might also like, you may also be interested in, also read, read also
    read more, read next, up next, next article, previous article, next post, previous post
    latest news, latest stories, latest articles, latest posts, latest headlines, top stories, top news
    top headlines, editor's picks, editors' picks, editor's choice, don't miss
    in case you missed it, what to read next, keep reading, explore more, explore more on these topics, see also, further reading
    about the author, about the authors, around the web, from around the web, from the web
    promoted stories, sponsored stories, sponsored content, promoted content, paid content

    kommentare, kommentar schreiben, kommentar verfassen, schlagworte, schlagwörter, mehr zum thema
    lesen sie auch, das könnte sie auch interessieren, das könnte dich auch interessieren
    ähnliche artikel, verwandte artikel, weitere artikel, weitere meldungen, weitere nachrichten
    meistgelesen, meistgelesene artikel, am meisten gelesen, mehr nachrichten, zum thema

    commentaires, laisser un commentaire, articles similaires, articles liés, sur le même sujet
    à lire aussi, lire aussi, les plus lus, articles les plus lus, vous aimerez aussi, mots-clés
    à lire également, dernières actualités, voir aussi

    comentarios, deja un comentario, deja tu comentario, artículos relacionados
    noticias relacionadas, te puede interesar, también te puede interesar, lo más leído, lo más visto
    etiquetas, lee también, lea también, ver también, más noticias, últimas noticias

    комментарии, оставить комментарий, теги, похожие новости, похожие статьи, читайте также
    по теме, новости по теме, самое читаемое, популярное, смотрите также, последние новости
    читайте нас

    коментарі, залишити коментар, схожі новини, схожі статті, читайте також, за темою
    новини за темою, популярне, дивіться також, останні новини`),
);

/** Whole lines that are a page's own buttons and notices. */
export const BUTTONS: ReadonlySet<string> = new Set(
  phrases(`
    advertisement, advertisements, advert, ad, ads, sponsored, promoted, advertising
    advertisement - scroll to continue, scroll to continue, story continues below
    story continues below advertisement, article continues below, continue reading
    continue reading below, article continues after advertisement, skip to content
    skip to main content, skip advertisement, share, share this, share this article, share this story
    share this post, share article, share on facebook, share on twitter, share on x, share via email
    share on whatsapp, share on linkedin, share on telegram, tweet, tweet this, facebook, twitter
    whatsapp, telegram, linkedin, pinterest, reddit, instagram, youtube, email, e-mail, print
    print this article, copy link, link copied, save, save article, bookmark, listen
    listen to this article, listen to article, play, mute, close, menu, search, home, log in, login
    sign in, register, my account, back to top, view image in fullscreen, enlarge image, toggle caption
    hide caption, report, reply, like, dislike, load more, show more, view more, see more, see all
    view all, privacy policy, terms of use, terms of service, terms and conditions, contact us
    cookie policy, cookie settings, manage cookies, accept all, accept all cookies, reject all
    accept cookies, newsletter, newsletters, subscribe, sign up, donate, donate now, support us, follow us
    all rights reserved, report an error, report a typo, got a tip, send feedback, text size, reuse this content

    anzeige, werbung, teilen, artikel teilen, drucken, merken, abonnieren, jetzt abonnieren, anmelden
    datenschutz, impressum, alle rechte vorbehalten, spenden, jetzt spenden, vorlesen, artikel anhören

    publicité, partager, partager l'article, imprimer, s'abonner, abonnez-vous, se connecter
    tous droits réservés, suivez-nous, faire un don, écouter l'article, mentions légales

    publicidad, compartir, imprimir, suscríbete, suscribirse, iniciar sesión, síguenos
    todos los derechos reservados, escuchar artículo

    реклама, поделиться, распечатать, подписаться, подпишитесь, войти, все права защищены
    читать далее, на правах рекламы, копировать ссылку

    поділитися, роздрукувати, підписатися, підпишіться, увійти, всі права захищено
    усі права захищені, читати далі, скопіювати посилання`),
);

/** Lines that invite the reader to subscribe, follow, install or give. */
export const CALLS_TO_ACTION: readonly RegExp[] = [
  /^subscribe (?:to|now|today|here|for|and)(?!\p{L})/u,
  /^sign up (?:for|to|now|today|here|and)(?!\p{L})/u,
  /^sign up$|^subscribe$|^newsletters?$|^donate(?: now| today| here)?$/u,
  /^(?:get|receive) [^.]{0,80}(?:newsletter|(?:in|to|on) your (?:inbox|email|phone|device)|our (?:free )?app)/u,
  /^(?:never|don't) miss (?:a|an|the|any|out|our)(?!\p{L})[^.]{0,80}(?:sign(?:ing)? up|subscri|newsletter|follow|alerts?|our app)/u,
  /^(?:for|to (?:get|read|receive|see)) (?:more|all|the latest|the best|breaking|daily|our)(?!\p{L})(?! information)[^.]{0,90} (?:download|follow|subscribe|sign up|join|like|check out|head to)(?!\p{L})/u,
  /^(?:every \p{L}+,? )?we(?:'ll| will) (?:send|e-?mail) you(?!\p{L})/u,
  /^(?:submit|send|share) (?:us )?your (?:own )?(?:letters?|news tips?|tips?|story ideas?|photos?|opinions?|feedback|comments?|questions?|stories)(?!\p{L})/u,
  /^(?:do you )?(?:have|got) (?:a|any) (?:news )?(?:tips?|story ideas?|questions?|comments?|something)(?!\p{L})[^.?]{0,60}\?/u,
  /^(?:to )?(?:contact|reach|e-?mail) (?:the |this |our )?(?:reporter|author|writer|editor|journalist|newsroom|correspondent)s?(?!\p{L})/u,
  /^[^.]{2,50} can be (?:reached|contacted|e-?mailed) (?:at|by|via|on) [^ ]*(?:@|\d{3}|e-?mail|twitter)/u,
  /^if you(?:'re| are) (?:on|using|viewing|reading)(?!\p{L})[^.]{0,60}(?:app|device|mobile|browser)(?!\p{L})[^.]{0,20} click/u,
  /^(?:join|follow|like|find|watch) us(?: on| at|:|$)/u,
  /^join our (?:\p{L}+ )?(?:newsletter|mailing list|channel|community|telegram|whatsapp)/u,
  /^follow (?:@\S+|[^.]{1,40} on (?:x|twitter|facebook|telegram|instagram|google news|whatsapp))/u,
  /^follow our (?:\p{L}+ ){0,2}(?:channel|page|account)(?!\p{L})/u,
  /^download (?:our|the) [^.]{0,40}app(?!\p{L})/u,
  /^(?:support|keep) (?:our (?:work|journalism|newsroom|reporting)|independent (?:journalism|media))(?!\p{L})/u,
  /^become (?:a|an|our) (?:member|subscriber|supporter|patron|insider)(?!\p{L})/u,
  /^support us(?: via| on| with| by| today| now|[.!:]|$)/u,
  /^thanks for reading(?: [^.!]{1,60})?[.!] (?:subscribe|this post is public|share|sign up)/u,
  /^(?:buy us a coffee|make a (?:donation|contribution)|enter your e-?mail)(?!\p{L})/u,
  /^(?:abonnieren sie|jetzt abonnieren|melden sie sich|folgen sie uns|unterstützen sie uns)(?!\p{L})/u,
  /^(?:abonnez-vous|inscrivez-vous|suivez-nous|soutenez-nous|faites un don)(?!\p{L})/u,
  /^(?:suscr[ií]bete|síguenos|apóyanos|regístrate|hazte (?:soci[oa]|suscriptora?|miembro))(?!\p{L})/u,
  /^(?:подпи(?:шитесь|сывайтесь) на|поддержите (?:нас|наш)|следите за нами)(?!\p{L})/u,
  /^(?:підпи(?:шіться|суйтеся|суйтесь) на|підтримайте (?:нас|наш)|стежте за нами)(?!\p{L})/u,
];

/** Lines that point elsewhere, or belong to the page and to no article. */
export const ASIDES: readonly RegExp[] = [
  /^(?:read|see) (?:more|also|next)\s*(?:[:|»›>]|(?:about|here|on|at|from)(?!\p{L}))/u,
  /^(?:hits|category)\s?: .{1,40}$|^submitted by .{1,40} on .{6,40}$/u,
  /^(?:also read|also see|related|must read|recommended|don't miss|more)\s*[:|»›]/u,
  /^(?:go deeper|keep reading|more on this(?: story| topic)?|related (?:stor(?:y|ies)|articles?|coverage|reading))\s*[:»›]/u,
  /^editor(?:'s|s'?) note\s*[:–—-]/u,
  /^this (?:story|article) (?:(?:has been|was) (?:updated|corrected)|is being updated)(?!\p{L})/u,
  /^(?:anmerkung der redaktion|note de la rédaction|nota (?:del editor|de la redacción)|примечание редакции|примітка редакції)\s*[:–—-]/u,
  /^(?:lesen sie auch|mehr dazu|(?:à )?lire aussi|le[ae] también|читайте также|читайте також)\s*[:»›–—-]/u,
  /^(?:tags?|topics|filed under|keywords|schlagworte|mots-clés|etiquetas|теги)\s*:/u,
  /^(?:share|print|email) (?:this|on|via) (?:article|story|post|page|facebook|twitter|x|email|whatsapp)$/u,
  /^(?:\d{1,3}[ -]?min(?:ute)?s?\.?(?: read)?|(?:estimated )?(?:reading|read) time:? .{0,20})$/u,
  /^(?:©|\(c\)|copyright (?:©|\(c\)|\d{4}))/u,
  /(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|все права защищены|всі права захищено)\.?$/u,
  /^(?:click|tap) here (?:to|for)(?!\p{L})/u,
  /^(?:we use|this (?:web)?site uses|our (?:web)?site uses) cookies(?!\p{L})/u,
  /^(?:wir verwenden cookies|nous utilisons des cookies|utilizamos cookies|мы используем (?:файлы )?cookies?|ми використовуємо (?:файли )?cookies?)(?!\p{L})/u,
  /^(?:watch|video)\s*[:»›].{0,90}$|^watch more (?:of our )?videos?(?!\p{L})/u,
  /^(?:file )?(?:photo|image|picture|foto|bild|фото)(?: credit| by| courtesy(?: of)?)?\s*[:/©]/u,
  /^(?:\((?:photo|image|foto)|\[(?:photo|image|foto))(?: by)?(?!\p{L})/u,
  /^file (?:photo|-|–|—)/u,
  /(?:\/|,|\||via|©) ?getty images(?:\/\S+)?\)?\.?$|^getty images$/u,
  /[([](?:(?:ap|afp|epa|pa|upi|reuters|file)[ -])?(?:photo(?:graph)?|image|picture|foto|bild|symbolbild|archivbild|фото)s?(?: ?[:/©]| (?:by|credit|courtesy)(?!\p{L}))[^()[\]]{1,120}[)\]]\.?$/u,
  /[.!?”"] (?:photo(?:graph)?|image|picture|foto|bild|фото)s?(?: (?:by|credit|courtesy(?: of)?))?\s?[:/©][^.!?]{2,80}$/u,
  /^(?:already a (?:subscriber|member)|your e-?mail address will not be published|required fields are marked|by (?:signing up|subscribing|continuing|clicking))(?!\p{L})/u,
  /^#[\p{L}\p{N}_]+(?:[\s,]+#[\p{L}\p{N}_]+)*$/u,
  /^the post .{1,200} (?:appeared first|first appeared) on .{1,100}$/u,
  /^reporting by .{3,200}(?:editing|writing) by /u,
  /^\S{2,40} logo$|^our standards\s*:|^https?:\/\/\S+$/u,
];

/** What a site says of its readers' comments, of its contributors' opinions and of its rights. */
export const RULES: readonly RegExp[] = [
  /^(?:reader )?comments (?:(?:for|on) this \p{L}+ )?(?:are|have been|were) (?:now )?(?:closed|moderated|disabled|turned off|monitored|reviewed|subject)(?!\p{L})/u,
  /^(?:this|the) (?:article|post|story|thread|discussion) is (?:now )?closed (?:for|to) (?:new )?comments/u,
  /^(?:we|the (?:editors?|moderators?|publisher|site|newspaper)|[^.]{2,40}) reserves? the right to (?:(?:edit|delete|remove|refuse|reject|moderate|shorten|close|block)(?!\p{L})[^.]{0,60}(?:comment|letter|post|submission|contribution)|moderate)/u,
  /^(?:please )?(?:keep|be|stay|note)(?!\p{L})[^.]{0,60}(?:comments|commenting|respectful|on[- ]topic|community guidelines|house rules)(?!\p{L})/u,
  /^(?:please )?(?:read|see|review|follow) our (?:comment|commenting|community|comments) (?:policy|guidelines|rules|standards)/u,
  /^(?:all |your )?comments (?:must|should|will be|that|containing)(?!\p{L})[^.]{0,80}(?:moderat|remov|delet|approv|publish|respect|offensive|abusive)/u,
  /^(?:please )?(?:log|sign) in(?: here)? to (?:leave a |post a |write a |add a |make a )?comment|^you must be (?:logged|signed) in to/u,
  /^(?:die redaktion|wir) (?:behält|behalten) (?:sich|uns)(?!\p{L})[^.]{0,60}(?:kommentar|meinung|beitr|zuschrift|leserbrief)|^(?:die )?kommentare (?:sind|werden|wurden) [^.]{0,30}(?:geschlossen|moderiert|geprüft|freigeschaltet)|^die kommentarfunktion|^(?:bitte )?beachten sie[^.]{0,60}kommentare|kein(?:en)? (?:recht|anspruch) auf veröffentlichung/u,
  /^les commentaires sont (?:fermés|modérés|désactivés)|^los comentarios (?:están|son|serán) (?:cerrados|moderados|desactivados)|^(?:комментарии (?:закрыты|модерируются|отключены)|коментарі (?:закриті|модеруються|вимкнені))/u,
  /^(?:disclaimer\s*:\s*)?(?:the |all |any )?(?:views?|opinions?|statements?)(?: (?:and|or|,) ?(?:views?|opinions?|statements?))* (?:expressed|published|presented|in this|stated|contained)(?!\p{L})[^.]{0,160}(?:author|writer|columnist|contributor|own(?!\p{L})|not (?:necessarily )?(?:reflect|represent|those))/u,
  /^[^.]{2,50} (?:is|are) not responsible for (?:the |any )?(?:opinions?|contents?|statements?|comments?|views?|accuracy)(?!\p{L})/u,
  /^(?:die|der|das) [^.]{0,40}(?:meinung|ansicht)[^.]{0,60}nicht (?:unbedingt |notwendigerweise |zwingend )?(?:die|der|mit)(?!\p{L})[^.]{0,30}(?:redaktion|verlag)|^мнение (?:автора|редакции) (?:может|не)|^думка (?:автора|редакції) (?:може|не)|^las opiniones (?:expresadas|vertidas)|^les opinions exprimées/u,
  /this material may not be (?:published|reproduced)|may not be (?:reproduced|republished)[^.]{0,40} without(?!\p{L})/u,
  /^(?:this|the|some|our) (?:post|article|page|story|site|website|links?)(?!\p{L})[^.]{0,60}affiliate|we (?:may|might) (?:earn|receive) (?:a |an |some )?(?:small |affiliate )*commission|^as an amazon associate/u,
  /^a version of this (?:article|story|column|essay) (?:appears|appeared|first appeared|originally appeared|ran)(?!\p{L})/u,
  /^about (?:the |this )?(?:author|writer|reporter|columnist)s?\s*[:–—-]/u,
];

/** Phrases in which a page speaks to its reader about itself, wherever in a paragraph they stand. */
export const APPEALS: readonly RegExp[] = [
  /(?:please )?consider (?:making a (?:donation|contribution)|donating|subscribing|supporting (?:us|our))/u,
  /(?:^|[.!?] ?|please |you can )support us(?: via| on| with| by| at| today| now|[.!:]|$)|(?<!\p{L})(?:donate|contribute) (?:now|today|here|via|to us)(?!\p{L})/u,
  /your (?:support|donation|contribution|subscription|gift) (?:makes|helps|keeps|allows|enables|means|matters)/u,
  /helps? us (?:to )?(?:stay|remain|continue|keep|be) /u,
  /we (?:rely|depend) on (?:our )?(?:readers|your|people like you)/u,
  /(?:keep|support)(?:ing)? (?:our )?(?:independent|free|quality) (?:journalism|media|reporting)/u,
  /if you (?:believe in|value|appreciate|enjoy(?:ed)?) (?:the power of |our |this |what we |independent |honest )/u,
  /every (?:contribution|donation), /u,
  /we work hard to bring you/u,
  /we(?:'d| would)? (?:want|love|like) to hear from you/u,
  /(?:sign up|subscribe|register) (?:for|to) (?:our|this|the \p{L}+ newsletter|my)(?!\p{L})/u,
  /(?:in|to) your (?:inbox|e-?mail)(?!\p{L})/u,
  /(?<!\p{L})(?:a|our) free (?:daily|weekly|morning) (?:e-?mail|newsletter|briefing)/u,
  /(?:we use|this (?:web)?site uses|our (?:web)?site uses) cookies/u,
  /by (?:continuing|clicking|signing up|subscribing|using)[^.]{0,60} you (?:agree|consent|accept)/u,
  /(?:follow|join) us on (?:x|twitter|facebook|telegram|instagram|whatsapp|google|our)/u,
  /download (?:our|the) [^.]{0,30}app(?!\p{L})/u,
  /unsubscribe at any ?time|you can unsubscribe/u,
  /scan the qr code|offers(?:, promotions)?,? and adverts from us|read our privacy (?:notice|policy)|leave our community/u,
  /unterstützen sie (?:uns|unsere arbeit|unseren)|abonnieren sie (?:unseren|unsere|jetzt)|folgen sie uns auf/u,
  /soutenez(?:-nous| notre)|abonnez-vous à (?:notre|nos)|suivez-nous sur/u,
  /apóyanos|suscríbete a nuestr[ao]|síguenos en|cancela cuando quieras|únete a nuestra comunidad/u,
  /подпи(?:шитесь|сывайтесь) на (?:нас|наш)|поддержите (?:нас|нашу)/u,
  /підпи(?:шіться|суйтеся|суйтесь) на (?:нас|наш)|підтримайте (?:нас|нашу)/u,
];

/** Said of journalism in general, so only together with another appeal. */
export const WEAK_APPEALS: readonly RegExp[] = [
  /independent (?:journalism|media) (?:is|has|needs|matters)/u,
  /(?<!\p{L})our (?:readers|journalism|reporting|newsroom|mission|coverage)(?!\p{L})/u,
];

function phrases(list: string): string[] {
  return list
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
