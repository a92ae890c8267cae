import { createHash } from 'node:crypto';
import type { CitedSpan, Feedback } from '../archive/ports/feedback-store.ts';
import type { Article } from '../domain/article.ts';

/** Characters of an excerpt that a case finds it by: more only breaks when a page is re-read. */
const PATTERN_CHARACTERS = 200;

/** Hexadecimal digits by which people are told apart and not named. */
const PERSON_DIGITS = 6;

/**
 * What somebody said of an answer, in the form of the question cases (tests/cases/README.md). The
 * first excerpt of a helpful answer is what is expected, that of another is a wrong sentence; what
 * would be right instead nobody said. Excerpts that the archive no longer has give no expression.
 */
export function feedbackCase(feedback: Feedback, articles: readonly Article[]) {
  const { answerId, user, question, verdict, isAnswered, reason, revision, givenAt } = feedback;
  const [first] = feedback.excerpts;
  const article = first && articles.find((one) => one.id === first.articleId);
  const pattern = first && article ? patternsOf(first, article) : [];
  const isRight = verdict === 'helpful' && isAnswered;
  return {
    id: `feedback-${answerId}-${personOf(user)}`,
    kind: 'feedback',
    question,
    expect: expectationOf(feedback),
    good: isRight ? pattern : [],
    bad: verdict === 'unhelpful' && isAnswered ? pattern : [],
    articles: isRight && article ? [article.givenId ?? article.id] : null,
    also: null,
    note: reason ?? '',
    verdict,
    answered: isAnswered,
    excerpts: feedback.excerpts,
    revision,
    given: new Date(givenAt).toISOString(),
  };
}

/** A wrong answer may be one to refuse, and a refusal that does not help has an answer somewhere. */
function expectationOf({ verdict, isAnswered }: Feedback): 'answer' | 'refuse' | 'either' {
  if (verdict === 'helpful') return isAnswered ? 'answer' : 'refuse';
  return isAnswered ? 'either' : 'answer';
}

/** An expression that finds an excerpt where the article still has it; none where it has not. */
function patternsOf(
  { start, end, textHash }: CitedSpan,
  { text }: Pick<Article, 'text'>,
): readonly string[] {
  const quoted = text.slice(start, end);
  const hash = createHash('sha256').update(quoted).digest('hex');
  if (!hash.startsWith(textHash)) return [];
  const beginning = [...quoted].slice(0, PATTERN_CHARACTERS).join('').trim();
  return [beginning.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+')];
}

function personOf(user: string): string {
  return createHash('sha256').update(user).digest('hex').slice(0, PERSON_DIGITS);
}
