// The tabs of the app: its home, where the app has one, and the messages with it.
import { renderBlocks } from './blocks.js';
import { byId, element, fill } from './dom.js';
import { keepingFocus } from './focus.js';
import { readEntries } from './inputs.js';
import { sendAction } from './send-action.js';

/** @typedef {import('./names.js').Directory} Directory */
/** @typedef {Record<string, any>} Json what Slack's reference describes */
/** @typedef {'home' | 'messages'} Tab */

/**
 * Draws the tabs.
 *
 * @param {Tab} current
 * @param {(tab: Tab) => void} onOpen
 */
export function drawTabs(current, onOpen) {
  /** @type {readonly [Tab, string][]} */
  const tabs = [
    ['home', 'Home'],
    ['messages', 'Messages'],
  ];
  const drawn = tabs.map(([tab, name]) =>
    element(
      'button',
      {
        type: 'button',
        'aria-current': tab === current ? 'page' : null,
        onclick: () => onOpen(tab),
      },
      name,
    ),
  );
  keepingFocus(() => fill(byId('app-tabs'), ...drawn));
}

/**
 * Draws the home tab as the app published it.
 *
 * @param {Json | null} view
 * @param {Directory} directory
 */
export function drawHome(view, directory) {
  const home = byId('home');
  if (!view) {
    fill(home, element('p', { class: 'hint' }, 'The app has shown nothing here yet.'));
    return;
  }
  const drawn = renderBlocks(view.blocks, {
    directory,
    prefix: view.id,
    onPress(blockId, actionId, chosen) {
      const where = { kind: 'view', id: view.id, entries: readEntries(home) };
      void sendAction({ kind: 'press', where, blockId, actionId, chosen });
    },
  });
  keepingFocus(() => fill(home, ...drawn));
}
