import type { ConfidenceModel } from '../../src/search/ranking/confidence.ts';
import { areaUnderCurve, evaluate, SURE, type Unseen } from './evaluate.ts';
import {
  caseQuestionsWithout,
  type LabelledQuestion,
  type SkippedStep,
} from './labelled-questions.ts';

/** Features by what they look at, as patterns of their names. */
const GROUPS: Readonly<Record<string, RegExp>> = {
  'the kind of answer': /^answer|^overview$|^givesName$|^reason$/,
  'the noun asked for, slots': /sNoun$|^slotMissing$/,
  'tense and negation': /^future|^negation/,
  'qualifiers, speakers': /^qualifier|^speakerQuoted$|^quotation:/,
  names: /Names$/,
  'how words stand together': /^proximity$|^window$|^phrase$|^earlyMatch$/,
  'share of words, in its forms': /^wordCoverage$|^sentenceBm25$/,
  'rare words (BM25+)': /^bm25$/,
  'sentence with surroundings': /^contextCoverage$|^nearestCoverage$|^coverageBefore$/,
  'the passage around': /^(?:headed)?[pP]assage|FromPassage$/,
  'the article': /^article|^depth$/,
  'the form of the sentence': /^is[A-Z]|^length$|^otherTerms$/,
};

/** Steps before the ranking. */
const STEPS: Readonly<Record<string, SkippedStep>> = {
  'word families': 'families',
  'misspelt words put right': 'spelling',
  'the period of the question': 'period',
};

/** Passages and steps of a fit of which only differences are read: a tenth of the time. */
const PASSAGES = 15;
const FIT = { folds: 3, repeats: 1, steps: 150 } as const;

/** A relevance that refuses nothing. */
const RELEVANT: ConfidenceModel['relevance'] = { intercept: 10 };

const PUBLIC = new Set(['xquad', 'unanswerable', 'near', 'trecqa']);

/** Prints how well questions that were not fitted on are answered without each group of features and steps. */
export async function ablate(
  folder: string | undefined,
  questions: readonly LabelledQuestion[],
  print: (...cells: readonly string[]) => void,
): Promise<void> {
  const all = questions.map(shortened);
  print(
    'without'.padEnd(28),
    'own: first passage right, AUC, sure and wrong, in folds | the same, never fitted on | xquad: sentence, AUC | trecqa: first',
  );
  const row = (name: string, unseen: readonly Unseen[]) =>
    print(name.padEnd(28), figuresOf(unseen));
  row('nothing', evaluate(all, FIT).unseen);
  for (const [name, pattern] of Object.entries(GROUPS)) {
    row(
      name,
      evaluate(
        all.map((one) => without(one, pattern)),
        FIT,
      ).unseen,
    );
  }
  const adjust = (model: ConfidenceModel) => ({ ...model, relevance: RELEVANT });
  row('the regression of relevance', evaluate(all, { ...FIT, adjust }).unseen);
  for (const [name, step] of Object.entries(STEPS)) {
    const others = all.filter(({ set }) => PUBLIC.has(set));
    const own: LabelledQuestion[] = [];
    for await (const one of caseQuestionsWithout(step, folder)) own.push(shortened(one));
    row(name, evaluate([...own, ...others], FIT).unseen);
  }
}

function shortened(question: LabelledQuestion): LabelledQuestion {
  const passages = new Set<string>();
  const hits = question.hits.filter(({ hit: { article, passage } }) => {
    const place = `${article.id}:${passage.start}`;
    if (passages.size < PASSAGES) passages.add(place);
    return passages.has(place);
  });
  return { ...question, hits };
}

function without(question: LabelledQuestion, pattern: RegExp): LabelledQuestion {
  const hits = question.hits.map((one) => {
    const features = Object.fromEntries(
      Object.entries(one.hit.features).filter(([name]) => !pattern.test(name)),
    );
    return { ...one, hit: { ...one.hit, features } };
  });
  return { ...question, hits };
}

function figuresOf(unseen: readonly Unseen[]): string {
  const isOwn = ({ first: { question } }: Unseen) => !PUBLIC.has(question.set);
  const own = unseen.filter(isOwn);
  const [kept, folded] = [true, false].map((kind) =>
    own.filter(({ first }) => first.question.isForReporting === kind),
  );
  const encyclopedia = unseen.filter(({ first: { question } }) =>
    ['xquad', 'unanswerable', 'near'].includes(question.set),
  );
  const news = unseen.filter(({ first: { question } }) => question.set === 'trecqa');
  const goodOf = (ones: readonly Unseen[]) =>
    shareOf(ones.filter(isAnswerable), ({ first }) => first.isGood);
  const ofOwn = (ones: readonly Unseen[]) => [
    goodOf(ones),
    areaUnderCurve(ones).toFixed(3),
    shareOf(ones, ({ first, confidence }) => confidence >= SURE && !first.isGood),
  ];
  return [
    ...ofOwn(folded ?? []),
    '|',
    ...ofOwn(kept ?? []),
    '|',
    shareOf(encyclopedia.filter(isAnswerable), ({ first }) => first.answers),
    areaUnderCurve(encyclopedia).toFixed(3),
    '|',
    goodOf(news),
  ].join(' ');
}

function isAnswerable({ first }: Unseen): boolean {
  return first.question.isAnswerable;
}

function shareOf(ones: readonly Unseen[], isCounted: (one: Unseen) => boolean): string {
  return ones.length === 0 ? '  -  ' : (ones.filter(isCounted).length / ones.length).toFixed(3);
}
