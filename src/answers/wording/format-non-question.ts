import type { NonQuestion } from '../../search/question/detect-non-question.ts';

/** That a text is no question, and what can be done with it, in one or two sentences. */
export function formatNonQuestion(found: NonQuestion): string {
  switch (found.kind) {
    case 'article':
      return `This is a text of ${found.sentences} sentences, not a question. Ask about one sentence of it: who, when, where or how many.`;
    case 'names':
      return `These are ${found.names.length} names, not a question. Ask about one of them, for example who somebody is or what somebody said about something.`;
    case 'address':
      return 'This is an address, not a question: what stands there is not read for an answer. Ask about what it tells, in words.';
    case 'code':
      return 'This is code, not a question. Ask in a sentence what you want to know of the news.';
    case 'insult':
      return 'This is not a question, so nothing was looked for. If an answer was wrong, ask again with the name, place or day that you mean.';
    case 'greeting':
      return 'Hello. This is not a question about the news: ask who, what, when, where, why or how many.';
    case 'thanks':
      return 'You are welcome. This is not a question, so nothing was looked for.';
    case 'marks':
      return 'There are no words in this: ask in a few words what you look for.';
  }
}
