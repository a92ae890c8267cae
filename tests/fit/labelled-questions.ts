import { asksForPeriodAlone } from '../../src/answers/by-date/build-period-answer.ts';
import { createDatesIn } from '../../src/answers/dates-in.ts';
import { createIndexKeeper } from '../../src/archive/asking/index-keeper.ts';
import {
  createPassageFinder,
  type FoundPassages,
  isInPeriodOf,
} from '../../src/archive/asking/passage-finder.ts';
import { createQuestionPeriodParser } from '../../src/archive/asking/question-period-parser.ts';
import { createQuestionRespeller } from '../../src/archive/asking/question-respeller.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Passage } from '../../src/domain/passage.ts';
import { runAtOnce } from '../../src/domain/sliced-work.ts';
import { indexEntry } from '../../src/search/index-entries.ts';
import { createLexicon } from '../../src/search/lexicon.ts';
import { withSpellingsOfNames } from '../../src/search/name-lexicon.ts';
import { openReferences } from '../../src/search/open-references.ts';
import { parseQuestion } from '../../src/search/parse-question.ts';
import { createPassageIndex } from '../../src/search/passage-index.ts';
import { readQuestion } from '../../src/search/question/read-question.ts';
import { type Hit, scoreSentences } from '../../src/search/ranking/rank-passages.ts';
import { weighWrittenNames } from '../../src/search/search.ts';
import { readText } from '../../src/text/readings/text-reading.ts';
import { aBeat, aReport } from '../support/builders.ts';
import { openCaseArchive } from '../support/case-archive.ts';
import {
  CASE_SETS,
  type CaseSet,
  holdsAnswer,
  isAllowed,
  isForReporting,
  type QuestionCase,
  readCaseSet,
  readJsonLines,
} from '../support/cases.ts';
import { findCandidates } from '../support/search.ts';

/** A sentence that may answer, and whether it does. */
export interface LabelledHit {
  readonly hit: Hit;
  /** The sentence holds the answer. */
  readonly answers: boolean;
  /** Its passage does. */
  readonly passageAnswers: boolean;
}

/** A question with every sentence of the passages that were found for it. */
export interface LabelledQuestion {
  readonly set: string;
  readonly id: string;
  readonly kind: string;
  readonly question: string;
  /** Questions with the same group are about one article, and are fitted on together or not. */
  readonly group: string;
  readonly isAnswerable: boolean;
  readonly isForReporting: boolean;
  readonly hits: readonly LabelledHit[];
}

/** Passages whose sentences are labelled, at most: those below seldom come first. */
const MOST_PASSAGES = 40;

/** The questions of `tests/cases` and, where a folder of public sets is given, of those. */
export async function* labelledQuestions(
  folder: string | undefined,
): AsyncGenerator<LabelledQuestion> {
  yield* caseQuestionsWithout(undefined, folder);
  if (folder === undefined) return;
  yield* encyclopediaQuestions(folder);
  yield* trecQuestions(folder);
}

/** A step before the ranking that may be left out. */
export type SkippedStep = 'families' | 'spelling' | 'period';

/** The questions of `tests/cases` and of a folder's desks, without a step before the ranking. */
export async function* caseQuestionsWithout(
  skipped: SkippedStep | undefined,
  folder: string | undefined,
): AsyncGenerator<LabelledQuestion> {
  const sets = [...CASE_SETS.map(readCaseSet), ...(folder === undefined ? [] : deskSets(folder))];
  for (const set of sets) yield* caseQuestions(set, skipped);
}

/** A hit's label. */
type Judge = (article: Article, start: number, end: number) => boolean;

async function* caseQuestions(
  set: CaseSet,
  skipped?: SkippedStep,
): AsyncGenerator<LabelledQuestion> {
  const { archive, stores, readings, knowledge } = await openCaseArchive(set);
  const deps = {
    ...stores,
    ...knowledge,
    readings,
    keeper: createIndexKeeper({ ...stores, readings }),
  };
  const [periodOf, respell] = [
    createQuestionPeriodParser(deps),
    createQuestionRespeller({ ...deps, lexicon: withSpellingsOfNames(deps.lexicon) }),
  ];
  const datesIn = createDatesIn(knowledge);
  const { families: _, ...withoutFamilies } = deps;
  const find = createPassageFinder(skipped === 'families' ? withoutFamilies : deps);
  for (const one of set.cases) {
    const question = skipped === 'spelling' ? one.question : await respell(one.question);
    const { limited } = skipped === 'period' ? {} : await periodOf(question, set.today);
    // What is answered in other ways than by ranking teaches nothing about it.
    const isOpen = openReferences(question).length > 0;
    const isFact = readQuestion(question).form.kind === 'fact';
    if (isOpen || !isFact || (limited && asksForPeriodAlone(limited.rest))) continue;
    const found = await find(question, limited);
    const isWithin = limited && isInPeriodOf(limited.period, found, datesIn);
    const judge = judgeOf(one);
    yield {
      set: set.name,
      id: one.id,
      kind: one.kind,
      question,
      group: one.articles?.at(-1) ?? one.id,
      isAnswerable: one.expect !== 'refuse',
      isForReporting: isForReporting(one),
      hits: labelledHits(found, judge, judge, isWithin),
    };
  }
  await archive.close();
}

function judgeOf(one: QuestionCase): Judge {
  return (article, start, end) =>
    one.expect !== 'refuse' &&
    isAllowed(article, one) &&
    holdsAnswer(article.text.slice(start, end), article, one);
}

