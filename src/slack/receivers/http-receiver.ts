import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import {
  AuthorizationError,
  type CustomRoute,
  HTTPModuleFunctions,
  HTTPReceiver,
  type Logger,
} from '@slack/bolt';
import type { LogScope, WorkLog } from '../../archive/ports/work-log.ts';
import type { BotObserver } from '../../bot/bot-observer.ts';
import type { Arrivals } from './arrivals.ts';
import { FORM, mediaTypeOf, parseBody } from './parse-body.ts';

/** Where Slack sends events, commands and interactions. */
const REQUESTS_PATH = '/slack/events';

/** Where a load balancer asks whether the bot is alive, on each port that it may send people to. */
export const HEALTH_ROUTE: CustomRoute = {
  path: '/healthz',
  method: ['GET'],
  handler: (_, response) => void response.end('ok'),
};

/**
 * Bytes of a body at most. Slack's own stay below a tenth of it: a message has 40,000 characters at
 * most, and comes with its blocks. To parse more would hold the event loop for too long.
 */
const MAX_BODY_BYTES = 2 * 2 ** 20;

/**
 * After this a request that nothing answered is: later than Bolt does it for one that no listener
 * acknowledged (3001 ms), so that this is left for what failed within Bolt.
 */
const ANSWERED_WITHIN_MS = 5_000;

/** The status of a request that was taken. */
const ACKNOWLEDGED = 200;

export interface HttpReceiverOptions {
  readonly signingSecret: string;
  readonly port: number;
  readonly logger: Logger;
  readonly log: WorkLog;
  readonly within: LogScope;
  readonly observer?: Pick<BotObserver, 'acknowledged'> | undefined;
  readonly arrivals: Arrivals;
  /** The pages on which the bot is installed; none where a token is set. */
  readonly pages: {
    isPage(path: string): boolean;
    readonly pages: RequestListener;
  } | null;
}

/**
 * Bolt's HTTP receiver behind a check: after the signature, and before Bolt reads a body, its form
 * is looked at. What has none that Slack sends is answered with status 400 and a sentence.
 */
export function createHttpReceiver(options: HttpReceiverOptions): HTTPReceiver {
  const { signingSecret, port, logger, log, within, observer, arrivals, pages } = options;
  const receiver = new HTTPReceiver({
    signingSecret,
    port,
    logger,
    endpoints: REQUESTS_PATH,
    bodyLimit: MAX_BODY_BYTES,
    customRoutes: [HEALTH_ROUTE],
    processEventErrorHandler: async ({ error, response }) => {
      log.error({ fault: error }, 'a request of Slack failed');
      if (response.headersSent) return false;
      answer(response, error instanceof AuthorizationError ? 401 : 500, FAILED);
      return false;
    },
  });
  const readByBolt = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    const path = pathOf(request);
    if (path === undefined) return answer(response, 400, 'the address of the request is malformed');
    if (request.method === 'GET' && pages?.isPage(path)) return pages.pages(request, response);
    if (path !== REQUESTS_PATH || request.method !== 'POST') return readByBolt(request, response);
    const began = performance.now();
    response.once('finish', () => {
      if (response.statusCode === ACKNOWLEDGED) observer?.acknowledged(performance.now() - began);
    });
    within({ request: randomUUID() }, () => {
      answerInTime(response, log);
      response.once('close', arrivals.begin());
      admit(request, response, options)
        .then((isAdmitted) => isAdmitted && readByBolt(request, response))
        .catch((fault: unknown) => {
          log.error({ fault }, 'a request of Slack failed');
          answer(response, 500, FAILED);
        });
    });
  };
  return receiver;
}

const FAILED = 'the request failed on Parley’s side, and the fault is logged';

/** Whether Bolt may read a request; one that it may not is answered here. */
async function admit(
  request: IncomingMessage,
  response: ServerResponse,
  options: HttpReceiverOptions,
): Promise<boolean> {
  const body = await verifiedBody(request, response, options);
  if (body === undefined) return false;
  const type = request.headers['content-type'];
  const shape = parseBody(body, type);
  switch (shape.kind) {
    case 'request':
      // Bolt knows a form by this name alone, without the parameters that may follow it.
      if (mediaTypeOf(type) === FORM) request.headers['content-type'] = FORM;
      return true;
    case 'rate-limited':
      options.log.warn({}, 'Slack holds events back: there were too many within an hour');
      answer(response, 200, 'ok');
      return false;
    case 'refused':
      options.log.warn({ why: shape.why }, 'a signed request was refused');
      answer(response, 400, `this is no request as Slack sends it: ${shape.why}`);
      return false;
  }
}

/** The body of a request whose signature is right; Bolt finds it on the request. */
async function verifiedBody(
  request: IncomingMessage,
  response: ServerResponse,
  { signingSecret, log }: HttpReceiverOptions,
): Promise<string | undefined> {
  try {
    const read = await HTTPModuleFunctions.parseAndVerifyHTTPRequest(
      { enabled: true, signingSecret, bodyLimit: MAX_BODY_BYTES },
      request,
    );
    return read.rawBody.toString();
  } catch (fault) {
    const isLarge = HTTPModuleFunctions.isRawBodyError(fault) && fault.statusCode === 413;
    const why = isLarge
      ? `a body has ${MAX_BODY_BYTES / 2 ** 20} MB at most`
      : 'the signature is missing, wrong or old';
    log.warn({ why, fault }, 'a request was refused');
    // The rest of a large body is let pass, so that its sender comes to read the answer.
    request.resume();
    answer(response, isLarge ? 413 : 401, why);
    return undefined;
  }
}

/** The path of a request; nothing where its address cannot be read. */
function pathOf({ url = '' }: IncomingMessage): string | undefined {
  return URL.canParse(url, 'http://localhost')
    ? new URL(url, 'http://localhost').pathname
    : undefined;
}

function answerInTime(response: ServerResponse, log: WorkLog): void {
  const timer = setTimeout(() => {
    if (response.headersSent || response.destroyed) return;
    log.error({}, 'a request of Slack was left without an answer');
    answer(response, 500, FAILED);
  }, ANSWERED_WITHIN_MS);
  response.once('close', () => clearTimeout(timer));
}

function answer(response: ServerResponse, status: number, line: string): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${line}\n`);
}
