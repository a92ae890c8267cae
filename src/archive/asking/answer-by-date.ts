import { draftAnswer } from '../../answers/build-answer.ts';
import {
  asksForPeriodAlone,
  buildPeriodAnswer,
} from '../../answers/by-date/build-period-answer.ts';
import { HELD_EVENT } from '../../answers/by-date/not-yet-held.ts';
import { orderByDate } from '../../answers/by-date/order-by-date.ts';
import { isInPeriod } from '../../answers/periods/parse-period.ts';
import type { Answer } from '../../domain/answer.ts';
import { addDays } from '../../domain/calendar/instant.ts';
import type { DateRange, TimelineEntry } from '../../domain/timeline.ts';
import { ANY_ACT } from '../../search/question/asked-content.ts';
import type { AskedContent } from '../../search/question/content-weight.ts';
import { asksForChangingMatter } from '../../search/question/present-state.ts';
import { readTimeForm } from '../../search/question/time-form.ts';
import { createNextAnswering } from './answer-next.ts';
import { createDatedSearch, type DateAnsweringDeps, type DatedQuestion } from './dated-search.ts';
import { memoizeByPassage } from './passage-finder.ts';

/**
 * Days up to today that are news where a question names no others; where they brought nothing, the
 * next longer stretch that brought something: an archive that ends a year ago has its newest, too.
 */
const NEWS_DAYS = [3, 14, 45, 90, 180, 365, 3650] as const;

/** The confidence from which a question that does not say "newest" is answered by the newest report. */
const LEAST_OF_CHANGING = 0.68;

/** The factor for such an answer: the question may have meant what was so once. */
const UNASKED = 0.85;

/** Words for the newest of what took place: "the last round", "latest prisoner swap", not "latest on". */
const HELD = new RegExp(
  String.raw`\b(?:last|most recent)\b|\blatest (?:\p{L}{2,20} ){0,2}(?:${HELD_EVENT})\b|(?<!\bthe )\b(?:${HELD_EVENT}) latest\b`,
  'iu',
);

/**
 * Answers questions for the newest, the oldest, what is new and what lies ahead; nothing where the
 * archive dates nothing that answers, so that the question is left to be answered by its words.
 */
export function createDateAnswering(deps: DateAnsweringDeps) {
  const { listings, datesIn, reprints } = deps;
  const search = createDatedSearch(deps);
  const next = createNextAnswering(deps, search);

  async function newestOf(
    subject: string,
    { question, form, limit, limited, today }: DatedQuestion,
    acts?: AskedContent,
  ): Promise<Answer | undefined> {
    const { content, ranking, read, readingOf, sentencesOf } = await search(
      subject,
      form.kind,
      acts,
    );
    const period = limited?.period ?? null;
    const inPeriod = memoizeByPassage(
      (article, passage) => period === null || isInPeriod(article, passage, period, datesIn),
    );
    const kind = form.kind === 'next' ? 'newest' : form.kind;
    const isHeld = HELD.test(question);
    const order = { kind, content, readingOf, sentencesOf, isHeld };
    const inside = orderByDate(ranking, {
      ...order,
      belongs: inPeriod,
      period: period ?? undefined,
    });
    // Of today nothing may have been told yet: then the newest is of an earlier day, which is said.
    const ordered =
      inside ??
      (isDay(period, today) ? orderByDate(ranking, { ...order, belongs: () => true }) : undefined);
    if (!ordered) return undefined;
    const draft = draftAnswer(ordered.ranking, {
      question,
      limit,
      newest: await listings.newestReport(),
      limits: inside && period ? { period, belongs: inPeriod } : undefined,
      readingOf,
      reprintGroups: await reprints.reprintGroups(read.map(({ id }) => id)),
      ordered: { confidence: ordered.confidence, by: { kind: form.kind, day: ordered.day } },
    });
    return draft.complete(sentencesOf);
  }

  /** What came since the asker's last question, or else what the last days brought; the newest first. */
  async function newsOfLastDays(asked: DatedQuestion): Promise<Answer | undefined> {
    const { question, limit, limited, today, form, lastAsked } = asked;
    const newest = await listings.newestReport();
    const [day] = [today, newest?.slice(0, 10)].filter((one) => typeof one === 'string').sort();
    if (day === undefined) return undefined;
    const since = limited ? null : (lastAsked ?? null);
    const isOfToday = isDay(limited?.period ?? null, today);
    const named = isOfToday ? { from: day, to: day } : limited?.period;
    const { period, entries } = await firstTold(named ? [named] : newsPeriods(day, since), limit);
    const by = {
      kind: form.kind,
      day: entries[0]?.date ?? day,
      ...(since === null ? {} : { since }),
    };
    return buildPeriodAnswer({ entries }, { question, period, limit, newest, by });
  }

  /** The dates of the first period that has any, the newest first; those of the last one, if none has. */
  async function firstTold(periods: readonly DateRange[], limit: number) {
    let told: { period: DateRange; entries: readonly TimelineEntry[] } = {
      period: { from: null, to: null },
      entries: [],
    };
    for (const period of periods) {
      const { entries } = await deps.timeline({
        ...period,
        subject: null,
        dates: limit,
      });
      told = { period, entries: entries.toReversed() };
      if (entries.length > 0) break;
    }
    return told;
  }

  const byForm = async (asked: DatedQuestion): Promise<Answer | undefined> => {
    const { form, limited } = asked;
    const subject = limited ? subjectOf(limited.rest) : form.subject;
    const isOfAll = asksForPeriodAlone(subject);
    if (form.kind === 'next')
      return isOfAll ? next.ofEverything(asked) : next.ofSubject(subject, asked);
    if (!isOfAll) return newestOf(subject, asked);
    // "What were the initial reports?": of what is not said, and the newest are none of them.
    return form.kind === 'oldest' ? undefined : newsOfLastDays(asked);
  };

  return {
    byForm,
    /**
     * The newest of what changes as days go on: how something stands, or a number that grows; nothing
     * where a question asks for neither, names a period, or is hardly answered that way.
     */
    async ofChangingMatter(asked: Omit<DatedQuestion, 'form'>): Promise<Answer | undefined> {
      const { question: subject, limited } = asked;
      if (limited || !asksForChangingMatter(subject)) return undefined;
      const answer = await newestOf(subject, { ...asked, form: { kind: 'newest', subject } });
      if (answer?.status !== 'answered' || answer.confidence < LEAST_OF_CHANGING) return undefined;
      return { ...answer, confidence: UNASKED * answer.confidence };
    },
    /** What is told of a subject in the days that a question names, whatever its verb; newest first. */
    withinPeriod: (asked: Omit<DatedQuestion, 'form'>) => {
      const subject = asked.limited?.rest ?? asked.question;
      return newestOf(subject, { ...asked, form: { kind: 'newest', subject } }, ANY_ACT);
    },
  };
}

/**
 * Where news is looked for up to a day, the shortest period first.
 *
 * @param since ISO day of the asker's last question: what came since it comes first
 */
function newsPeriods(day: string, since: string | null): readonly DateRange[] {
  const starts = NEWS_DAYS.map((days) => addDays(day, -days));
  const all =
    since === null || since > day ? starts : [since, ...starts.filter((one) => one < since)];
  return all.map((from) => ({ from, to: day }));
}

function isDay(period: DateRange | null, day: string | null): boolean {
  return period !== null && period.from === day && period.to === day;
}

/** The subject of a question without its period. */
function subjectOf(rest: string): string {
  return readTimeForm(rest)?.subject ?? rest;
}
