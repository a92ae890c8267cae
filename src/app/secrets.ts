import { createRedactor, type Redact } from '../domain/redact.ts';
import type { Environment } from './environment.ts';

/** Names of variables whose value opens something, Parley's and those of whatever runs beside it. */
const SECRET_NAME = /TOKEN|SECRET|PASSWORD|KEY/;

/** The settings that may hold a password behind a user's name. */
const ADDRESS_SETTINGS = ['PARLEY_ARCHIVE', 'DATABASE_URL'] as const;

/** Leaves the secrets of an environment, and what looks like one, out of what is told or logged. */
export function redactorFor(environment: Environment): Redact {
  const own = Object.entries(environment).flatMap(([name, value]) =>
    SECRET_NAME.test(name) && value !== undefined ? [value] : [],
  );
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
