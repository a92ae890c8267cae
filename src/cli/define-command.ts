import type { Command } from 'commander';
import type { World } from './world.ts';

/** Gives a command its arguments, options and action. */
export type DefineCommand = (command: Command, world: World) => void;

/** A command as the program lists it, before its own file is loaded. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  /** Loads the command's own file: the others' libraries would only cost time. */
  load(): Promise<DefineCommand>;
}
