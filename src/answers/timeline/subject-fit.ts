import type { Article } from '../../domain/article.ts';
import type { Passage } from '../../domain/passage.ts';
import type { Fitted } from './importance.ts';
import { placesInTime, pointsBack } from './quality.ts';
import { isHeld, metBy, metByEither, SAME_KIND_WORTH, type Subject, shareOf } from './subject.ts';
import type { Telling } from './tellings.ts';

/** The share from which a passage is at least near to the subject. */
const NEAR_FROM = 0.3;

/** What the sentence's own words count in how well it fits; the rest is its passage's. */
const OWN_SHARE = 0.7;

/** What is left of the fit of a sentence that tells what somebody said of an event. */
const REMARK_SHARE = 0.6;

/** A sentence that tells what somebody said or thought of an event, and not the event. */
const REMARK =
  /^(?:\S+\s+){1,12}?(?:said|spoke|says|called|calls|wanted|wants|thinks|thought|believes|believed|doubted|criticised|criticized|praised|complained|warned|argued|claimed|claims|insisted|hoped|hopes|saw|urged|dismissed|thanked|noted|stressed|described)\b/;

/** A telling, how well it fits the subject, and whether it is about it or only near to it. */
export interface Placed extends Fitted {
  readonly isAbout: boolean;
}

/** All tellings, where there is no subject that they could fit less well. */
export function allFitting(tellings: readonly Telling[]): readonly Fitted[] {
  return tellings.map((telling) => ({ telling, fit: 1 }));
}

/**
 * An article's tellings in passages that are at least near to a subject. The more of the subject
 * a sentence holds itself, the better it fits. A sentence is about the subject where it holds it
 * itself, or where its article tells of nothing else; a word in the headline alone is not enough.
 *
 * @param passages those of the article that hold a word of the subject
 */
export function placedBy(
  subject: Subject,
  tellings: readonly Telling[],
  passages: readonly Passage[],
): readonly Placed[] {
  const article = tellings[0]?.article;
  if (!article) return [];
  const title = metBy(subject, titleOf(article));
  const lead = tellings.find(({ place }) => place === 0);
  const leadMet = lead && isHeld(subject, title) ? metBy(subject, textOf(lead)) : [];
  const isWhollyAbout = leadMet.length > 0 && isHeld(subject, leadMet);
  const tellsTitle = leadMet.some((worth) => worth > SAME_KIND_WORTH);
  return passages.flatMap(({ start, end }) => {
    const passage = metBy(subject, article.text.slice(start, end));
    const around = metByEither(passage, title);
    const held = shareOf(subject, around);
    if (held < NEAR_FROM) return [];
    return tellings
      .filter(({ sentence }) => start <= sentence.start && sentence.end <= end)
      .map((telling) => {
        const own = tellsTitle && telling === lead ? around : metBy(subject, textOf(telling));
        const isAbout =
          !placesInTime(textOf(telling)) &&
          !(isRemark(telling) && pointsBack(textOf(telling))) &&
          (isHeld(subject, own) || (isWhollyAbout && isHeld(subject, around)));
        const share = (1 - OWN_SHARE) * held + OWN_SHARE * shareOf(subject, own);
        return { telling, isAbout, fit: isRemark(telling) ? REMARK_SHARE * share : share };
      });
  });
}

/** A remark with a date of its own is an event: somebody announced something that day. */
function isRemark(telling: Telling): boolean {
  return telling.dated === 'elsewhere' && REMARK.test(textOf(telling));
}

function titleOf({ title, titleBasis }: Article): string {
  return titleBasis === 'page' ? title : '';
}

function textOf({ article, sentence }: Telling): string {
  return article.text.slice(sentence.start, sentence.end);
}
