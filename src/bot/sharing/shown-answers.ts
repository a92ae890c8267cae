import { createHash } from 'node:crypto';
import type { PassageRecord } from '../../archive/articles/passage-record.ts';
import type {
  AnswerReader,
  AnswerViewer,
  Quoted,
  ShownAnswer,
} from '../../archive/ports/conversation-store.ts';
import { type Citation, cite } from '../../domain/passage.ts';
import type { Asker, BotDeps } from '../bot-deps.ts';
import type { OutgoingMessage } from '../chat.ts';
import type { MessageContent } from '../message-content.ts';
import { quotedOf } from '../postings.ts';
import { ANSWER_GONE, ARTICLE_GONE, answerChanged } from '../words/faults.ts';

/** Hexadecimal digits of an answer's id. */
const ID_DIGITS = 16;

/** An answer that is about to be shown. */
interface NewAnswer {
  readonly kind: ShownAnswer['kind'];
  readonly question: string;
  readonly content: MessageContent;
  /** To whom it is shown first. */
  readonly viewer: AnswerViewer;
}

/** A shown answer, as somebody names it who says to see it. */
export interface SeenAnswer {
  readonly id: string;
  readonly reader: AnswerReader;
}

/** Somebody, as who looks at an answer where they are. */
export function readerOf({
  user,
  ids = [user],
  channel,
}: Pick<Asker, 'user' | 'ids' | 'channel'>): AnswerReader {
  return { channel, ids };
}

/** Stores what was found as it is shown. The same always has the same id. */
export async function saveShownAnswer(
  { kind, question, content, viewer }: NewAnswer,
  { chat, conversations, now }: BotDeps,
): Promise<OutgoingMessage> {
  const { written, cited, excerpts } = chat.compose(content);
  const hash = createHash('sha256').update(question).update(written);
  const id = hash.digest('hex').slice(0, ID_DIGITS);
  const answer = { id, kind, quoted: cited.map(quotedOf), excerpts };
  await conversations.saveShownAnswer({ ...answer, question, message: written }, viewer, +now());
  return { written, answer, circumstances: [] };
}

/** What somebody looks up of an answer; or a line that says why it is not there any more. */
export type LookupResult<T> =
  | { readonly status: 'found'; readonly value: T }
  | { readonly status: 'gone'; readonly why: string };

/** The question that a shown answer was given to. */
export async function questionOfAnswer(
  { id, reader }: SeenAnswer,
  { conversations }: BotDeps,
): Promise<LookupResult<string>> {
  const shown = await conversations.shown(id, reader);
  return shown ? { status: 'found', value: shown.question } : { status: 'gone', why: ANSWER_GONE };
}

/** A shown answer as plain text, where every article that it quotes is still there. */
export async function plainTextOfAnswer(
  { id, reader }: SeenAnswer,
  { archive, chat, conversations }: BotDeps,
): Promise<LookupResult<string>> {
  const shown = await conversations.shown(id, reader);
  if (!shown) return { status: 'gone', why: ANSWER_GONE };
  return (await isStillThere(shown, { archive }))
    ? { status: 'found', value: chat.plainTextOf(shown.message) }
    : { status: 'gone', why: answerChanged('copy') };
}

/** Whether every article that an answer quotes is in the archive as it was quoted. */
export async function isStillThere(
  { quoted }: Pick<ShownAnswer, 'quoted'>,
  { archive }: Pick<BotDeps, 'archive'>,
): Promise<boolean> {
  const ids = [...new Set(quoted.map(({ articleId }) => articleId))];
  return (await archive.articles(ids)).length === ids.length;
}

/**
 * An excerpt of a shown answer, with what is known of its article.
 *
 * @param number the excerpt's own, from 1 on
 */
export async function excerptOfAnswer(
  { id, reader }: SeenAnswer,
  number: number,
  deps: BotDeps,
): Promise<LookupResult<PassageRecord>> {
  const shown = await deps.conversations.shown(id, reader);
  const quoted = shown?.quoted[number - 1];
  if (!quoted) return { status: 'gone', why: ANSWER_GONE };
  const [excerpt] = await citationsOf([quoted], deps);
  return excerpt
    ? { status: 'found', value: await deps.archive.passageRecord(excerpt) }
    : { status: 'gone', why: ARTICLE_GONE };
}

/** The excerpts of a shown answer, with what is known of their articles, and how many are gone. */
export async function excerptsOfAnswer(
  { id, reader }: SeenAnswer,
  deps: BotDeps,
): Promise<LookupResult<{ readonly excerpts: readonly PassageRecord[]; readonly gone: number }>> {
  const shown = await deps.conversations.shown(id, reader);
  if (!shown) return { status: 'gone', why: ANSWER_GONE };
  const quoted = shown.quoted.slice(0, shown.excerpts);
  const excerpts = await citationsOf(quoted, deps);
  if (excerpts.length === 0) return { status: 'gone', why: ARTICLE_GONE };
  const records = await Promise.all(excerpts.map((one) => deps.archive.passageRecord(one)));
  return {
    status: 'found',
    value: { excerpts: records, gone: quoted.length - excerpts.length },
  };
}

/**
 * What of a shown answer the chat wrote down besides its message, where all articles that it quotes
 * are still there.
 */
export async function detailOfAnswer<T extends { readonly articles: readonly string[] }>(
  { id, reader }: SeenAnswer,
  read: (written: string) => T | undefined,
  { archive, conversations }: BotDeps,
): Promise<LookupResult<T>> {
  const shown = await conversations.shown(id, reader);
  const detail = shown && read(shown.message);
  if (!detail) return { status: 'gone', why: ANSWER_GONE };
  const kept = await archive.articles(detail.articles);
  return kept.length === detail.articles.length
    ? { status: 'found', value: detail }
    : { status: 'gone', why: ARTICLE_GONE };
}

/** Spans of articles as they are cited; those of articles that are gone are left out. */
export async function citationsOf(
  quoted: readonly Pick<Quoted, 'articleId' | 'start' | 'end'>[],
  { archive }: Pick<BotDeps, 'archive'>,
): Promise<readonly Citation[]> {
  const articles = await archive.articles([...new Set(quoted.map(({ articleId }) => articleId))]);
  return quoted.flatMap((one) => {
    const article = articles.find(({ id }) => id === one.articleId);
    return article ? [cite(article, one)] : [];
  });
}
