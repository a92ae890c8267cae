import { Option } from 'commander';
import type { DefineCommand } from './define-command.ts';

/** `parley manifest`: prints the app manifest of the beat, or the link that creates the app of it. */
export const defineManifest: DefineCommand = (command, { console, manifest, manifestLink }) => {
  command
    .addOption(new Option('--link', 'print the link that creates the app').default(false))
    .action(async ({ link }: { readonly link: boolean }) => {
      if (!link) {
        console.print((await manifest()).trimEnd());
        return;
      }
      const { address, extent } = await manifestLink();
      console.print(address);
      if (extent === 'whole') return;
      console.tell(
        'parley: the long description, the suggested questions and the hint of the command have no room in a link: paste what parley manifest prints under “App Manifest” of the app, once it is there',
      );
    });
};
