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

/** The weight of the sentence's own words in its fit; the rest is the weight of its passage. */
const SENTENCE_SHARE = 0.7;

/** The factor for a sentence that reports a remark on an event. */
const REMARK_SHARE = 0.6;

/** A sentence that reports what somebody said or thought of an event, and not the event. */
const REMARK =
  /^(?:\S+\s+){1,12}?(?:said|spoke|says|called|calls|wanted|wants|thinks|thought|believes|believed|doubted|criticised|criticized|praised|complained|warned|argued|claimed|claims|insisted|hoped|hopes|saw|urged|dismissed|thanked|noted|stressed|described)\b/;

/** A dated sentence, its fit, and whether it is about the subject or only related to it. */
export interface SubjectSentence extends FittedSentence {
  readonly isAbout: boolean;
}

/** All sentences with full fit, for where there is no subject. */
export function matchEverything(sentences: readonly DatedSentence[]): readonly FittedSentence[] {
  return sentences.map((sentence) => ({ sentence, fit: 1 }));
}

/**
 * An article's sentences in passages that are at least related to a subject. The more of the
 * subject a sentence contains itself, the better it fits. A sentence is about the subject where it
 * covers it itself, or where its article is wholly about it; a word in the headline alone is not
 * enough. An account of the chronicle is about the event that its title names.
 *
 * @param passages those of the article that contain a word of the subject
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
  const leadScores =
    lead && coversSubject(subject, title) ? termScoresIn(subject, sentenceText(lead)) : [];
  const isWhollyAbout = leadScores.length > 0 && coversSubject(subject, leadScores);
  const leadCoversTitle = leadScores.some((weight) => weight > SAME_KIND_SCORE);
  // All of an account is about its event, which its title names; a headline may name several.
  const isOnEvent = article.kind === 'chronicle' && coversSubject(subject, title);
  return passages.flatMap(({ start, end }) => {
    const passage = termScoresIn(subject, article.text.slice(start, end));
    const around = maxTermScores(passage, title);
    const passageCoverage = coverage(subject, around);
    if (passageCoverage < RELATED_SUBJECT_COVERAGE) return [];
    return sentences
      .filter(({ span }) => start <= span.start && span.end <= end)
      .map((sentence) => {
        const own =
          leadCoversTitle && sentence === lead
            ? around
            : termScoresIn(subject, sentenceText(sentence));
        const isAbout =
          !isTimeReference(sentenceText(sentence)) &&
          !(isRemark(sentence) && isAnaphoric(sentenceText(sentence))) &&
          (isOnEvent ||
            coversSubject(subject, own) ||
            (isWhollyAbout && coversSubject(subject, around)));
        const share =
          (1 - SENTENCE_SHARE) * passageCoverage + SENTENCE_SHARE * coverage(subject, own);
        return {
          sentence,
          isAbout,
          fit: isRemark(sentence) ? REMARK_SHARE * share : share,
        };
      });
  });
}

/** A remark with a date of its own is an event: an announcement of that day. */
function isRemark(sentence: DatedSentence): boolean {
  return sentence.datePosition === 'elsewhere' && REMARK.test(sentenceText(sentence));
}

function titleOf({ title, titleBasis }: Article): string {
  return titleBasis === 'page' ? title : '';
}
