import type { AnswerViewer } from '../../archive/ports/conversation-store.ts';
import type { KeptTurn } from '../../archive/ports/thread-store.ts';
import { localDay } from '../../domain/calendar/instant.ts';
import { Failure } from '../../domain/failure.ts';
import type { SmallTalk } from '../../search/question/small-talk.ts';
import type { Asker, BotDeps } from '../bot-deps.ts';
import { todayOf } from '../bot-deps.ts';
import type { Circumstance, OutgoingMessage } from '../chat.ts';
import { replyAboutDigests } from '../deliveries/digest-commands.ts';
import type { MessageContent } from '../message-content.ts';
import { messageOf } from '../postings.ts';
import { forgetAllQuestions, listQuestions } from '../questions/question-commands.ts';
import { saveShownAnswer } from '../sharing/shown-answers.ts';
import { listWatches, unwatch, watch } from '../watches/watch-commands.ts';
import { noCommand } from '../words/commands.ts';
import { messageTooLong } from '../words/faults.ts';
import { greetingLine, NOTHING_TO_STOP, welcomeLine } from '../words/introduction.ts';
import { setListening } from './listening.ts';
import { type BotRequest, MAX_MESSAGE_CHARACTERS } from './parse-request.ts';
import { addArticle, followSource, unfollowSource } from './sources.ts';
import { type WhoSaidWhatRequest, whoSaidWhat } from './who-said-what.ts';
import { withdraw } from './withdraw.ts';

/** Articles that are listed: the latest, which are the likeliest to be looked for. */
const LATEST_LISTED = 10;

/** What the bot says to a request. */
export interface Reply {
  readonly message: OutgoingMessage;
  /** What a follow-up may go back to; `null` where nothing was asked that stands alone. */
  readonly turn: Pick<KeptTurn, 'kind' | 'question'> | null;
  /** Whether something was found. */
  readonly isAnswered: boolean;
}

/** Does what was asked, and says what there is to say. Throws the Failures of the archive. */
export async function replyTo(request: BotRequest, asker: Asker, deps: BotDeps): Promise<Reply> {
  switch (request.kind) {
    case 'ask': {
      const { question } = request;
      const reply = await answer(question, asker, deps);
      return asker.via.kind === 'command'
        ? withCircumstance(reply, { kind: 'asked', question })
        : reply;
    }
    case 'timeline':
      return await timeline(request, asker, deps);
    case 'voices':
    case 'sides':
    case 'figures':
    case 'state':
    case 'check':
      return await answerWhoSaidWhat(request, asker, deps);
    case 'digest':
      return plainReply(await replyAboutDigests(request.action, asker, deps));
    case 'watch': {
      const message = messageOf(await watch(request.phrase, asker, deps), deps);
      const circumstances = readAs(`watch ${request.phrase}`, asker);
      return plainReply({ ...message, circumstances });
    }
    default:
      return plainReply(messageOf(await contentFor(request, asker, deps), deps));
  }
}

/** A reply that no follow-up goes back to. */
export function plainReply(message: OutgoingMessage): Reply {
  return { message, turn: null, isAnswered: true };
}

/** A reply with a circumstance more. */
export function withCircumstance(given: Reply, circumstance: Circumstance): Reply {
  const { message } = given;
  const circumstances = [...message.circumstances, circumstance];
  return { ...given, message: { ...message, circumstances } };
}

type PlainRequest = Exclude<
  BotRequest,
  WhoSaidWhatRequest | { readonly kind: 'ask' | 'timeline' | 'digest' | 'watch' }
>;

async function contentFor(
  request: PlainRequest,
  asker: Asker,
  deps: BotDeps,
): Promise<MessageContent> {
  switch (request.kind) {
    case 'help':
      return { kind: 'help', beat: deps.beat };
    case 'small-talk':
      return smallTalkReply(request.about, deps);
    case 'near-miss':
      return notice(noCommand(saidBack(request.typed), request.hint));
    case 'sources': {
      const holdings = await deps.archive.holdings(LATEST_LISTED);
      return { kind: 'sources', holdings, followed: await deps.feeds.list() };
    }
    case 'unwatch':
      return notice(await unwatch(request.phrase, asker, deps));
    case 'watches':
      return notice(await listWatches(asker, deps));
    case 'questions':
      return await listQuestions(asker, deps);
    case 'forget-questions':
      return notice(await forgetAllQuestions(asker.user, deps));
    case 'add':
      return notice(await addArticle(request.address, asker, deps));
    case 'follow':
      return notice(await followSource(request.address, asker, deps));
    case 'unfollow':
      return notice(await unfollowSource(request.address, asker, deps));
    case 'withdraw':
      return notice(await withdraw(request.id, asker, deps));
    case 'listen':
      return notice(await setListening(request.to, asker, deps));
    case 'too-long':
      throw new Failure('bad-question', messageTooLong(request.characters, MAX_MESSAGE_CHARACTERS));
  }
}

