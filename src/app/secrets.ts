import { createRedactor, type Redact } from '../domain/redact.ts';
import type { Environment } from './environment.ts';

/** The settings whose values nobody may read. */
const SECRET_SETTINGS = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'PARLEY_KEY',
  'PARLEY_KEY_OLD',
] as const;

/** The settings that may hold a password behind a user's name. */
const ADDRESS_SETTINGS = ['PARLEY_ARCHIVE', 'DATABASE_URL'] as const;

/** Leaves the secrets of an environment, and what looks like one, out of what is told or logged. */
export function redactorFor(environment: Environment): Redact {
  const own = SECRET_SETTINGS.flatMap((name) => environment[name] ?? []);
  const passwords = ADDRESS_SETTINGS.flatMap((name) => passwordsIn(environment[name] ?? ''));
  return createRedactor([...own, ...passwords].map((secret) => secret.trim()));
}

/** The password of an address, as it is written there and as it is meant. */
function passwordsIn(address: string): readonly string[] {
  const password = URL.parse(address)?.password ?? '';
  if (password === '') return [];
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    // It is written with a percent sign that stands for itself.
    return [password];
  }
}
