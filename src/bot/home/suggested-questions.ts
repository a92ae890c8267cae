import type { Beat } from '../../domain/beat.ts';
import { type BotDeps, todayOf } from '../bot-deps.ts';
import { askNews, askWords } from '../words/prompts.ts';
import type { NewsLine } from './home-content.ts';
import type { RecentNews } from './recent-news.ts';

/** Questions that are proposed at once: as many as chats show. */
const MOST_QUESTIONS = 4;

/** Of them so many come from the news: the others show what else can be asked. */
const MOST_OF_NEWS = 2;

/** Questions about the news that are tried at most: each costs as much as a question of somebody. */
const MOST_TRIED = 6;

/** Questions to start from: of what is new where the archive answers them, then the beat's examples. */
export type SuggestQuestions = (deps: BotDeps) => Promise<readonly string[]>;

/** Proposes questions, which are tried once for each state of the news. */
export function createSuggestedQuestions(news: RecentNews): SuggestQuestions {
  let last:
    | { readonly lines: readonly NewsLine[]; readonly questions: readonly string[] }
    | undefined;
  return async (deps) => {
    const lines = await news.read(deps);
    if (last?.lines !== lines) last = { lines, questions: await answeredOf(lines, deps) };
    return [...new Set([...last.questions, ...deps.beat.examples])].slice(0, MOST_QUESTIONS);
  };
}

async function answeredOf(lines: readonly NewsLine[], deps: BotDeps): Promise<readonly string[]> {
  const questions = [...new Set(lines.flatMap((line) => questionsOf(line, deps.beat)))];
  const answered: string[] = [];
  for (const question of questions.slice(0, MOST_TRIED)) {
    if (answered.length === MOST_OF_NEWS) break;
    const { status } = await deps.archive.askAgain(question, todayOf(deps));
    if (status === 'answered') answered.push(question);
  }
  return answered;
}

/** What can be asked of a development: the matters, places and people of the beat that it names. */
export function questionsOf({ sentence }: NewsLine, beat: Beat): readonly string[] {
  const text = ` ${`${sentence.article.title} ${sentence.text}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const isNamed = (names: readonly string[]) =>
    names.some((name) => text.includes(` ${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `));
  const matters = beat.synonyms.filter(isNamed).flatMap(([first]) => first ?? []);
  const places = beat.places.filter(({ name, aliases }) => isNamed([name, ...aliases]));
  const people = beat.people.filter(({ name }) => isNamed([name]));
  return [
    ...matters.slice(0, 1).map((matter) => askNews(`the ${matter}`)),
    ...people.slice(0, 1).map(({ name }) => askWords(name)),
    ...places.slice(0, 1).map(({ name }) => askNews(name)),
  ];
}
