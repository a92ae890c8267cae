// Builds elements. Texts are inserted as text, never as markup.

/** @typedef {string | Node | null | undefined | false} Child */

/**
 * An element with attributes, listeners and children. An attribute that is `true` is set without a
 * value; one that is `false`, `null` or `undefined` is left out. Names such as "onclick" listen.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === 'function') {
      made.addEventListener(name.slice('on'.length), /** @type {EventListener} */ (value));
    } else made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...present(children));
  return made;
}

/**
 * Puts children in place of what an element holds.
 *
 * @param {Element} parent
 * @param {...Child} children
 */
export function fill(parent, ...children) {
  parent.replaceChildren(...present(children));
}

/**
 * @param {readonly Child[]} children
 * @returns {(string | Node)[]}
 */
function present(children) {
  return /** @type {(string | Node)[]} */ (
    children.filter((child) => child !== null && child !== undefined && child !== false)
  );
}

/**
 * The element of the page with an id.
 *
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

/**
 * A link that opens beside the page; only its text where the address is none of the web.
 *
 * @param {string} address
 * @param {...Child} children
 * @returns {HTMLElement}
 */
export function webLink(address, ...children) {
  const isWeb = /^https?:\/\//i.test(address);
  if (!isWeb) return element('span', {}, ...children);
  return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, ...children);
}
