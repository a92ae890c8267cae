/** What went wrong, for programs; the message is for people. */
export type FailureCode =
  | 'not-found'
  | 'gone'
  | 'refused'
  | 'unreachable'
  | 'forbidden-address'
  | 'too-many-redirects'
  | 'not-readable'
  | 'empty'
  | 'not-text'
  | 'too-large'
  | 'too-slow'
  | 'too-complex'
  | 'no-article'
  | 'withdrawn'
  | 'unsupported'
  | 'malformed'
  | 'bad-question'
  | 'busy'
  | 'bad-settings'
  | 'bad-usage'
  | 'no-connection'
  | 'broken-archive'
  | 'archive-away'
  | 'no-reader'
  | 'broken-corpus';

/**
 * The one error type that Parley throws on purpose.
 * The message says what was wrong, with the value and the place, and what to do.
 */
export class Failure extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Failure';
    this.code = code;
  }
}
