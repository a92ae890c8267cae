import type { DefineCommand } from './define-command.ts';

/** `parley start`: runs the Slack bot until the process is told to stop. */
export const defineStart: DefineCommand = (command, world) => {
  command.action(async () => {
    await world.runBot((where) => world.console.tell(`parley: the bot is listening (${where})`));
  });
};
