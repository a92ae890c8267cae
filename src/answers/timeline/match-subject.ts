import type { Article } from '../../domain/article.ts';
import type { Passage } from '../../domain/passage.ts';
import { RELATED_SUBJECT_COVERAGE } from '../../text/similarity/thresholds.ts';
import type { FittedSentence } from './importance.ts';
import { type DatedSentence, sentenceText } from './read-dated-sentences.ts';
import { isAnaphoric, isTimeReference } from './sentence-quality.ts';
import {
  coverage,
  coversSubject,
  maxTermScores,
  SAME_KIND_SCORE,
  type Subject,
  termScoresIn,
} from './subject.ts';

/** What the sentence's own words count in how well it fits; the rest is its passage's. */
const SENTENCE_SHARE = 0.7;

/** What is left of the fit of a sentence that tells what somebody said of an event. */
const REMARK_SHARE = 0.6;

/** A sentence that tells what somebody said or thought of an event, and not the event. */
const REMARK =
  /^(?:\S+\s+){1,12}?(?:said|spoke|says|called|calls|wanted|wants|thinks|thought|believes|believed|doubted|criticised|criticized|praised|complained|warned|argued|claimed|claims|insisted|hoped|hopes|saw|urged|dismissed|thanked|noted|stressed|described)\b/;

/** A telling, how well it fits the subject, and whether it is about it or only near to it. */
export interface SubjectSentence extends FittedSentence {
  readonly isAbout: boolean;
}

/** All tellings, where there is no subject that they could fit less well. */
export function matchEverything(sentences: readonly DatedSentence[]): readonly FittedSentence[] {
  return sentences.map((sentence) => ({ sentence, fit: 1 }));
}

/**
 * An article's tellings in passages that are at least near to a subject. The more of the subject
 * a sentence holds itself, the better it fits. A sentence is about the subject where it holds it
 * itself, or where its article tells of nothing else; a word in the headline alone is not enough.
 *
 * @param passages those of the article that hold a word of the subject
 */
export function matchSubject(
  subject: Subject,
  sentences: readonly DatedSentence[],
  passages: readonly Passage[],
): readonly SubjectSentence[] {
  const article = sentences[0]?.article;
  if (!article) return [];
  const title = termScoresIn(subject, titleOf(article));
  const lead = sentences.find(({ index }) => index === 0);
  const leadMet =
    lead && coversSubject(subject, title) ? termScoresIn(subject, sentenceText(lead)) : [];
  const isWhollyAbout = leadMet.length > 0 && coversSubject(subject, leadMet);
  const tellsTitle = leadMet.some((weight) => weight > SAME_KIND_SCORE);
  return passages.flatMap(({ start, end }) => {
    const passage = termScoresIn(subject, article.text.slice(start, end));
    const around = maxTermScores(passage, title);
    const held = coverage(subject, around);
    if (held < RELATED_SUBJECT_COVERAGE) return [];
    return sentences
      .filter(({ span }) => start <= span.start && span.end <= end)
      .map((sentence) => {
        const own =
          tellsTitle && sentence === lead ? around : termScoresIn(subject, sentenceText(sentence));
        const isAbout =
          !isTimeReference(sentenceText(sentence)) &&
          !(isRemark(sentence) && isAnaphoric(sentenceText(sentence))) &&
          (coversSubject(subject, own) || (isWhollyAbout && coversSubject(subject, around)));
        const share = (1 - SENTENCE_SHARE) * held + SENTENCE_SHARE * coverage(subject, own);
        return {
          sentence,
          isAbout,
          fit: isRemark(sentence) ? REMARK_SHARE * share : share,
        };
      });
  });
}

/** A remark with a date of its own is an event: somebody announced something that day. */
function isRemark(sentence: DatedSentence): boolean {
  return sentence.datePosition === 'elsewhere' && REMARK.test(sentenceText(sentence));
}

function titleOf({ title, titleBasis }: Article): string {
  return titleBasis === 'page' ? title : '';
}
