import type { KnownBlock, RichTextBlock } from '@slack/types';
import { dayForPeople, daysBetween } from '../../answers/calendar.ts';
import { periodForPeople } from '../../answers/period-for-people.ts';
import { sourceLine, sourceList } from '../../answers/source-line.ts';
import { dateForPeople } from '../../answers/timeline/date-for-people.ts';
import { howKnown } from '../../answers/timeline/how-known.ts';
import type { Answer, Disputed, Excerpt } from '../../domain/answer.ts';
import type { Dating } from '../../domain/timeline.ts';
import { codePoints, LIMITS, SHARES, shortened } from '../limits.ts';
import type { Message } from '../message.ts';
import { closing } from './closing.ts';
import { excerptBlock, listed, type StateMedia, shownPart, sourceElements } from './excerpt.ts';
import { bold, bullets, plain, richText, section } from './rich-text.ts';

/** Nearest passages shown where nothing answers: enough to see what the archive is about. */
const NEAREST_SHOWN = 3;

/** Points in dispute that are given as text. */
const DISPUTES_AS_TEXT = 3;

/** What an answer is shown with. */
export interface Showing {
  /** Today's day in ISO form, which the archive's age is counted to. */
  readonly today: string;
  readonly state: StateMedia;
}

/** The excerpts of an answer that a message shows, in their order. */
export function shownExcerpts(answer: Answer): readonly Excerpt[] {
  return answer.status === 'answered' ? answer.excerpts : answer.related.slice(0, NEAREST_SHOWN);
}

/** An answer as a message: excerpts word for word, each with its source, and how old the archive is. */
export function answerMessage(answer: Answer, showing: Showing): Message {
  const excerpts = shownExcerpts(answer);
  const disputes = answer.status === 'answered' ? disputeBlocks(answer.disputes) : [];
  const lead =
    answer.status === 'answered' ? whenLine(answer.when) : [noAnswerLine(excerpts.length)];
  const end = closing(closingLine(answer, excerpts, showing.today));
  const blocks: KnownBlock[] = [
    ...lead.map((line): KnownBlock => richText(section(bold(line)))),
    ...excerpts.map((excerpt, at) => excerptBlock(excerpt, at + 1, showing.state)),
    ...disputes,
  ];
  return {
    text: spoken(answer, excerpts),
    blocks: [...blocks, ...timelineBlocks(answer, [...blocks, end], showing.state), end],
    plain: answerAsText(answer, showing.today),
  };
}

/** An answer as plain text with its sources, for pasting into a story. */
function answerAsText(answer: Answer, today: string): string {
  const excerpts = shownExcerpts(answer);
  const disputes = answer.status === 'answered' ? answer.disputes : [];
  return [
    ...(answer.status === 'answered' ? [] : [noAnswerLine(excerpts.length)]),
    ...excerpts.map((excerpt, at) => excerptAsText(excerpt, at + 1)),
    ...disputes.slice(0, DISPUTES_AS_TEXT).map(disputeAsText),
    ...(disputes.length > DISPUTES_AS_TEXT
      ? [moreDisputes(disputes.length - DISPUTES_AS_TEXT)]
      : []),
    closingLine(answer, excerpts, today),
  ].join('\n\n');
}

function excerptAsText(excerpt: Excerpt, number: number): string {
  const { article, text } = shownPart(excerpt);
  const title = shortened(article.title, SHARES.headlineCharacters);
  const words = article.kind === 'report' ? `“${text}”` : text;
  return [`${number}. ${words}`, `— ${sourceLine(excerpt.passage)}: ${title}`, article.url]
    .filter((line) => line !== null)
    .join('\n');
}

function disputeAsText({ dispute }: Disputed): string {
  return [
    disputeTitle(dispute),
    ...dispute.claims.map(({ by, says }) => `· ${by}: ${says}`),
    `— Chronicle, resting on ${sourceList(dispute.sources)}`,
  ].join('\n');
}

function noAnswerLine(shown: number): string {
  return shown === 0
    ? 'No passage of the archive answers this, and none is near to it.'
    : 'No passage of the archive answers this. The nearest passages, which are not an answer:';
}

/** What is read aloud: the first excerpt and where it stands. */
function spoken(answer: Answer, [first]: readonly Excerpt[]): string {
  if (answer.status === 'no_answer' || !first) return 'No passage of the archive answers this.';
  const source = shortened(sourceLine(first.passage), SHARES.sourceCharacters);
  return `${shortened(first.sentence.text, SHARES.excerptCharacters)} — ${source}`;
}

