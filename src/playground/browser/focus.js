// Keeps the focus of the keyboard where it was when what it stood in is drawn anew.

/** What is drawn anew as a whole: a message, the home, the tabs. */
const REDRAWN = '[data-ts], #home, #app-tabs';

const FOCUSABLE = 'button, select, input, textarea, a[href]';

/**
 * Remembers which element has the focus. The result gives it back to that element, or to what stands
 * in its place with the same words, where nothing else has it by then.
 *
 * @returns {() => void}
 */
export function rememberFocus() {
  const focused = document.activeElement;
  const within = focused?.closest(REDRAWN);
  if (!(focused instanceof HTMLElement) || !within) return () => undefined;
  const label = labelOf(focused);
  const alike = sameIn(within, label);
  const number = alike.indexOf(focused);
  const { ts } = within instanceof HTMLElement ? within.dataset : { ts: undefined };
  return () => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!isLost) return;
    if (focused.isConnected) {
      focused.focus();
      return;
    }
    const selector = ts === undefined ? `#${within.id}` : `[data-ts="${CSS.escape(ts)}"]`;
    const again = document.querySelector(selector);
    if (!again) return;
    const same = sameIn(again, label);
    // What was pressed may be gone: the first thing beside it is nearest.
    const next = same[number] ?? same[0] ?? again.querySelector(FOCUSABLE);
    if (next instanceof HTMLElement) next.focus();
  };
}

/**
 * Draws something anew, and gives the focus back where that took it.
 *
 * @param {() => void} draw
 */
export function keepingFocus(draw) {
  const back = rememberFocus();
  draw();
  back();
}

/**
 * @param {Element} within
 * @param {string} label
 */
function sameIn(within, label) {
  return /** @type {HTMLElement[]} */ ([...within.querySelectorAll(FOCUSABLE)]).filter(
    (one) => labelOf(one) === label,
  );
}

/** @param {HTMLElement} one */
function labelOf(one) {
  return `${one.getAttribute('aria-label') ?? ''} ${one.textContent}`;
}
