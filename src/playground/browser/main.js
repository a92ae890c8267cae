// The page: which conversation is open, and what happens when something changes.
import { startClock } from './clock.js';
import { createComposer } from './composer.js';
import { byId } from './dom.js';
import { drawHome, drawTabs } from './home.js';
import { createMessageList } from './message-list.js';
import { createModal } from './modal.js';
import { conversationName, dayAndTime } from './names.js';
import { drawPrompts } from './prompts.js';
import { sendAction } from './send-action.js';
import { drawSidebar } from './sidebar.js';
import { openStore } from './store.js';
import { createThreadPanel } from './thread-panel.js';

/** @typedef {import('./store.js').Message} Message */
/** @typedef {import('./composer.js').Proposal} Proposal */
/** @typedef {Record<string, any>} Json */

/** From this width on a thread stands beside its channel, and opens by itself. */
const WIDE = window.matchMedia('(min-width: 1000px)');

/** The id of the open conversation. */
let current = '';
/** @type {'home' | 'messages'} */
let tab = 'messages';
/** @type {Map<string, number>} */
const unread = new Map();
/** Whether the server has told all that there is. */
let isReady = false;
/** @type {ReturnType<typeof createComposer> | undefined} */
let composer;

const store = openStore(take);
const list = createMessageList(byId('messages'), {
  directory: () => store.setup(),
  shortcuts: () => store.setup().shortcuts,
  repliesTo: ({ ts }) => store.messages().filter((one) => isReply(one, ts)).length,
  onThread: ({ ts }) => openThread(ts),
});
const thread = createThreadPanel(store, () => composer?.focus());
const modal = createModal(() => store.setup());
const clock = startClock(store.now);

/** @param {Json} event */
function take(event) {
  switch (event.kind) {
    case 'setup':
      isReady = false;
      byId('lost').hidden = true;
      break;
    case 'clock':
      // The clock is the last part of what the server tells at the beginning; later it was moved.
      if (isReady) say('announcement', `It is now ${dayAndTime(store.now())}`);
      else begin();
      clock.draw();
      break;
    case 'message':
    case 'slackbot':
      if (isReady) takeMessage(event.message);
      break;
    case 'removed':
      list.remove(event.ts);
      thread.remove(event.ts);
      break;
    case 'conversation':
      drawHead();
      drawSide();
      break;
    case 'status':
      if (event.channel === current) say('status', statusOf(event.text));
      break;
    case 'title':
      thread.name(event.channel, event.thread, event.text);
      break;
    case 'prompts':
      if (isReady) drawTries();
      break;
    case 'modals':
      modal.show(store.modals());
      break;
    case 'home':
      if (isReady) drawHome(store.home(), store.setup());
      break;
    case 'lost':
      byId('lost').hidden = false;
      break;
  }
}

function begin() {
  const { app, conversations } = store.setup();
  const title = `${app.name} playground`;
  byId('workspace-name').textContent = title;
  document.title = title;
  isReady = true;
  open(current === '' ? ([...conversations.keys()][0] ?? '') : current);
}

/** @param {string} id */
function open(id) {
  current = id;
  unread.delete(id);
  say('status', '');
  thread.close();
  drawSide();
  drawHead();
  list.show(inChannel());
  const name = conversationName(conversationOf(id), store.setup());
  composer = createComposer(byId('composer'), {
    id: 'composer',
    label: `Message ${name}`,
    proposals: proposals(),
    onSend: (text) => void sendAction({ kind: 'type', channel: id, text }),
  });
  byId('messages').setAttribute('aria-label', `Messages in ${name}`);
  drawTries();
  const { hasHome } = store.setup();
  byId('app-tabs').hidden = !isApp() || !hasHome;
  if (isApp()) openTab(hasHome ? tab : 'messages');
  else showTab('messages');
  // Beside the home the field is not shown, and takes no focus.
  composer.focus();
}

/** @param {'home' | 'messages'} which */
function openTab(which) {
  tab = which;
  showTab(which);
  drawTabs(which, openTab);
  drawHome(store.home(), store.setup());
  void sendAction({ kind: 'open-app', tab: which });
}

