// What can be tried in a conversation.
import { element } from './dom.js';

/**
 * @typedef {object} PromptOptions
 * @property {readonly { title: string, message: string }[]} prompts
 * @property {string} label
 * @property {(text: string) => void} onChoose
 */

/**
 * Puts buttons before what a container holds, in place of those of before.
 *
 * @param {HTMLElement} container
 * @param {PromptOptions} options
 */
export function drawPrompts(container, { prompts, label, onChoose }) {
  document.getElementById('prompts')?.remove();
  if (prompts.length === 0) return;
  container.prepend(
    element(
      'fieldset',
      { id: 'prompts', class: 'prompts' },
      element('legend', {}, label),
      ...prompts.map(({ title, message }) =>
        element('button', { type: 'button', onclick: () => onChoose(message) }, title),
      ),
    ),
  );
}
