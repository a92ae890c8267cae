import type { DefineCommand } from './define-command.ts';

/** `parley manifest`: prints the app manifest of the beat. */
export const defineManifest: DefineCommand = (command, world) => {
  command.action(async () => world.console.print((await world.manifest()).trimEnd()));
};