function labelledHits(
  { candidates, articles, readingOf }: FoundPassages,
  answers: Judge,
  passageAnswers: Judge,
  isWithin: (article: Article, passage: Passage) => boolean = () => true,
): readonly LabelledHit[] {
  const toRerank = candidates.toRerank
    .filter(({ articleId, passage }) => {
      const article = articles.get(articleId);
      return article !== undefined && isWithin(article, passage);
    })
    .slice(0, MOST_PASSAGES);
  const articleOf = (id: string) => articles.get(id);
  const weighed = { ...candidates, ...weighWrittenNames(candidates, articleOf, readingOf) };
  const scored = runAtOnce(scoreSentences({ ...weighed, toRerank, articleOf, readingOf }));
  return scored.flatMap((hits) => {
    const labelled = hits.map((hit) => {
      const { article, passage, sentence } = hit;
      return {
        hit,
        answers: answers(article, sentence.start, sentence.end),
        passageAnswers: passageAnswers(article, passage.start, passage.end),
      };
    });
    // An answer that no sentence holds alone is that of each sentence of its passage.
    return labelled.some((one) => one.answers && one.passageAnswers)
      ? labelled.map((one) => ({ ...one, answers: one.answers && one.passageAnswers }))
      : labelled.map((one) => ({ ...one, answers: one.passageAnswers }));
  });
}

function deskSets(folder: string): readonly CaseSet[] {
  const all = readJsonLines<QuestionCase & { set: string; accounts?: string[] }>(
    `${folder}/desk/gold.jsonl`,
  ).map((one) => ({
    ...one,
    articles: one.articles && [...one.articles, ...(one.accounts ?? [])],
  }));
  return ['chronicle', 'wire'].map((set) => ({
    name: `desk-${set}`,
    articles: set === 'wire' ? `${folder}/desk/wire.jsonl` : null,
    today: '2026-11-28',
    cases: all.filter((one) => one.set === set),
  }));
}

/** A search over texts in memory. */
function textSearch(rows: readonly { id: string; text: string; title?: string }[]) {
  const index = createPassageIndex();
  const lexicon = createLexicon(aBeat());
  const articles = new Map(
    rows.map(({ id, text, title = '' }) => [id, { ...aReport({ text, title }), id, givenId: id }]),
  );
  const readings = new Map([...articles].map(([id, { text }]) => [id, readText(text)]));
  const entries = [...articles].map(([id, article]) =>
    indexEntry(article, readings.get(id) ?? readText('')),
  );
  runAtOnce(index.add(entries));
  return (question: string): FoundPassages => ({
    candidates: findCandidates(parseQuestion(question, lexicon), index),
    articles,
    readingOf: ({ id, text }) => readings.get(id) ?? readText(text),
    isDated: false,
  });
}

interface EncyclopediaQuestion {
  readonly id: string;
  readonly question: string;
  readonly paragraph: string;
  readonly answer: string;
  readonly answer_start: number;
}

/** XQuAD: an answer's place in its paragraph; questions of others; and with the paragraph gone. */
function* encyclopediaQuestions(folder: string): Generator<LabelledQuestion> {
  const read = <Row>(name: string) => readJsonLines<Row>(`${folder}/answers-xquad/${name}.jsonl`);
  type Paragraph = { id: string; text: string; title: string };
  const paragraphs = read<Paragraph>('articles');
  const [search, questions] = [textSearch(paragraphs), read<EncyclopediaQuestion>('questions')];
  const texts = new Map(paragraphs.map(({ id, text }) => [id, text]));
  const base = { kind: 'encyclopedia', isForReporting: false };
  const topics = new Map<string, string>();
  for (const { id, question, paragraph, answer, answer_start } of questions) {
    const points = [...(texts.get(paragraph) ?? '')];
    const from = points.slice(0, answer_start).join('').length;
    const judge: Judge = ({ givenId }, start, end) =>
      givenId === paragraph && start <= from && from + answer.length <= end;
    const group = paragraph.split('-', 1)[0] ?? '';
    topics.set(id, group);
    const hits = labelledHits(search(question), judge, judge);
    yield { ...base, set: 'xquad', id, question, group, isAnswerable: true, hits };
  }
  const none: Judge = () => false;
  for (const { id, question } of read<EncyclopediaQuestion>('unanswerable')) {
    const hits = labelledHits(search(question), none, none);
    yield { ...base, set: 'unanswerable', id, question, group: id, isAnswerable: false, hits };
  }
  const near = textSearch(read<Paragraph>('near-articles'));
  for (const { id, question } of read<EncyclopediaQuestion>('near')) {
    const hits = labelledHits(near(question), none, none);
    const group = topics.get(id) ?? id;
    yield { ...base, set: 'near', id, question, group, isAnswerable: false, hits };
  }
}

interface TrecQuestion {
  readonly id: string;
  readonly question: string;
  readonly candidates: readonly { id: string; text: string; positive: boolean }[];
}

/** TREC QA: sentences of news, each with its label. */
function* trecQuestions(folder: string): Generator<LabelledQuestion> {
  const rows = readJsonLines<TrecQuestion>(`${folder}/answers-trecqa/gold.jsonl`);
  for (const { id, question, candidates } of rows) {
    const positive = new Set(candidates.filter((one) => one.positive).map((one) => one.id));
    if (positive.size === 0 || positive.size === candidates.length) continue;
    const judge: Judge = ({ givenId }) => positive.has(givenId ?? '');
    const hits = labelledHits(textSearch(candidates)(question), judge, judge);
    const base = { set: 'trecqa', kind: 'news', isForReporting: false, isAnswerable: true };
    yield { ...base, id, question, group: id, hits };
  }
}
