import type { Report } from '../../src/domain/article.ts';
import type { Doom } from './kill-at-write.ts';

/** What a process of its own does until it ends or is killed. */
export type ProcessTask =
  /** Opens an archive, which brings its tables up to date. */
  | { readonly kind: 'open'; readonly path: string }
  /** Takes articles in, and tells of each. */
  | { readonly kind: 'ingest'; readonly path: string; readonly articles: readonly Report[] }
  /** Installs the bot in workspaces, with a secret each, and tells of each. */
  | { readonly kind: 'install'; readonly path: string; readonly secrets: readonly InstallOrder[] }
  /** Takes articles in, and does what the bot does by itself. */
  | ({ readonly kind: 'rounds' } & RoundsTask);

/** An installation that is to be kept. */
interface InstallOrder {
  readonly id: string;
  readonly secret: string;
}

/** The rounds of a bot in a stand-in workspace. */
interface RoundsTask {
  readonly path: string;
  readonly articles: readonly Report[];
  readonly apiUrl: string;
  readonly botToken: string;
  readonly clock: ClockSetting;
}

/** A clock that several processes share: it runs faster than theirs, so that nothing waits long. */
export interface ClockSetting {
  /** What it says at an instant of the real clock; both in milliseconds since 1970. */
  readonly at: number;
  readonly real: number;
  readonly speed: number;
}

/** What a process tells, a line each. */
export interface ToldByProcess {
  /** The id of an article or installation that it has said to be kept. */
  readonly kept?: string;
  /** The statement at which it is killed. */
  readonly killedAt?: string;
  /** How many writes it made, told when it has done all. */
  readonly writes?: number;
}

/** A task, and when its process is killed. */
export interface ProcessOrder {
  readonly task: ProcessTask;
  readonly doom: Doom;
}

/** What a shared clock says now. */
export function clockOf({ at, real, speed }: ClockSetting): () => number {
  return () => Math.round(at + (Date.now() - real) * speed);
}
