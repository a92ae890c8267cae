import { createHmac } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { aWorkspace, type Workspace } from '../../support/workspace.ts';
import { type Side, start, statusOf } from './side.ts';

const SECRET = 'a signing secret';

/** After so long without a word the bot has said all it has to say. */
const QUIET_MS = 600;

/** A bot of which no word is sure to come has nothing to say after so long. */
const SILENCE_MS = 4000;

/** A word that is sure to come comes within this, however busy the machine is. */
const ANSWER_MS = 60_000;

const LOOK_EVERY_MS = 50;

/** What the bot asks Slack for, at any time and in any order, so that only what is asked counts. */
const ASKING = /\.(?:info|list|history|replies)$/;

/** When the workspace took a message: the number of that message is its last part. */
const TAKEN_AT = /\b\d{10}\.\d{6}\b/g;

/** A request of Slack: signed unless it is said otherwise. */
export interface SlackRequest {
  readonly path?: string;
  readonly body: string;
  readonly type: 'application/json' | 'application/x-www-form-urlencoded';
  readonly secret?: string;
  /** The method by which an answer is sure to come; none where the bot may have nothing to say. */
  readonly answeredBy?: string;
}

/** A bot that runs in a process of its own, and a workspace of its own that it speaks to. */
export interface ComparedBot {
  readonly workspace: Workspace;
  /** Sends a request, and gives what the bot answered and said to Slack thereupon. */
  said(request: SlackRequest): Promise<string>;
  /** What the bot says of its own accord after its start. */
  saidUnasked(): Promise<string>;
  /** Stops it, and gives with what status it ended and what it logged. */
  stop(): Promise<string>;
}

/** Starts the bot of a side over its configured archive. */
export async function openBot(side: Side, at: string): Promise<ComparedBot> {
  const workspace = await aWorkspace({ now: () => Date.parse(at) });
  const child = start(side, {
    args: ['start'],
    at,
    environment: {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: workspace.apiUrl,
      PORT: '0',
      PARLEY_EDITORS: 'U1',
    },
  });
  const ended = statusOf(child);
  let logged = '';
  child.stderr.on('data', (chunk) => {
    logged += chunk;
  });
  const port = await portIn(() => logged, ended);
  let told = 0;

  const news = async (answeredBy?: string, quietMs = QUIET_MS): Promise<readonly Sent[]> => {
    const isAnswer = ({ method }: Sent) =>
      answeredBy === undefined ? isSaid(method) : method === answeredBy;
    const patienceMs = answeredBy === undefined ? SILENCE_MS : ANSWER_MS;
    await quiet(() => workspace.sent.slice(told).some(isAnswer), patienceMs);
    let count: number;
    do {
      count = workspace.sent.length;
      await delay(quietMs);
    } while (workspace.sent.length > count);
    const sent = workspace.sent.slice(told);
    told = workspace.sent.length;
    return sent;
  };

  return {
    workspace,
    async said({ path = '/slack/events', body, type, secret = SECRET, answeredBy }) {
      const headers = { 'Content-Type': type, ...signature(body, secret, at) };
      const address = `http://127.0.0.1:${port}${path}`;
      const response = await fetch(address, { method: 'POST', body, headers });
      const answer = `${response.status} ${await response.text()}\n`;
      return response.ok
        ? answer +
            inOrder(await news(answeredBy))
              .map(shown)
              .join('')
        : answer;
    },
    saidUnasked: async () => inNoOrder(await news('chat.postMessage', SILENCE_MS)),
    async stop() {
      child.kill('SIGTERM');
      const status = await ended;
      await workspace.close();
      return `exit status ${status}\n${logLines(logged)}`;
    },
  };
}

type Sent = Workspace['sent'][number];

/** When it asks who it is, the bot's library decides. */
function isSaid(method: string): boolean {
  return method !== 'auth.test' && !ASKING.test(method);
}

function inOrder(sent: readonly Sent[]): readonly Sent[] {
  const asked = sent.filter(({ method }) => ASKING.test(method));
  const said = sent.filter(({ method }) => isSaid(method));
  return [...asked.toSorted((one, other) => (one.method < other.method ? -1 : 1)), ...said];
}

/** What several rounds of work say at the same time, without the order in which Slack took it. */
function inNoOrder(sent: readonly Sent[]): string {
  const said = inOrder(sent).map(shown);
  return said
    .map((one) => one.replace(TAKEN_AT, '<ts>'))
    .toSorted()
    .join('');
}

function shown({ method, body }: Sent): string {
  return `${method}\n${JSON.stringify(body, null, 1)}\n`;
}

async function quiet(hasSpoken: () => boolean, patienceMs: number): Promise<void> {
  for (let waited = 0; waited < patienceMs && !hasSpoken(); waited += LOOK_EVERY_MS) {
    await delay(LOOK_EVERY_MS);
  }
}

async function portIn(logged: () => string, ended: Promise<number | string>): Promise<string> {
  let status: number | string | undefined;
  void ended.then((said) => {
    status = said;
  });
  while (status === undefined) {
    const [, port] = /listening \(port (\d+)\)/.exec(logged()) ?? [];
    if (port !== undefined) return port;
    await delay(LOOK_EVERY_MS);
  }
  throw new Error(`the bot ended at once with ${status}: ${logged()}`);
}

function signature(body: string, secret: string, at: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.parse(at) / 1000));
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'X-Slack-Request-Timestamp': timestamp, 'X-Slack-Signature': `v0=${digest}` };
}

/** The level and message of each line of the log: the rest names processes and places in the code. */
function logLines(logged: string): string {
  const lines = logged.split('\n').map((line) => {
    const [, level, message] = /"level":(\d+).*"msg":"(.*)"/.exec(line) ?? [];
    return message === undefined ? line : `${level} ${message}`;
  });
  return lines.join('\n').replace(/\(port \d+\)/, '(port <port>)');
}
