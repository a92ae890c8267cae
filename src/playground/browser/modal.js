// Modals (https://docs.slack.dev/surfaces/modals) in the browser's own dialog, which keeps the
// focus within and gives it back.
import { renderBlocks } from './blocks.js';
import { byId, element, fill } from './dom.js';
import { rememberFocus } from './focus.js';
import { readEntries, showErrors } from './inputs.js';
import { sendAction } from './send-action.js';

/** @typedef {import('./names.js').Directory} Directory */
/** @typedef {Record<string, any>} Json what Slack's reference describes */

const NO_CONNECTION = 'We had some trouble connecting. Try again?';

/**
 * Shows the uppermost modal, or none.
 *
 * @param {() => Directory} directory
 */
export function createModal(directory) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('modal'));
  /** @type {Json | undefined} */
  let shown;
  // What opened it may have been drawn anew when it closes, and the dialog cannot know what by.
  /** @type {() => void} */
  let giveBack = () => undefined;
  const close = () => void sendAction({ kind: 'close', which: 'uppermost' });

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });

  /** @param {Json} view */
  const formOf = (view) => {
    const form = element('form', { method: 'dialog', novalidate: true });
    const failure = element('p', { class: 'error', role: 'alert' });
    /** @param {Event} event */
    const submit = async (event) => {
      event.preventDefault();
      if (!view.submit) return;
      showErrors(form, {});
      const entries = readEntries(form);
      const result = await sendAction({ kind: 'submit', view: view.id, entries });
      if (result.status === 'errors') showErrors(form, result.errors);
      failure.textContent = result.status === 'failed' ? NO_CONNECTION : '';
    };
    form.addEventListener('submit', submit);
    form.append(
      element('h2', { id: 'modal-title', class: 'modal-title' }, view.title.text),
      element('div', { class: 'modal-blocks', tabindex: '0' }, ...blocksOf(view, form)),
      failure,
      element(
        'div',
        { class: 'modal-buttons' },
        element('button', { type: 'button', onclick: close }, view.close?.text ?? 'Cancel'),
        view.submit && element('button', { type: 'submit', class: 'primary' }, view.submit.text),
      ),
    );
    return form;
  };

  /**
   * @param {Json} view
   * @param {HTMLElement} form
   */
  const blocksOf = (view, form) =>
    renderBlocks(view.blocks, {
      directory: directory(),
      prefix: view.id,
      onPress(blockId, actionId, chosen) {
        const where = { kind: 'view', id: view.id, entries: readEntries(form) };
        void sendAction({ kind: 'press', where, blockId, actionId, chosen });
      },
    });

  return {
    /** @param {readonly Json[]} views */
    show(views) {
      const view = views.at(-1);
      const before = shown;
      shown = view;
      if (!view) {
        dialog.close();
        giveBack();
        return;
      }
      // What was entered in a field stays when its view is updated.
      const kept = before?.id === view.id ? keepEntries(dialog) : undefined;
      fill(dialog, formOf(view));
      if (!dialog.open) {
        giveBack = rememberFocus();
        dialog.showModal();
      }
      kept?.(dialog);
      if (!kept) focusFirst(dialog);
    },
  };
}

/** @param {HTMLElement} dialog */
function focusFirst(dialog) {
  const first = dialog.querySelector('input, select, textarea, .modal-blocks');
  if (first instanceof HTMLElement) first.focus();
}

/**
 * Keeps what fields hold and which one is focused; the result puts it back.
 *
 * @param {HTMLElement} dialog
 * @returns {(dialog: HTMLElement) => void}
 */
function keepEntries(dialog) {
  const fields = /** @type {HTMLInputElement[]} */ ([
    ...dialog.querySelectorAll('input, select, textarea'),
  ]);
  const held = new Map(fields.map(({ id, value, checked }) => [id, { value, checked }]));
  const focused = document.activeElement?.id ?? '';
  return (again) => {
    for (const [id, { value, checked }] of held) {
      const field = /** @type {HTMLInputElement | null} */ (
        again.querySelector(`#${CSS.escape(id)}`)
      );
      if (!field) continue;
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = checked;
      else field.value = value;
    }
    if (focused !== '') document.getElementById(focused)?.focus();
  };
}
