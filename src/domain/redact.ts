/** Leaves out of a text what opens something to whoever reads it. */
export type Redact = (text: string) => string;

/** What stands where a secret stood. */
const LEFT_OUT = '…';

/** Characters from which a value is one that stands in a text for itself only. */
const SHORTEST_SECRET = 8;

/** A user and a password, or a token, before the host of an address; bounded, as `.` of hosts is. */
const USER_INFO = /(?<=\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#"']{1,500}@/gi;

/** Tokens of Slack, whatever they open. */
const SLACK_TOKEN = /\bx(?:ox[a-z]|app)(?:\.x[a-z]{2,4})?-[\w-]{5,500}/g;

/** What stands behind the scheme in a header `Authorization`. */
const BEARER = /(?<=\bBearer )[\w.~+/=-]{8,500}/g;

/**
 * A redactor of these secrets, and of what has the form of one: tokens of Slack, passwords in
 * addresses, bearers in headers.
 *
 * @param secrets values of settings; what is too short to be told from other words is left
 */
export function createRedactor(secrets: readonly string[]): Redact {
  const known = secrets
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .toSorted((one, other) => other.length - one.length);
  return (text) => {
    let redacted = text;
    for (const secret of known) redacted = redacted.replaceAll(secret, LEFT_OUT);
    return redacted
      .replace(USER_INFO, `${LEFT_OUT}@`)
      .replace(SLACK_TOKEN, LEFT_OUT)
      .replace(BEARER, LEFT_OUT);
  };
}
