/**
 * Where words of a page stand: within the window of a page that scrolled, elsewhere, or nowhere in
 * sight.
 *
 * @param {string} words
 */
export function landingOf(words) {
  const rects = rectsOf(bare(words));
  if (rects.length === 0) return 'not-on-page';
  const isSeen = rects.some(({ top, bottom }) => scrollY > 0 && bottom > 0 && top < innerHeight);
  return isSeen ? 'shown' : 'missed';
}

/** @param {string} sought */
function rectsOf(sought) {
  const { all, places } = textOfPage();
  const rects = [];
  for (let at = all.indexOf(sought); at >= 0; at = all.indexOf(sought, at + 1)) {
    const [first, last] = [places[at], places[at + sought.length - 1]];
    if (!first || !last) continue;
    const range = document.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    const rect = range.getBoundingClientRect();
    if (rect.height > 0 && rect.width > 0) rects.push(rect);
  }
  return rects;
}

/** The text of the page as it is compared, and where each of its characters stands. */
function textOfPage() {
  /** @type {{ node: Text, offset: number }[]} */
  const places = [];
  let all = '';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (!isRead(node)) continue;
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const kept = bare(node.data[offset] ?? '');
      all += kept;
      for (let count = kept.length; count > 0; count -= 1) places.push({ node, offset });
    }
  }
  return { all, places };
}

/** @param {Node} node */
function isRead({ parentElement }) {
  return !/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(parentElement?.tagName ?? '');
}

/** @param {string} text what of a text is compared */
function bare(text) {
  return text
    .replace(/[\s\u00ad\u200b\ufeff]+/g, '')
    .replace(/[‘’‛]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .toLowerCase();
}
