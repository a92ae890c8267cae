import type { DateRange } from '../../domain/timeline.ts';
import type { AnswerType } from '../../search/question/answer-type.ts';
import { formatDay } from './format-day.ts';
import { formatList } from './format-list.ts';
import { formatPeriod } from './format-period.ts';

/** What an archive does not give of a question that it does not answer. */
export type Gap =
  /** No passage holds these words, nor one that means the same. */
  | { readonly kind: 'unknown'; readonly words: readonly string[] }
  /** No passage holds this word, but the points in dispute of an account do. */
  | { readonly kind: 'disputed'; readonly word: string; readonly account: string }
  /** None of these words' letters is in any passage: "Cyrillic". */
  | { readonly kind: 'script'; readonly script: string }
  /** What is asked about is told of, but not in the period; the nearest day on which it is. */
  | {
      readonly kind: 'period';
      readonly period: DateRange;
      readonly subject: readonly string[];
      /** In ISO form. */
      readonly nearest: string;
    }
  /** No passage gives a number of this; passages near to the question give numbers of others. */
  | {
      readonly kind: 'count';
      readonly noun: string;
      readonly subject: readonly string[];
      readonly instead: readonly string[];
    }
  /** No passage quotes the speaker. */
  | { readonly kind: 'speaker'; readonly speaker: string }
  /** Passages quote the speaker, but not on this; `hasOthers` where they quote others on it. */
  | {
      readonly kind: 'topic';
      readonly speaker: string;
      readonly topic: readonly string[];
      readonly hasOthers: boolean;
    }
  /** What was asked for lies ahead, and what was read announces nothing of it for a day after this one. */
  | { readonly kind: 'ahead'; readonly after: string }
  /** No article holds these names together. */
  | { readonly kind: 'apart'; readonly words: readonly string[] }
  /** No article that holds the subject holds these words. */
  | {
      readonly kind: 'without';
      readonly subject: readonly string[];
      readonly words: readonly string[];
    }
  /** The passages that hold the subject hold nothing of the kind that is asked for. */
  | {
      readonly kind: 'answer';
      readonly answerType: MissedType;
      readonly subject: readonly string[];
    }
  /** No passage holds these words together, though an article may. */
  | { readonly kind: 'scattered'; readonly words: readonly string[] };

/** Kinds of answers, in words. */
const ANSWERS_MISSED = {
  person: 'person',
  name: 'name',
  place: 'place',
  time: 'date',
  year: 'year',
  count: 'number',
  share: 'share',
  money: 'amount',
  duration: 'length of time',
  measure: 'measure',
} as const;

/** A kind of answer of which it can be seen that a text does not hold one. */
type MissedType = keyof typeof ANSWERS_MISSED;

/** Whether it can be seen that a text holds no answer of a type. */
export function canBeMissed(answerType: AnswerType): answerType is MissedType {
  return Object.hasOwn(ANSWERS_MISSED, answerType);
}

/** What is not given, as a sentence that can be checked in the archive. */
export function formatGap(gap: Gap): string {
  switch (gap.kind) {
    case 'unknown':
      return `No passage of the archive mentions ${quoted(gap.words, 'or')}.`;
    case 'disputed':
      return `No passage mentions ${quoted([gap.word])}; it stands among what is disputed of “${gap.account}”.`;
    case 'script':
      return `No passage of the archive holds any of these words in ${gap.script} letters.`;
    case 'period':
      return `Nothing told ${formatPeriod(gap.period)} mentions ${quoted(gap.subject)}; the nearest passage that does is of ${formatDay(gap.nearest)}.`;
    case 'count': {
      const where = gap.subject.length > 0 ? ` where it mentions ${quoted(gap.subject)}` : '';
      const instead =
        gap.instead.length > 0
          ? `; the nearest ones give numbers of ${formatList(gap.instead)}`
          : '';
      return `No passage gives a number of ${gap.noun}${where}${instead}.`;
    }
    case 'speaker':
      return `${gap.speaker} is mentioned, but no passage quotes ${gap.speaker}.`;
    case 'topic': {
      const others = gap.hasOthers ? '; where that is mentioned, others are quoted' : '';
      return `No passage that quotes ${gap.speaker} mentions ${quoted(gap.topic, 'or')}${others}.`;
    }
    case 'ahead':
      return `None of the passages read on this announces anything for a day after ${formatDay(gap.after)}.`;
    case 'apart':
      return `No article mentions ${quoted(gap.words)} together.`;
    case 'without':
      return `No article that mentions ${quoted(gap.subject)} mentions ${quoted(gap.words, 'or')}.`;
    case 'answer':
      return `The passages that mention ${quoted(gap.subject)} give no ${ANSWERS_MISSED[gap.answerType]}.`;
    case 'scattered':
      return `No passage mentions ${quoted(gap.words)} together.`;
  }
}

function quoted(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  return formatList(
    words.map((word) => `“${word}”`),
    conjunction,
  );
}
