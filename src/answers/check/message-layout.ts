/** A message without what is no prose, and where its items begin. */
export interface MessageLayout {
  /** As long as the message, with spaces for what is no prose. */
  readonly prose: string;
  /** Where an item of a list, a part of a thread or a post begins, in order. */
  readonly items: readonly number[];
}

/** Addresses, and what a shared post adds to its author's name. */
const ADDRESS =
  /(?:https?:\/\/|www\.|pic\.twitter\.com\/)[^\s<>]{1,500}|\(@\w{1,30}\)(?: \p{Lu}\p{Ll}{2,8} \d{1,2}, \d{4})?/gu;

/** The head of a forwarded message: each line names a field. */
const FORWARDED =
  /^[ \t>]{0,20}(?:(?:fwd?|re|aw|wg) ?: ?){1,5}|^[ \t>]{0,20}(?:-{2,20} ?)?(?:begin )?forwarded message\b[^\n]{0,80}$/gimu;
const HEAD_FIELD = /^[ \t>]{0,20}(?:from|to|cc|bcc|sent|date|subject|reply-to) ?:[^\n]{0,400}$/gimu;

/** Fields from which lines are the head of a message: one alone may be a sentence. */
const MIN_HEAD_FIELDS = 2;

/** "RT @kim:", "BREAKING:", "3/", "2/7", "- ", "a)": what stands before the words of a post or an item. */
const ITEM_MARK =
  /^[ \t>]{0,20}(?:(?:RT|QT|MT|via)(?: ?@\w{1,30})? ?: ?|(?:BREAKING|JUST IN|UPDATE|URGENT|ALERT|NEWS)(?: NEWS)?(?: ?[:|!–—-] ?|(?=\s*[^\p{L}\s]))|(?:[-*•·▪►▶‣◦][ \t]{1,4}|\(?\d{1,2}(?:\/(?:\d{1,2}|n)?|[.)])\)?[ \t]{1,4}(?!\p{Lu}\p{Ll}{2,8} \d{4})|[a-z]\)[ \t]{1,4}))+/gmu;

/** The marks of a quoted message before its lines. */
const LINE_QUOTE = /^[ \t]{0,20}>[> \t]{0,20}/gm;

/** Pictures, with what joins and colours them. */
const PICTURE =
  /(?:[\d#*]\ufe0f?\u20e3|[\p{Extended_Pictographic}\p{Regional_Indicator}])(?:\ufe0f|\u200d|\p{Emoji_Modifier}|\p{Extended_Pictographic}|\p{Regional_Indicator}){0,20}/gu;

/** Pictures that stand before items as bullets do. */
const BULLET = /^(?:[\d#*]\ufe0f?\u20e3|[✅❌☑✔✖👉➡▶🔹🔸🔴🟢🟡🔵⚫⚪📌📍⭐❗‼])/u;

/** Reads how a message is laid out: lists, threads, forwarded and shared messages. */
export function messageLayout(message: string): MessageLayout {
  const items: number[] = [];
  const beginItem = (offset: number, found: string): string => {
    items.push(offset);
    return blank(found);
  };
  const fields = message.match(HEAD_FIELD)?.length ?? 0;
  const isForwarded = FORWARDED.test(message) || fields >= MIN_HEAD_FIELDS;
  FORWARDED.lastIndex = 0;
  const body = message
    .replace(FORWARDED, blank)
    .replace(HEAD_FIELD, isForwarded ? blank : (found) => found)
    .replace(ADDRESS, blank)
    .replace(ITEM_MARK, (found, ...rest) => {
      const [offset, whole] = rest.slice(-2);
      return isAttribution(whole, offset) ? found : beginItem(offset, found);
    })
    .replace(LINE_QUOTE, blank);
  const prose = body.replace(PICTURE, (found, offset: number) => {
    const isBullet = BULLET.test(found) || isLineStart(body, offset);
    return isBullet ? beginItem(offset, found) : blank(found);
  });
  return { prose, items: items.toSorted((one, other) => one - other) };
}

function blank(found: string): string {
  return found.replace(/[^\n]/g, ' ');
}

/** Characters before a dash that hold a closing quotation mark and the spaces behind it. */
const MARK_BEFORE_DASH = 6;

/** Whether a dash follows a quotation: the speaker's name comes after it. */
function isAttribution(text: string, offset: number): boolean {
  return /["”’»]\s{0,4}$/.test(text.slice(Math.max(0, offset - MARK_BEFORE_DASH), offset));
}

/** Characters before an item of a list in which its line begins: it is indented by fewer. */
const MOST_INDENT = 24;

function isLineStart(text: string, offset: number): boolean {
  return /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, offset - MOST_INDENT), offset));
}

/** Words without the handles of accounts, and with hashtags as the words that they are made of. */
export function plainTags(words: string): string {
  return words
    .replace(/@\w{1,30}/g, ' ')
    .replace(/#([\p{L}\p{N}_]{2,60})/gu, (_, tag: string) =>
      tag.replaceAll('_', ' ').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '),
    );
}
