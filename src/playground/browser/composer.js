// The field in which messages and commands are typed. "/" proposes commands, "@" the app.
import { element, fill } from './dom.js';

/**
 * Something that can be put in while it is typed.
 *
 * @typedef {object} Proposal
 * @property {string} text
 * @property {string} note
 * @property {string} [hint] what can follow it
 */

/**
 * @typedef {object} ComposerOptions
 * @property {string} id makes the ids of its parts unique
 * @property {string} label
 * @property {readonly Proposal[]} proposals
 * @property {(text: string) => void} onSend
 */

/**
 * Puts a field for messages into a container. Enter sends, Shift and Enter begins a new line.
 *
 * @param {HTMLElement} container
 * @param {ComposerOptions} options
 */
export function createComposer(container, { id, label, proposals, onSend }) {
  const field = element('textarea', {
    id: `${id}-text`,
    rows: '1',
    placeholder: label,
    'aria-label': label,
    'aria-describedby': `${id}-hint`,
    'aria-controls': `${id}-proposals`,
    'aria-autocomplete': 'list',
    autocomplete: 'off',
  });
  const list = element('div', {
    id: `${id}-proposals`,
    class: 'proposals',
    role: 'listbox',
    'aria-label': 'Proposals',
    hidden: true,
  });
  const hint = element('p', { id: `${id}-hint`, class: 'command-hint' });
  /** @type {readonly Proposal[]} */
  let open = [];
  let chosen = 0;

  /** @param {Proposal} proposal */
  const putIn = (proposal) => {
    const { start, end } = wordAt(field.value, field.selectionStart);
    field.setRangeText(`${proposal.text} `, start, end, 'end');
    field.focus();
    refresh();
  };

  const refresh = () => {
    const { word } = wordAt(field.value, field.selectionStart);
    open = word === '' ? [] : proposals.filter((one) => isMeant(one, word, field.value));
    chosen = 0;
    drawProposals();
    const command = proposals.find((one) => `${field.value} `.startsWith(`${one.text} `));
    hint.textContent = command?.hint ? `${command.text}: ${command.hint}` : '';
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  };

  const drawProposals = () => {
    list.hidden = open.length === 0;
    fill(
      list,
      ...open.map((one, at) =>
        element(
          'div',
          {
            id: `${id}-proposal-${at}`,
            role: 'option',
            'aria-selected': String(at === chosen),
            onmousedown: (/** @type {Event} */ event) => event.preventDefault(),
            onclick: () => putIn(one),
          },
          element('strong', {}, one.text),
          one.hint && element('span', { class: 'proposal-hint' }, ` ${one.hint}`),
          element('span', { class: 'proposal-note' }, one.note),
        ),
      ),
    );
    if (open.length === 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `${id}-proposal-${chosen}`);
  };

  /** @param {number} by */
  const choose = (by) => {
    chosen = (chosen + by + open.length) % open.length;
    drawProposals();
  };

  const send = () => {
    const text = field.value.trim();
    if (text === '') return;
    field.value = '';
    refresh();
    onSend(text);
  };

  const dismiss = () => {
    open = [];
    drawProposals();
  };

  /**
   * What a key does while something is proposed.
   *
   * @type {Readonly<Record<string, (proposal: Proposal) => void>>}
   */
  const proposalKeys = {
    Enter: putIn,
    Tab: putIn,
    Escape: dismiss,
    ArrowDown: () => choose(1),
    ArrowUp: () => choose(-1),
  };

  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    if (event.isComposing || event.shiftKey) return;
    const proposal = open[chosen];
    const act = proposal && proposalKeys[event.key];
    if (!act && event.key !== 'Enter') return;
    event.preventDefault();
    if (act) act(proposal);
    else send();
  };

  field.addEventListener('input', refresh);
  field.addEventListener('keydown', onKey);
  fill(
    container,
    element(
      'form',
      {
        class: 'composer',
        onsubmit: (/** @type {Event} */ event) => {
          event.preventDefault();
          send();
          field.focus();
        },
      },
      list,
      hint,
      field,
      element('button', { type: 'submit', class: 'primary' }, 'Send'),
    ),
  );
  return {
    focus: () => field.focus(),
    /** @param {string} text */
    put(text) {
      field.value = text;
      field.focus();
      refresh();
    },
  };
}

/**
 * The word that ends where the cursor stands.
 *
 * @param {string} text
 * @param {number} at
 */
function wordAt(text, at) {
  const word = /\S*$/.exec(text.slice(0, at))?.[0] ?? '';
  return { word, start: at - word.length, end: at };
}

/**
 * Commands stand at the beginning only. What is typed out is proposed no more.
 *
 * @param {Proposal} proposal
 * @param {string} word
 * @param {string} all
 */
function isMeant({ text }, word, all) {
  if (text === word || !text.toLowerCase().startsWith(word.toLowerCase())) return false;
  if (word.startsWith('/')) return all.trimStart().startsWith(word);
  return word.startsWith('@');
}
