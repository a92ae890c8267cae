// Elements that act: buttons, menus, choices in a row (https://docs.slack.dev/reference/block-kit/block-elements).
import { element } from './dom.js';
import { optionElements } from './inputs.js';

/** @typedef {Record<string, any>} Json what Slack's reference describes */
/** @typedef {(chosen?: string | string[]) => void} OnChoice */

/**
 * An element of a row of actions, or at the side of a section.
 *
 * @param {Json} one
 * @param {OnChoice} onChoice
 * @returns {Node}
 */
export function actionElement(one, onChoice) {
  switch (one.type) {
    case 'button':
      return button(one, onChoice);
    case 'icon_button':
      return element(
        'button',
        {
          type: 'button',
          class: 'quiet',
          'aria-label': one.accessibility_label,
          onclick: () => onChoice(),
        },
        one.text.text,
      );
    case 'feedback_buttons':
      return element(
        'span',
        { class: 'feedback', role: 'group', 'aria-label': 'Feedback' },
        ...[one.positive_button, one.negative_button].map((/** @type {Json} */ choice) =>
          element(
            'button',
            {
              type: 'button',
              class: 'quiet',
              'aria-label': choice.accessibility_label,
              onclick: () => onChoice(choice.value),
            },
            choice.text.text,
          ),
        ),
      );
    case 'overflow':
      return menu(one, 'More actions', onChoice);
    case 'static_select':
      return menu(one, one.placeholder?.text ?? 'Choose', onChoice);
    default:
      return element('span', { class: 'unknown' }, `An element of the type “${one.type}”`);
  }
}

/**
 * @param {Json} one
 * @param {OnChoice} onChoice
 */
function button({ text, style, url, accessibility_label, confirm }, onChoice) {
  const press = () => {
    if (confirm && !window.confirm(`${confirm.title.text}\n\n${confirm.text.text}`)) return;
    if (url) window.open(url, '_blank', 'noopener,noreferrer');
    onChoice();
  };
  return element(
    'button',
    { type: 'button', class: style ?? null, 'aria-label': accessibility_label, onclick: press },
    text.text,
  );
}

/**
 * A menu whose choice acts at once.
 *
 * @param {Json} one
 * @param {string} label
 * @param {OnChoice} onChoice
 */
function menu(one, label, onChoice) {
  const select = element(
    'select',
    { 'aria-label': label, class: one.type === 'overflow' ? 'overflow-menu' : null },
    element('option', { value: '' }, one.type === 'overflow' ? '⋯' : label),
    ...optionElements(one, []),
  );
  select.addEventListener('change', () => {
    const { value } = select;
    if (one.type === 'overflow') select.value = '';
    if (value !== '') onChoice(value);
  });
  return select;
}
