import type { Case } from './case.ts';
import { type Outcome, run, type Side } from './side.ts';
import { type ComparedBot, openBot } from './slack-bot.ts';
import { type Act, requestOf } from './slack-requests.ts';

const BEGINNING = '2026-03-02T12:00:00Z';

/** The morning after, when the digest that was set is due. */
const MORNING = '2026-03-03T08:00:05Z';

const typed = (text: string): Act => ({ kind: 'command', text });

const BUTTONS: readonly Act[] = [
  { kind: 'press', action: 'share_answer' },
  { kind: 'press', action: 'share_answer' },
  { kind: 'press', action: 'copy_answer' },
  { kind: 'press', action: 'show_surroundings_1' },
  { kind: 'press', action: 'show_surroundings_2' },
  { kind: 'press', action: 'show_surroundings_9' },
  { kind: 'press', action: 'copy_answer', value: 'gone' },
];

const QUESTION = 'How many prisoners were exchanged at the Kell lighthouse?';

/** What somebody does who tries everything. */
function actsOf(questions: readonly string[], site: string): readonly Act[] {
  return [
    ...['', 'help', 'hello', 'Which planet has a harbour?', 'ask', 'and then?'].map(typed),
    ...questions.map(typed),
    typed(QUESTION),
    ...BUTTONS,
    ...['timeline', 'timeline of talks since March 2025', 'timeline nothing at all'].map(typed),
    ...BUTTONS.slice(0, 3),
    { kind: 'mention', text: QUESTION },
    {
      kind: 'mention',
      text: 'timeline prisoner exchange',
      more: { thread_ts: '1800000000.000001' },
    },
    { kind: 'mention', text: 'digest now' },
    { kind: 'mention', text: 'digest' },
    { kind: 'direct', text: QUESTION },
    { kind: 'direct', text: 'What is new?', more: { thread_ts: '1800000000.000002' } },
    { kind: 'direct', text: '', more: { subtype: 'file_share', files: [{ id: 'F1' }] } },
    { kind: 'direct', text: 'an edit', more: { subtype: 'message_changed' } },
    { kind: 'opens', user: 'U1', tab: 'messages' },
    { kind: 'opens', user: 'U1', tab: 'messages' },
    { kind: 'opens', user: 'U2', tab: 'home' },
    ...['watch', 'watch prisoner exchange', 'watch PRISONER exchange', 'watch what is the'].map(
      typed,
    ),
    ...['watch list', 'unwatch nothing', 'watch harbour', 'unwatch harbour', 'unwatch'].map(typed),
    { kind: 'command', text: 'unwatch prisoner exchange', user: 'U3' },
    ...['digest now', 'digest list', 'digest off', 'digest', 'digest tomorrow'].map(typed),
    {
      kind: 'submit',
      fields: { zone_other: { value: { type: 'plain_text_input', value: 'Nowhere' } } },
    },
    { kind: 'submit', fields: {} },
    ...['digest', 'digest list', 'digest now'].map(typed),
    { kind: 'command', text: 'digest off', user: 'U3' },
    { kind: 'command', text: 'digest list', user: 'U3' },
    ...['sources', 'sources nowhere', `add ${site}page`, `add ${site}missing`].map(typed),
    typed('add http://10.0.0.1/'),
    // The bot may read it in between, at a time of its own: what it would bring must not be told.
    ...[`sources add ${site}empty-feed`, `sources remove ${site}empty-feed`, 'sources'].map(typed),
    { kind: 'command', text: `add ${site}page`, user: 'U3' },
    { kind: 'command', text: 'withdraw ffffffffffffffff' },
    { kind: 'command', text: 'withdraw ffffffffffffffff', user: 'U3' },
    {
      kind: 'raw',
      request: { body: 'command=x', type: 'application/x-www-form-urlencoded', secret: 'another' },
    },
    {
      kind: 'raw',
      request: { body: '{"type":"url_verification","challenge":"c"}', type: 'application/json' },
    },
    { kind: 'raw', request: { path: '/nowhere', body: '{}', type: 'application/json' } },
  ];
}

/**
 * The real bot: an afternoon of requests, then new and withdrawn reports, then the next morning
 * with its digest, what was watched for, and the notes under what quoted a withdrawn report.
 *
 * @param command the beat's slash command, with its slash
 */
export function slackCase(command: string, questions: readonly string[]): Case {
  return {
    name: 'slack',
    about: `an afternoon and the next morning of the bot, ${questions.length} examples asked`,
    pace: 'waits',
    async transcript(side) {
      const taken = await take(side, ['report.md', 'other.md'], '2026-03-02T08:00:00Z');
      const afternoon = await afternoonOf(side, actsOf(questions, side.site), command);
      const more = await take(side, ['new.md', 'undated.txt'], '2026-03-02T18:00:00Z');
      const id = /"articleId":"([^"]+)"/.exec(taken.out)?.[1] ?? 'none';
      const at = '2026-03-02T19:00:00Z';
      const withdrawn = await run(side, { args: ['withdraw', '--json', id], at });
      const morning = await morningOf(side);
      return [taken.out, afternoon, more.out, withdrawn.out, morning].join('');
    },
  };
}

function take(side: Side, files: readonly string[], at: string): Promise<Outcome> {
  return run(side, { args: ['ingest', '--json', ...files], at });
}

async function afternoonOf(side: Side, acts: readonly Act[], command: string): Promise<string> {
  const bot = await openBot(side, BEGINNING);
  const { responseUrl } = bot.workspace;
  const carriedBy = (action: string) => buttonIn(bot, action);
  let transcript = '';
  for (const [number, act] of acts.entries()) {
    const request = requestOf(act, { command, responseUrl, number, carriedBy });
    transcript += `> ${JSON.stringify(act)}\n${await bot.said(request)}`;
  }
  return transcript + (await bot.stop());
}

async function morningOf(side: Side): Promise<string> {
  const bot = await openBot(side, MORNING);
  const said = await bot.saidUnasked();
  return `> the next morning\n${said}${await bot.stop()}`;
}

/** What the newest button of this action carries. */
function buttonIn({ workspace }: ComparedBot, action: string): string {
  const pattern = new RegExp(
    `"action_id":"${action}"[^}]*?"value":"([^"]+)"|"value":"([^"]+)"[^{}]*?"action_id":"${action}"`,
  );
  for (const { body } of workspace.sent.toReversed()) {
    const [, one, other] = pattern.exec(JSON.stringify(body)) ?? [];
    if (one !== undefined || other !== undefined) return one ?? other ?? '';
  }
  return 'none';
}
