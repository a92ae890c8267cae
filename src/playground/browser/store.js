// What the page knows of the workspace: the server tells it, event by event.

/** @typedef {import('./names.js').Conversation} Conversation */
/** @typedef {import('./names.js').Directory} Directory */
/** @typedef {Record<string, any>} Json what Slack's reference describes */

/**
 * A message as the server tells it; `isNote` where it is Slack's own word to the reader.
 *
 * @typedef {object} Message
 * @property {string} channel
 * @property {string} ts
 * @property {string} user
 * @property {string} text
 * @property {readonly Json[]} [blocks]
 * @property {string} [thread_ts]
 * @property {string} [visibleTo]
 * @property {boolean} [mrkdwn]
 * @property {boolean} [isNote]
 */

/** @typedef {{ name: string, callback_id: string }} Shortcut */

/**
 * @typedef {object} Setup
 * @property {{ name: string, description: string }} app
 * @property {readonly { command: string, description: string, usage_hint?: string }[]} commands
 * @property {readonly Shortcut[]} shortcuts what the menu of a message offers
 * @property {readonly { title: string, message: string }[]} prompts
 * @property {boolean} hasHome
 */

/** The author of Slack's own notes. */
export const SLACK = 'slack';

/**
 * Everything that the page shows.
 *
 * @typedef {object} Store
 * @property {() => Setup & Directory} setup
 * @property {() => readonly Message[]} messages in order of time
 * @property {() => readonly Json[]} modals
 * @property {() => Json | null} home
 * @property {() => Json | null} proposed what the app proposes to ask, since the reader wrote last
 * @property {() => number} now
 */

/**
 * Follows the server's events, and calls back after each.
 *
 * @param {(event: Json) => void} changed
 * @returns {Store}
 */
export function openStore(changed) {
  /** @type {(Setup & Directory & { conversations: Map<string, Conversation> }) | undefined} */
  let setup;
  /** @type {Map<string, Message>} */
  const messages = new Map();
  /** @type {readonly Json[]} */
  let modals = [];
  /** @type {Json | null} */
  let home = null;
  /** @type {Json | null} */
  let proposed = null;
  let clock = { now: Date.now(), at: Date.now() };

  /** @type {Store} */
  const store = {
    setup() {
      if (!setup) throw new Error('the server has not said yet what there is');
      return setup;
    },
    messages: () => [...messages.values()].sort((one, other) => Number(one.ts) - Number(other.ts)),
    modals: () => modals,
    home: () => home,
    proposed: () => proposed,
    now: () => clock.now + Date.now() - clock.at,
  };

  /** @param {Json} event */
  const take = (event) => {
    switch (event.kind) {
      case 'setup': {
        messages.clear();
        /** @type {readonly Conversation[]} */
        const all = event.conversations;
        const { app, bot, you, people, commands, shortcuts, prompts, hasHome } = event;
        const conversations = new Map(all.map((one) => [one.id, one]));
        const offered = { commands, shortcuts, prompts, hasHome };
        setup = { app, bot, you, people, ...offered, conversations };
        break;
      }
      case 'message':
        messages.set(keyOf(event.message), event.message);
        if (event.message.user === setup?.you) proposed = null;
        break;
      case 'prompts':
        proposed = event;
        break;
      case 'removed':
        messages.delete(keyOf({ channel: event.channel, ts: event.ts }));
        break;
      case 'slackbot': {
        const ts = (store.now() / 1000).toFixed(6);
        const { channel, text } = event;
        event.message = { channel, ts, user: SLACK, text, isNote: true };
        messages.set(keyOf(event.message), event.message);
        break;
      }
      case 'conversation':
        setup?.conversations.set(event.conversation.id, event.conversation);
        break;
      case 'modals':
        modals = event.views;
        break;
      case 'home':
        home = event.view;
        break;
      case 'clock':
        clock = { now: event.now, at: Date.now() };
        break;
    }
    changed(event);
  };

  const events = new EventSource('/events');
  events.addEventListener('message', ({ data }) => take(JSON.parse(data)));
  events.addEventListener('error', () => changed({ kind: 'lost' }));
  return store;
}

/** @param {Pick<Message, 'channel' | 'ts'>} message */
function keyOf({ channel, ts }) {
  return `${channel} ${ts}`;
}
