// The clock of the workspace, and the buttons that move it.
import { byId, fill } from './dom.js';
import { dayAndTime } from './names.js';
import { sendAction } from './send-action.js';

/** How often the shown time is looked at, in milliseconds. */
const LOOK_EVERY_MS = 1000;

/** @param {() => number} now milliseconds since 1970 */
export function startClock(now) {
  const clock = byId('clock');
  const draw = () => {
    clock.setAttribute('datetime', new Date(now()).toISOString());
    const text = dayAndTime(now());
    if (clock.textContent !== text) fill(clock, text);
  };

  /**
   * @param {string} id
   * @param {string} step
   */
  const moveOnClick = (id, step) => {
    const button = /** @type {HTMLButtonElement} */ (byId(id));
    button.addEventListener('click', async () => {
      button.disabled = true;
      await sendAction({ kind: 'move-time', step }).finally(() => {
        button.disabled = false;
        button.focus();
      });
    });
  };

  moveOnClick('hour-later', 'hour');
  moveOnClick('next-morning', 'morning');
  setInterval(draw, LOOK_EVERY_MS);
  draw();
  return { draw };
}