/** @param {'home' | 'messages'} which */
function showTab(which) {
  byId('home').hidden = which !== 'home';
  byId('messages').hidden = which === 'home';
  byId('composer').hidden = which === 'home';
}

/** @param {string} ts */
function openThread(ts) {
  const people = proposals().filter(({ text }) => text.startsWith('@'));
  thread.open(current, ts, people);
}

/** @param {Message} message */
function takeMessage(message) {
  const { channel, thread_ts, user } = message;
  const { you } = store.setup();
  if (channel !== current) {
    if (user !== you) unread.set(channel, (unread.get(channel) ?? 0) + 1);
    drawSide();
    return;
  }
  if (thread_ts === undefined) list.put(message);
  else takeReply(thread_ts, you);
  thread.put(message);
  drawTries();
}

/**
 * The message that was replied to says how many replies it has; the first answer to the reader
 * opens its thread where there is room.
 *
 * @param {string} root
 * @param {string} you
 */
function takeReply(root, you) {
  const replied = inChannel().find(({ ts }) => ts === root);
  if (!replied) return;
  list.put(replied);
  if (thread.isOpen() || replied.user !== you || !WIDE.matches) return;
  openThread(root);
  list.reveal();
}

/** @returns {readonly Message[]} */
function inChannel() {
  return store.messages().filter((one) => one.channel === current && one.thread_ts === undefined);
}

/**
 * @param {Message} message
 * @param {string} root
 */
function isReply({ channel, thread_ts }, root) {
  return channel === current && thread_ts === root;
}

/** @param {string} id */
function conversationOf(id) {
  const found = store.setup().conversations.get(id);
  if (!found) throw new Error(`there is no conversation ${id}`);
  return found;
}

function isApp() {
  return conversationOf(current).kind === 'im';
}

/** @returns {readonly Proposal[]} */
function proposals() {
  const { app, commands } = store.setup();
  return [
    ...commands.map(({ command, description, usage_hint: hint }) => ({
      text: command,
      note: description,
      ...(hint === undefined ? {} : { hint }),
    })),
    { text: '/invite', note: 'Brings the app into this channel', hint: `@${app.name}` },
    { text: `@${app.name}`, note: 'App' },
  ];
}

/** What can be tried here: what the app proposes, or else while the reader has written nothing. */
function drawTries() {
  const { app, commands, prompts, you } = store.setup();
  const channel = current;
  const questions = prompts.map(({ message }) => message);
  const [first = '', second = first] = questions;
  const ways = [...commands.map(({ command }) => `${command} ${first}`), `@${app.name} ${second}`];
  const isBegun = inChannel().some(({ user, visibleTo }) => user === you || visibleTo === you);
  const proposed = store.proposed();
  const isProposed = isApp() && proposed?.channel === channel;
  const texts = isBegun ? [] : isApp() ? questions : ways;
  drawPrompts(byId('composer'), {
    prompts: isProposed ? proposed.prompts : texts.map((text) => ({ title: text, message: text })),
    label: isProposed ? proposed.title : isApp() ? 'Questions to start from' : 'Try',
    onChoose(text) {
      if (!isApp()) return composer?.put(text);
      const thread = isProposed && proposed.thread !== '' ? { thread: proposed.thread } : {};
      void sendAction({ kind: 'type', channel, text, ...thread });
    },
  });
}

function drawSide() {
  const { app, conversations } = store.setup();
  const all = [...conversations.values()];
  drawSidebar({ conversations: all, appName: app.name, current, unread, onOpen: open });
}

function drawHead() {
  const { app } = store.setup();
  const conversation = conversationOf(current);
  byId('conversation-name').textContent = conversationName(conversation, store.setup());
  const missing = conversation.hasBot ? '' : `${app.name} is not here: /invite @${app.name}`;
  byId('conversation-note').textContent = isApp() ? app.description : missing;
}

/** @param {string} text what the app says that it is doing; empty where it ended */
function statusOf(text) {
  return text === '' ? '' : `${store.setup().app.name} ${text}`;
}

/**
 * @param {string} id
 * @param {string} text
 */
function say(id, text) {
  byId(id).textContent = text;
}
