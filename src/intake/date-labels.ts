/**
 * Words that pages print before a date to say what it is the date of, as alternatives of a pattern,
 * in the languages of Europe and its neighbours. Endings that differ by gender are optional.
 */

/** Of the publication: "Published", "Дата публикации". */
export const PUBLISHED_LABELS = alternatives(`
  first published|originally published|published|posted|issued|publication date|release date
  veröffentlicht|veröffentlichung|erschienen|eingestellt
  publiée?s?|parue? le|mise? en ligne|date de publication|diffusée?
  publicad[oa]s?|fecha de publicación|data de publicação|postado
  pubblicat[oa]|data di pubblicazione|inserito
  gepubliceerd|geplaatst op|verschenen
  publicerad|publicerat|publisert|publiceret|udgivet|offentliggjort|julkaistu|birt
  opublikowan[oa]|data publikacji|publikováno|zveřejněno|vydáno|zverejnené|publikované
  közzétéve|megjelent|publicat(?: la)?|data publicării|objavljeno|објављено|objava
  опубликован[оаы]?|дата публикации|размещено|опубліковано|дата публікації|апублікавана|публикуван[оа]?
  δημοσιεύ(?:θηκε|τηκε)|δημοσίευση|yayınlan(?:ma|dı)(?: tarihi)?|yayın tarihi|dərc olunub
  تاريخ النشر|نشرت? في|نُشر|פורסם|公開日?|掲載日?|発行日?|发布(?:时间|日期)?|发表于|등록|입력|게시
`);

/** Of the last change: "Last updated", "zuletzt geändert". */
export const CHANGED_LABELS = alternatives(`
  updated?|modified|edited|revised|reviewed|changed|amended|last (?:change|modification|revision|edit)
  aktualisiert|aktualisierung|änderung|geändert|bearbeitet|überarbeitet|zuletzt
  mise? à jour|modifié[es]{0,2}|modification|actualisé
  actualizad[oa]|actualización|modificación|modificado|atualizad[oa]|atualização|modificação
  aggiornat[oa]|aggiornamento|modifica|modificato
  bijgewerkt|gewijzigd|aangepast|laatst
  uppdaterad|uppdaterat|ändrad|oppdatert|endret|opdateret|ændret|päivitetty|muokattu
  zaktualizowano|aktualizacja|zmodyfikowano|modyfikacja|aktualizováno|aktualizace|změna|upraveno|aktualizované
  frissítve|módosít(?:va|ás)|actualizat|actualizare|ažurirano|ажурирано|izmjena
  обновлен[оаы]?|обновление|изменен[оаы]?|изменение|оновлено|оновлення|змінено|абноўлена|обновен[оа]?|промяна
  ενημερώθηκε|ενημέρωση|güncellen(?:me|di)|güncelleme(?: tarihi)?
  آخر تحديث|تحديث|עודכן|更新(?:日|时间)?|最終更新|수정
`);

/** Which name no more than a date: "Datum", "Stand". */
export const DATE_LABELS = alternatives(
  'date|created|datum|erstellt|stand|fecha|data|dato|päivämäärä|дата|tarih|التاريخ|תאריך|日期|日付',
);

/** Words between a label and its date, as alternatives: "Published on", "veröffentlicht am". */
export const DATE_PREPOSITIONS =
  'on|at|the|am|vom|den|der|le|du|el|il|del|em|op|la|w|dne|dnia|от|в|на';

function alternatives(list: string): string {
  return list
    .trim()
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .join('|');
}
