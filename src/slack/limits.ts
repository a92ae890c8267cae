/**
 * What Slack takes, in Unicode code points unless the name says otherwise. From the Block Kit
 * reference (https://docs.slack.dev/reference/block-kit/), but for `messageCharacters`: messages
 * of more than about 13,200 have been refused with `msg_blocks_too_long`.
 */
export const LIMITS = {
  messageBlocks: 50,
  messageCharacters: 13_000,
  /** A text without blocks, as it is sent: https://docs.slack.dev/reference/methods/chat.postMessage. */
  plainCharacters: 40_000,
  viewBlocks: 100,
  /** The longest text of a section; other texts of one element are held to it too. */
  textCharacters: 3000,
  buttonTextCharacters: 75,
  suggestedPrompts: 4,
  buttonValueCharacters: 2000,
  headerCharacters: 150,
  optionValueCharacters: 150,
  contextElements: 10,
  sectionFields: 10,
  viewTitleCharacters: 24,
  urlCharacters: 3000,
  idCharacters: 255,
} as const;

/**
 * What an answer takes of a message, so that three long excerpts, their sources and the points in
 * dispute fit together below `messageCharacters`. All are code points.
 */
export const SHARES = {
  /** Kept for the buttons, and for who shared the answer. */
  buttonsCharacters: 600,
  headlineCharacters: 200,
  alsoCharacters: 300,
  publisherCharacters: 100,
  /** A source line where it is one text. */
  sourceCharacters: 800,
  sourcesNamed: 6,
  /** Sources of one point in dispute in its window, which has more room. */
  sourcesListed: 12,
  questionCharacters: 300,
  disputesCharacters: 2500,
  claimCharacters: 300,
  /** What an excerpt is of, in the words of the question: one line with its colon. */
  labelCharacters: 58,
  /** Addresses in one line of small print, whose links count as its text. */
  linksCharacters: 2000,
} as const;

/**
 * What an answer may take before its buttons: a phone's screen and a half. Nobody scrolls through
 * more to see whether it is answered, and less has no room for two excerpts and their sources.
 */
export const SCREEN = {
  lines: 16,
  /** Code points of a line: what a phone held upright shows in small print. */
  lineCharacters: 60,
} as const;

/**
 * Lines of a list of cited sentences before its buttons: room for both sides of a matter, each with
 * its heading, who says it and when, four lines of words and their source, and for what is in dispute.
 * More would not be seen together: on a phone 844 points high this is about one screen.
 */
export const LIST_LINES = 24;

/** The length that Slack counts. */
export function codePoints(text: string): number {
  return [...text].length;
}

/** A text that is no quotation, cut to a length with an ellipsis. */
export function shortened(text: string, characters: number): string {
  const points = [...text];
  return points.length <= characters ? text : `${points.slice(0, characters - 1).join('')}…`;
}

/** The characters of all texts that blocks show. */
export function shownCharacters(blocks: unknown): number {
  if (Array.isArray(blocks)) return blocks.reduce((all, one) => all + shownCharacters(one), 0);
  if (typeof blocks !== 'object' || blocks === null) return 0;
  const { text, elements } = blocks as Record<string, unknown>;
  const own = typeof text === 'string' ? codePoints(text) : shownCharacters(text);
  return own + shownCharacters(elements);
}
