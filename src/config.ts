import { z } from 'zod';
import { Failure } from './domain/failure.ts';

/** What the environment settles. */
export interface Config {
  /** The archive's file, or "memory:"; `null` where none is set and there is no home folder. */
  readonly archive: string | null;
  /** Another folder than the shipped corpus; `null` for that one. */
  readonly corpus: string | null;
  readonly logLevel: LogLevel;
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** The variables that Parley reads: what each is for, and what to write there. */
const SETTINGS: Readonly<Record<string, { readonly purpose: string; readonly form: string }>> = {
  PARLEY_ARCHIVE: {
    purpose: 'where articles are kept',
    form: 'a file such as /var/lib/parley/archive.db, or memory:',
  },
  PARLEY_CORPUS: {
    purpose: 'the beat, its outlets and its chronicle, where they are not those that ship',
    form: 'a folder with beat.yml, outlets.yml and chronicle/',
  },
  PARLEY_LOG_LEVEL: {
    purpose: 'how much is logged on standard error',
    form: `one of ${LOG_LEVELS.join(', ')}`,
  },
};

const PREFIX = 'PARLEY_';

const Environment = z.object({
  PARLEY_ARCHIVE: z
    .string()
    .refine((archive) => !/^[a-z][a-z0-9+]+:\/\//i.test(archive), 'is an address, not a file')
    .optional(),
  PARLEY_CORPUS: z.string().optional(),
  PARLEY_LOG_LEVEL: z.enum(LOG_LEVELS, `is none of the levels`).default('warn'),
});

/**
 * Reads the settings of an environment. A variable without a value counts as absent.
 * Throws `bad-settings` that names every fault at once, each with what the variable is for.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(environment).filter(([, value]) => value?.trim());
  const read = Environment.safeParse(Object.fromEntries(given));
  const faults = [
    ...given.filter(([name]) => isUnknown(name)).map(([name]) => `${name} is no setting`),
    ...(read.error?.issues.map(({ path, message }) =>
      explained(String(path[0]), `${environment[String(path[0])]} ${message}`),
    ) ?? []),
  ];
  if (!read.success || faults.length > 0) throw wrong(faults);
  return {
    archive: read.data.PARLEY_ARCHIVE ?? defaultArchive(environment),
    corpus: read.data.PARLEY_CORPUS ?? null,
    logLevel: read.data.PARLEY_LOG_LEVEL,
  };
}

function isUnknown(name: string): boolean {
  return name.startsWith(PREFIX) && !(name in SETTINGS);
}

function explained(name: string, fault: string): string {
  const setting = SETTINGS[name];
  return setting ? `${name}: ${fault}; it says ${setting.purpose}: give ${setting.form}` : fault;
}

function wrong(faults: readonly string[]): Failure {
  const list = faults.map((fault) => `\n  ${fault}`).join('');
  const known = Object.keys(SETTINGS).join(', ');
  return new Failure(
    'bad-settings',
    `the settings are wrong (environment or .env):${list}\n  The settings are ${known}.`,
  );
}

/** The user's own data folder, as the XDG Base Directory Specification and Windows have it. */
function defaultArchive({
  XDG_DATA_HOME,
  HOME,
  LOCALAPPDATA,
}: Readonly<Record<string, string | undefined>>): string | null {
  const folder = LOCALAPPDATA ?? (XDG_DATA_HOME || (HOME && `${HOME}/.local/share`));
  return folder ? `${folder}/parley/archive.db` : null;
}