/** When it took place, for a question that asks for that. */
function whenLine(when: Dating | null): readonly string[] {
  if (when === null) return [];
  const known = howKnown({ ...when, announced: false });
  return [known === '' ? dateForPeople(when) : `${dateForPeople(when)} (${known})`];
}

/** The evidence in order of time, where the message has room for all of it. */
function timelineBlocks(
  answer: Answer,
  around: readonly KnownBlock[],
  state: StateMedia,
): readonly KnownBlock[] {
  if (answer.status === 'no_answer' || answer.timeline.length === 0) return [];
  const lines = answer.timeline.map(({ sentences: [sentence], ...entry }) => {
    const known = howKnown(entry);
    return section(
      bold(`${dateForPeople(entry)}  `),
      plain(sentence.text),
      plain(' — '),
      ...sourceElements(sentence, state),
      ...(known === '' ? [] : [plain(`; ${known}`)]),
    );
  });
  const block = richText(section(bold('In order of time')), bullets(...lines));
  const isLong = answer.timeline.some(
    ({ sentences: [{ text }] }) => codePoints(text) > SHARES.timelineSentenceCharacters,
  );
  const room = LIMITS.messageCharacters - SHARES.buttonsCharacters;
  return isLong || shownCharacters([...around, block]) > room ? [] : [block];
}

/** The characters of all texts that blocks show. */
function shownCharacters(blocks: unknown): number {
  if (Array.isArray(blocks)) return blocks.reduce((all, one) => all + shownCharacters(one), 0);
  if (typeof blocks !== 'object' || blocks === null) return 0;
  const { text, elements } = blocks as Record<string, unknown>;
  const own = typeof text === 'string' ? codePoints(text) : shownCharacters(text);
  return own + shownCharacters(elements);
}

/** Points in dispute while there is room; how many there was none for. */
function disputeBlocks(disputes: readonly Disputed[]): KnownBlock[] {
  const blocks: RichTextBlock[] = [];
  let room: number = SHARES.disputesCharacters;
  for (const { dispute } of disputes) {
    const title = disputeTitle(dispute);
    const claims = dispute.claims.map(({ by, says }) =>
      shortened(`${by}: ${says}`, SHARES.claimCharacters),
    );
    room -= [title, ...claims].reduce((all, line) => all + codePoints(line), 0);
    if (room < 0) break;
    const sources = dispute.sources.slice(0, SHARES.sourcesNamed);
    blocks.push(
      richText(
        section(bold(title)),
        bullets(...claims.map((claim) => section(plain(claim)))),
        section(plain('— '), bold('Chronicle'), plain(', resting on '), ...listed(sources)),
      ),
    );
  }
  const left = disputes.length - blocks.length;
  return left === 0 ? blocks : [...blocks, closing(moreDisputes(left))];
}

function moreDisputes(left: number): string {
  const points = left === 1 ? 'One more disputed point is' : `${left} more disputed points are`;
  return `${points} not shown here: ask about it by name.`;
}

function disputeTitle({ kind, about }: Disputed['dispute']): string {
  const between = kind === 'parties' ? 'The parties' : 'The sources';
  return shortened(`${between} differ: ${about}`, SHARES.claimCharacters);
}

/** What the answer rests on and how old the archive is: what happened since cannot be in it. */
function closingLine(answer: Answer, excerpts: readonly Excerpt[], today: string): string {
  const { period } = answer;
  const limited = period ? `Limited to what is told ${periodForPeople(period)}.` : '';
  const parts = [restsOn(excerpts), limited, ageOf(answer, today)];
  return parts.filter((part) => part !== '').join(' ');
}

function restsOn(excerpts: readonly Excerpt[]): string {
  const articles = excerpts.flatMap(({ passage, also }) => [passage.article, ...also]);
  const reports = articles.filter(({ kind }) => kind === 'report');
  const outlets = new Set(reports.map(({ outlet, origin }) => outlet ?? origin)).size;
  const newest = reports
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1);
  const from = [
    ...(outlets > 0 ? [outlets === 1 ? '1 outlet' : `${outlets} outlets`] : []),
    ...(reports.length < articles.length ? ['the chronicle'] : []),
  ].join(' and ');
  if (from === '') return '';
  return `From ${from}${newest ? `, newest ${dayForPeople(newest)}` : ''}.`;
}

function ageOf({ newest }: Answer, today: string): string {
  if (newest === null) return 'The archive holds no dated article of an outlet.';
  const days = daysBetween(newest, today);
  const age = days === 1 ? '1 day old' : `${days} days old`;
  return `The archive’s newest article is of ${dayForPeople(newest)}, ${age}.`;
}
