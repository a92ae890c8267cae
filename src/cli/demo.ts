import type { DefineCommand } from './define-command.ts';
import { answerJson } from './json.ts';
import { jsonOption } from './options.ts';
import { formatAnswer } from './render/answer.ts';

/** `parley demo`: answers a few questions from the shipped corpus, and ends. */
export const defineDemo: DefineCommand = (command, world) => {
  command.addOption(jsonOption()).action(async ({ json }: { readonly json: boolean }) => {
    const { console, today } = world;
    const archive = await world.openArchive({ kind: 'shipped' });
    try {
      for (const question of await world.examples()) {
        const answer = await archive.ask(question);
        if (json) console.printJson(answerJson(answer, null));
        else console.print(`${formatAnswer(answer, { ...console.results, today })}\n`);
      }
    } finally {
      await archive.close();
    }
  });
};
