import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { AppTokenRegistry, TokenLookup } from '../state/app-tokens.ts';
import type { ResponseUrls } from '../state/tickets.ts';
import { callMethod } from './call-method.ts';
import { type CallFault, type CallFaults, RESPONSE_URL } from './faults.ts';
import type { MethodAnswer, MethodArguments, WebApiDeps } from './method.ts';
import type { OAuth } from './oauth-methods.ts';
import { respondTo } from './respond.ts';

/** A server of the Web API and of `response_url`s, on loopback. */
export interface WebApiServer {
  readonly server: Server;
  /** "127.0.0.1:12345". */
  readonly host: string;
  readonly apiUrl: string;
  /** The address of a `response_url` of a team, by the last part of its path. */
  responseUrl(team: string, id: string): string;
  close(): Promise<void>;
}

const API = '/api/';
const RESPONSES = '/response/';

/** A workspace that the server answers for. */
export interface ServedWorkspace extends WebApiDeps {
  readonly urls: ResponseUrls;
}

/** A call of the app, as it came. */
export interface AppCall {
  /** A method, or "response_url". */
  readonly method: string;
  readonly args: MethodArguments;
  /** The team that it is for; `null` where its token opens none. */
  readonly team: string | null;
}

interface ServerDeps {
  readonly workspaces: readonly ServedWorkspace[];
  readonly tokens: AppTokenRegistry;
  readonly oauth: OAuth;
  readonly faults: CallFaults;
  readonly onCall: (call: AppCall) => void;
  /** In milliseconds since 1970. */
  readonly now: () => number;
}

/** The one method that is called without a token. */
const ACCESS = 'oauth.v2.access';

/** Starts the server on a free port. */
export async function startWebApi(deps: ServerDeps): Promise<WebApiServer> {
  const server = createServer((request, response) => {
    response.setHeader('Date', new Date(deps.now()).toUTCString());
    answer(request, response, deps).catch(() =>
      send(response, 500, { ok: false, error: 'fatal_error' }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    server,
    host,
    apiUrl: `http://${host}${API}`,
    responseUrl: (team, id) => `http://${host}${RESPONSES}${team}/${id}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  deps: ServerDeps,
): Promise<void> {
  const path = request.url ?? '';
  const body = parseBody(await text(request), request.headers['content-type'] ?? '');
  const method = path.startsWith(RESPONSES) ? RESPONSE_URL : path.slice(API.length);
  const fault = deps.faults.take(method);
  if (fault?.at === 'before' && (await meetFault(fault, response)) === 'ended') return;
  const answered = answerOf(request, body, deps);
  if (fault?.at === 'after' && (await meetFault(fault, response)) === 'ended') return;
  answered(response);
}

/** Lets a call meet a fault, and says whether it gets no other answer. */
async function meetFault(fault: CallFault, response: ServerResponse): Promise<'ended' | 'goes-on'> {
  switch (fault.kind) {
    case 'late':
      await fault.until;
      return 'goes-on';
    case 'broken':
      response.destroy();
      return 'ended';
    case 'status':
      response.writeHead(fault.status, fault.headers);
      response.end(fault.body);
      return 'ended';
    case 'refused':
      send(response, 200, { ok: false, error: fault.error, ...fault.details });
      return 'ended';
  }
}

/** Does what a call asks, and gives its answer. */
function answerOf(
  request: IncomingMessage,
  body: MethodArguments | undefined,
  deps: ServerDeps,
): (response: ServerResponse) => void {
  const path = request.url ?? '';
  const args = body ?? {};
  if (path.startsWith(RESPONSES)) {
    const [team = '', id = ''] = path.slice(RESPONSES.length).split('/');
    const workspace = deps.workspaces.find((one) => one.team.id === team);
    deps.onCall({ method: RESPONSE_URL, args, team });
    if (!workspace) return (response) => send(response, 404, { ok: false, error: 'invalid_url' });
    const { status, body: said } = respondTo(id, body, workspace);
    return (response) => send(response, status, said);
  }
  if (!path.startsWith(API)) {
    return (response) => send(response, 404, { ok: false, error: 'not_found' });
  }
  const method = path.slice(API.length);
  if (method === ACCESS) {
    deps.onCall({ method, args, team: null });
    return (response) => sendAnswer(response, deps.oauth.access(args));
  }
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? args.token;
  const token = deps.tokens.find(given ? String(given) : undefined);
  const workspace = workspaceOf(token, args, deps);
  const isOfBot = token.status === 'opens' && token.owner.kind === 'bot';
  deps.onCall({ method, args, team: isOfBot ? workspace.team.id : null });
  const revoke = () => deps.tokens.end(String(given), 'token_revoked');
  const answer = callMethod({ method, token, args }, { ...workspace, revoke });
  return (response) => {
    // Which scopes a token has, Slack says with every answer.
    if (isOfBot) response.setHeader('X-OAuth-Scopes', [...workspace.granted].join(','));
    sendAnswer(response, answer);
  };
}

/** The workspace that a token opens: of those of an organisation the one that the call names. */
function workspaceOf(
  token: TokenLookup,
  { team_id: named }: MethodArguments,
  { workspaces }: ServerDeps,
): ServedWorkspace {
  const installation =
    token.status === 'opens' && token.owner.kind === 'bot' ? token.owner.installation : undefined;
  const opened = workspaces.filter(
    ({ team }) => team.id === installation || team.enterprise === installation,
  );
  const found = opened.find(({ team }) => team.id === named) ?? opened[0] ?? workspaces[0];
  if (!found) throw new Error('there is no workspace');
  return found;
}

function sendAnswer(response: ServerResponse, answer: MethodAnswer): void {
  switch (answer.kind) {
    case 'done':
      send(response, 200, { ok: true, ...answer.body });
      return;
    case 'refused': {
      const { error, messages = [], details = {} } = answer;
      const detail = messages.length > 0 ? { response_metadata: { messages } } : {};
      send(response, 200, { ok: false, error, ...details, ...detail });
      return;
    }
    case 'limited':
      // Slack says whole seconds.
      response.setHeader('Retry-After', String(Math.ceil(answer.waitMs / 1000)));
      send(response, 429, { ok: false, error: 'ratelimited' });
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** JSON, or a form whose values are JSON where they are lists or objects. */
function parseBody(raw: string, type: string): MethodArguments | undefined {
  if (type.includes('json')) {
    const read = parseJson(raw);
    return typeof read === 'object' && read !== null ? (read as MethodArguments) : undefined;
  }
  const fields = [...new URLSearchParams(raw)];
  return Object.fromEntries(
    fields.map(([name, value]) => [
      name,
      /^[[{]/.test(value) ? (parseJson(value) ?? value) : value,
    ]),
  );
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
