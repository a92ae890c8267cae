// Fields of forms (https://docs.slack.dev/reference/block-kit/blocks/input-block), and how what
// was entered is read.
import { element } from './dom.js';
import { conversationName } from './names.js';

/** @typedef {import('./names.js').Directory} Directory */
/** @typedef {Record<string, any>} Json what Slack's reference describes */

/** The attribute that names the block of a field. */
const BLOCK = 'data-block';

/**
 * A labelled field.
 *
 * @param {Json} block
 * @param {{ readonly prefix: string, readonly directory: Directory }} showing
 * @returns {HTMLElement}
 */
export function inputBlock(
  { block_id, label, hint, element: field, optional },
  { prefix, directory },
) {
  const id = `${prefix}-${block_id}`;
  const described = [hint && `${id}-hint`, `${id}-error`].filter(Boolean).join(' ');
  const notes = [
    hint && element('p', { id: `${id}-hint`, class: 'hint' }, hint.text),
    element('p', { id: `${id}-error`, class: 'error', role: 'alert' }),
  ];
  const name = [
    label.text,
    optional ? element('span', { class: 'optional' }, ' (optional)') : null,
  ];
  const isGroup = field.type === 'checkboxes' || field.type === 'radio_buttons';
  if (isGroup) {
    return element(
      'fieldset',
      { class: 'block input', [BLOCK]: block_id, 'aria-describedby': described },
      element('legend', {}, ...name),
      ...choices(field, id),
      ...notes,
    );
  }
  const attributes = {
    id,
    'aria-describedby': described,
    'aria-required': optional ? null : 'true',
  };
  const isConversation = field.type === 'conversations_select';
  const entry = isConversation
    ? conversationMenu(field, attributes, directory)
    : single(field, attributes);
  return element(
    'div',
    { class: 'block input', [BLOCK]: block_id },
    element('label', { for: id }, ...name),
    entry,
    ...notes,
  );
}

/**
 * @param {Json} field
 * @param {Record<string, unknown>} attributes
 * @returns {HTMLElement}
 */
function single(field, attributes) {
  const placeholder = field.placeholder?.text;
  switch (field.type) {
    case 'timepicker':
      return element('input', { ...attributes, type: 'time', value: field.initial_time });
    case 'datepicker':
      return element('input', { ...attributes, type: 'date', value: field.initial_date });
    case 'static_select':
      return element(
        'select',
        attributes,
        !field.initial_option && element('option', { value: '' }, placeholder ?? 'Choose'),
        ...optionElements(field, [field.initial_option?.value]),
      );
    case 'plain_text_input': {
      const shared = { ...attributes, placeholder, maxlength: field.max_length };
      if (field.multiline)
        return element('textarea', { ...shared, rows: '4' }, field.initial_value);
      return element('input', { ...shared, type: 'text', value: field.initial_value });
    }
    default:
      return element('p', { class: 'unknown' }, `A field of the type “${field.type}”`);
  }
}

/**
 * The conversations that the reader sees, those of them that the menu's filter lets through.
 *
 * @param {Json} field
 * @param {Record<string, unknown>} attributes
 * @param {Directory} directory
 * @returns {HTMLElement}
 */
function conversationMenu({ filter, initial_conversation, placeholder }, attributes, directory) {
  const offered = [...directory.conversations.values()].filter(
    ({ kind }) => filter?.include?.includes(kind) ?? true,
  );
  const isSet = offered.some(({ id }) => id === initial_conversation);
  return element(
    'select',
    attributes,
    !isSet && element('option', { value: '' }, placeholder?.text ?? 'Select a conversation'),
    ...offered.map((one) =>
      element(
        'option',
        { value: one.id, selected: one.id === initial_conversation },
        conversationName(one, directory),
      ),
    ),
  );
}

/**
 * @param {Json} field
 * @param {string} id
 * @returns {HTMLElement[]}
 */
function choices({ type, options, initial_option, initial_options = [] }, id) {
  const set = [initial_option, ...initial_options].map((one) => one?.value);
  /** @type {readonly Json[]} */
  const all = options;
  return all.map(({ text, value, description }, at) =>
    element(
      'div',
      { class: 'choice' },
      element('input', {
        type: type === 'checkboxes' ? 'checkbox' : 'radio',
        name: id,
        id: `${id}-${at}`,
        value,
        checked: set.includes(value),
      }),
      element(
        'label',
        { for: `${id}-${at}` },
        text.text,
        description && element('span', { class: 'hint' }, ` ${description.text}`),
      ),
    ),
  );
}

/**
 * The choices of a menu, in groups or not.
 *
 * @param {Json} field
 * @param {readonly (string | undefined)[]} selected
 * @returns {HTMLElement[]}
 */
export function optionElements({ options = [], option_groups = [] }, selected) {
  const one = (/** @type {Json} */ { text, value }) =>
    element('option', { value, selected: selected.includes(value) }, text.text);
  return [
    ...options.map(one),
    ...option_groups.map((/** @type {Json} */ group) =>
      element('optgroup', { label: group.label.text }, ...group.options.map(one)),
    ),
  ];
}

/**
 * What was entered, by block.
 *
 * @param {Element} form
 * @returns {Record<string, string | string[] | null>}
 */
export function readEntries(form) {
  const blocks = [...form.querySelectorAll(`[${BLOCK}]`)];
  return Object.fromEntries(
    blocks.map((block) => [block.getAttribute(BLOCK) ?? '', entryOf(block)]),
  );
}

/**
 * @param {Element} block
 * @returns {string | string[] | null}
 */
function entryOf(block) {
  /** @type {HTMLInputElement[]} */
  const boxes = [...block.querySelectorAll(/** @type {'input'} */ ('input[type=checkbox]'))];
  if (boxes.length > 0) return boxes.filter(({ checked }) => checked).map(({ value }) => value);
  /** @type {HTMLInputElement[]} */
  const radios = [...block.querySelectorAll(/** @type {'input'} */ ('input[type=radio]'))];
  if (radios.length > 0) return radios.find(({ checked }) => checked)?.value ?? null;
  const field = /** @type {HTMLInputElement | null} */ (
    block.querySelector('input, select, textarea')
  );
  return field?.value ?? null;
}

/**
 * Shows a line under each field that is wrong, takes away those of before, and leads to the first.
 *
 * @param {Element} form
 * @param {Readonly<Record<string, string>>} errors
 */
export function showErrors(form, errors) {
  let isFirst = true;
  for (const block of form.querySelectorAll(`[${BLOCK}]`)) {
    const line = errors[block.getAttribute(BLOCK) ?? ''] ?? '';
    const note = block.querySelector('.error');
    if (note) note.textContent = line;
    const field = /** @type {HTMLElement | null} */ (
      block.querySelector('input, select, textarea')
    );
    field?.setAttribute('aria-invalid', String(line !== ''));
    if (line !== '' && isFirst) {
      field?.focus();
      isFirst = false;
    }
  }
}