function notice(text: string): MessageContent {
  return { kind: 'notice', text };
}

function smallTalkReply(about: Exclude<SmallTalk, 'help'>, deps: BotDeps): MessageContent {
  switch (about) {
    case 'greeting':
      return notice(greetingLine(deps.beat));
    case 'introduction':
      return { kind: 'greeting', beat: deps.beat };
    case 'thanks':
      return notice(welcomeLine(deps.beat.name));
    case 'stop':
      return notice(NOTHING_TO_STOP);
  }
}

/** Characters of what was typed that are said back. */
const SAID_BACK_CHARACTERS = 100;

function saidBack(typed: string): string {
  const points = [...typed];
  if (points.length <= SAID_BACK_CHARACTERS) return typed;
  return `${points.slice(0, SAID_BACK_CHARACTERS - 1).join('')}…`;
}

/** Whoever asks sees the answer; who else does is known when it is posted. */
function alone(user: string): AnswerViewer {
  return { channel: null, user };
}

export async function answer(
  question: string,
  { user }: Pick<Asker, 'user'>,
  deps: BotDeps,
): Promise<Reply> {
  const askedAt = await deps.conversations.lastAsked(user);
  const lastAsked = askedAt === undefined ? null : localDay(new Date(askedAt));
  const found = await deps.archive.ask(question, { today: todayOf(deps), lastAsked });
  const content = { kind: 'answer', answer: found, today: todayOf(deps) } as const;
  return {
    message: await saveShownAnswer(
      { kind: 'answer', question, content, viewer: alone(user) },
      deps,
    ),
    turn: found.notSearched === undefined ? { kind: 'question', question } : null,
    isAnswered: found.status === 'answered',
  };
}

/** What the archive has of who said what, kept as an answer is: it can be copied, shared and corrected. */
async function answerWhoSaidWhat(
  request: WhoSaidWhatRequest,
  asker: Pick<Asker, 'via' | 'user'>,
  deps: BotDeps,
): Promise<Reply> {
  const content = await whoSaidWhat(request, deps);
  const typed = typedOf(request);
  const message = await saveShownAnswer(
    { kind: 'answer', question: typed, content, viewer: alone(asker.user) },
    deps,
  );
  const circumstances = [...message.circumstances, ...readAs(typed, asker)];
  return { message: { ...message, circumstances }, turn: null, isAnswered: true };
}

/** That a request was read as a command; what was chosen in a form or a menu was surely meant so. */
function readAs(typed: string, { via }: Pick<Asker, 'via'>): readonly Circumstance[] {
  return via.kind === 'form' ? [] : [{ kind: 'read-as-command', typed }];
}

/** A request as it is typed. */
function typedOf(request: WhoSaidWhatRequest): string {
  if (request.kind === 'check') return `check ${request.text}`;
  if (request.kind !== 'voices') return `${request.kind} ${request.subject}`;
  return request.about === null
    ? `voices ${request.who}`
    : `voices ${request.who} on ${request.about}`;
}

/** Dates of a timeline, and sentences for each: what fits one message. */
const TIMELINE = { from: null, to: null, dates: 10, sentences: 1 };

/** A timeline of a subject, or of whatever matters most. */
export async function timeline(
  { subject }: Pick<Extract<BotRequest, { kind: 'timeline' }>, 'subject'>,
  { user }: Pick<Asker, 'user'>,
  deps: BotDeps,
): Promise<Reply> {
  const found = await deps.archive.timeline({ subject, ...TIMELINE, today: todayOf(deps) });
  const question = subject === null ? 'timeline' : `timeline of ${subject}`;
  const content = { kind: 'timeline', timeline: found } as const;
  return {
    message: await saveShownAnswer(
      { kind: 'timeline', question, content, viewer: alone(user) },
      deps,
    ),
    turn: subject === null ? null : { kind: 'timeline', question: subject },
    isAnswered: true,
  };
}
