import { Failure, type FailureCode } from '../../domain/failure.ts';

/** What to do about a host that does not answer. */
const TRY_AGAIN = 'check the address, and try again later';

interface NetworkFaultKind {
  /** Codes of Node, of its libraries for encryption and compression, and of the HTTP client. */
  readonly faults: RegExp;
  readonly code: FailureCode;
  readonly words: (host: string, fault: string) => string;
}

/** What can go wrong between two hosts; the first that fits counts. */
const NETWORK_FAULTS: readonly NetworkFaultKind[] = [
  {
    faults: /^(?:TimeoutError|ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/,
    code: 'too-slow',
    words: (host) => `${host} takes too long to answer: ${TRY_AGAIN}`,
  },
  {
    faults: /^UND_ERR_(?:RES_EXCEEDED_MAX_SIZE|HEADERS_OVERFLOW)$/,
    code: 'too-large',
    words: (host) => `${host} answers with too much: save the page and give the file`,
  },
  {
    // The answer is there, and is not what its own head says; "ERR__ERROR" is Brotli's.
    faults:
      /^(?:Z_DATA_ERROR|Z_BUF_ERROR|ERR__ERROR_\w+|UND_ERR_RES_CONTENT_LENGTH_MISMATCH|HTTPParserError|HPE_\w+)$/,
    code: 'malformed',
    words: (host, fault) => `what ${host} sent is damaged or cut short (${fault}): try again later`,
  },
  {
    faults: /^(?:ENOTFOUND|ENODATA|EAI_\w+)$/,
    code: 'unreachable',
    words: (host) => `there is no host ${host}, or no network to find it: ${TRY_AGAIN}`,
  },
  {
    faults: /^ECONNREFUSED$/,
    code: 'unreachable',
    words: (host) => `${host} takes no connections: ${TRY_AGAIN}`,
  },
  {
    // So the client calls whatever is under way when it is closed.
    faults: /^UND_ERR_(?:DESTROYED|CLOSED)$/,
    code: 'unreachable',
    words: () => 'was given up: Parley is stopping',
  },
  {
    faults: /CERT|SIGNATURE|^ERR_(?:TLS|SSL)|^EPROTO$/,
    code: 'unreachable',
    words: (host, fault) =>
      `the connection to ${host} is not secure (${fault}): open it in a browser, and save the page there if you trust it`,
  },
  {
    faults: /./,
    code: 'unreachable',
    words: (host, fault) => `the connection to ${host} broke off (${fault}): ${TRY_AGAIN}`,
  },
];

/** The message of an exchange's fault, for people. What Parley itself threw stays as it is. */
export function toNetworkFailure(fault: unknown, { host }: URL): unknown {
  if (fault instanceof Failure) return fault;
  const name = nameOf(fault);
  const kind = NETWORK_FAULTS.find(({ faults }) => faults.test(name));
  return kind ? new Failure(kind.code, kind.words(host, name), { cause: fault }) : fault;
}

/**
 * The code of a fault, or of the first of several, as a host with several addresses has them.
 * Empty for a fault that is none of the network's.
 */
function nameOf(fault: unknown): string {
  if (fault instanceof AggregateError && fault.errors.length > 0) return nameOf(fault.errors[0]);
  if (!(fault instanceof Error)) return '';
  if ('code' in fault && typeof fault.code === 'string') return fault.code;
  return /^(?:TimeoutError|HTTPParserError)$/.test(fault.name) ? fault.name : '';
}
