import type { Define } from './program.ts';

/** `parley manifest`: prints the app manifest of the beat. */
export const defineManifest: Define = (command, world) => {
  command.action(async () => world.console.print((await world.manifest()).trimEnd()));
};
