// What can be tried, while nobody has written in a conversation.
import { element } from './dom.js';

/**
 * @typedef {object} PromptOptions
 * @property {readonly string[]} texts
 * @property {string} label
 * @property {(text: string) => void} onChoose
 */

/**
 * Puts buttons before what a container holds, in place of those of before.
 *
 * @param {HTMLElement} container
 * @param {PromptOptions} options
 */
export function drawPrompts(container, { texts, label, onChoose }) {
  document.getElementById('prompts')?.remove();
  if (texts.length === 0) return;
  container.prepend(
    element(
      'fieldset',
      { id: 'prompts', class: 'prompts' },
      element('legend', {}, label),
      ...texts.map((text) =>
        element('button', { type: 'button', onclick: () => onChoose(text) }, text),
      ),
    ),
  );
}
