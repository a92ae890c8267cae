// The thread that is open beside its channel; on narrow screens in its place.
import { createComposer } from './composer.js';
import { byId } from './dom.js';
import { createMessageList } from './message-list.js';
import { sendAction } from './send-action.js';

/** @typedef {import('./store.js').Message} Message */
/** @typedef {import('./store.js').Store} Store */
/** @typedef {import('./composer.js').Proposal} Proposal */

/**
 * @param {Store} store
 * @param {() => void} onClosed
 */
export function createThreadPanel(store, onClosed) {
  const list = createMessageList(byId('thread-messages'), {
    directory: () => store.setup(),
    shortcuts: () => store.setup().shortcuts,
  });
  /** @type {{ channel: string, ts: string } | undefined} */
  let open;
  /** @type {Map<string, string>} */
  const names = new Map();

  const close = () => {
    open = undefined;
    byId('thread').hidden = true;
    document.body.classList.remove('has-thread');
  };

  byId('close-thread').addEventListener('click', () => {
    close();
    onClosed();
  });

  return {
    close,
    isOpen: () => open !== undefined,
    /**
     * @param {string} channel
     * @param {string} ts of the message that the thread belongs to
     * @param {readonly Proposal[]} proposals
     */
    open(channel, ts, proposals) {
      open = { channel, ts };
      byId('thread-name').textContent = names.get(`${channel} ${ts}`) ?? 'Thread';
      byId('thread').hidden = false;
      document.body.classList.add('has-thread');
      list.show(
        store
          .messages()
          .filter((one) => one.channel === channel && (one.ts === ts || one.thread_ts === ts)),
      );
      const composer = createComposer(byId('thread-composer'), {
        id: 'thread-composer',
        label: 'Reply',
        proposals,
        onSend: (text) => void sendAction({ kind: 'type', channel, thread: ts, text }),
      });
      composer.focus();
    },
    /**
     * Adds a message where it belongs to the open thread.
     *
     * @param {Message} message
     */
    put(message) {
      const { channel, ts, thread_ts } = message;
      if (open?.channel === channel && (open.ts === ts || open.ts === thread_ts)) list.put(message);
    },
    /**
     * Takes what the app calls a thread.
     *
     * @param {string} channel
     * @param {string} ts
     * @param {string} text
     */
    name(channel, ts, text) {
      names.set(`${channel} ${ts}`, text);
      if (open?.channel === channel && open.ts === ts) byId('thread-name').textContent = text;
    },
    /** @param {string} ts */
    remove: (ts) => list.remove(ts),
  };
}
