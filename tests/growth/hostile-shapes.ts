/** Makes a text of a shape, some characters long. */
export type HostileShape = (characters: number) => string;

/** One unit again and again. */
function run(unit: string): HostileShape {
  return (characters) => unit.repeat(Math.ceil(characters / unit.length));
}

/** One unit nested in itself: half of the text opens, half of it closes. */
function nested(open: string, close: string, inner = ''): HostileShape {
  return (characters) => {
    const depth = Math.ceil(characters / (open.length + close.length));
    return open.repeat(depth) + inner + close.repeat(depth);
  };
}

/** Characters of elements within each other: some hundred levels, as pages nest a bounded number. */
const NESTED = 4000;

/** Numbered units, no two of them alike. */
function counted(unit: (count: number) => string): HostileShape {
  return (characters) => {
    const units: string[] = [];
    for (let length = 0, count = 0; length < characters; count += 1) {
      const next = unit(count);
      units.push(next);
      length += next.length;
    }
    return units.join('');
  };
}

/**
 * Texts that nobody wrote to be read: what opens and never closes, what repeats where a pattern
 * looks for its end, what nests deeper than any page, lines and words without end. Each grows with
 * its length, so that a reader's work on it can be compared at two lengths.
 */
export const HOSTILE_SHAPES: Readonly<Record<string, HostileShape>> = {
  // Prose marks
  'opening quotation marks': run('“'),
  'low quotation marks': run('„'),
  guillemets: run('«'),
  'straight quotation marks': run('"'),
  'odd straight quotation marks': (characters) =>
    `"a`.repeat(characters / 4) + 'a '.repeat(characters / 4),
  apostrophes: run('’'),
  'opening quotations': run('“We met, '),
  'quotations without attribution': run('“We met.” '),
  brackets: run('('),
  'square brackets': run('['),
  'angle brackets': run('<'),
  'nested brackets': nested('(a ', ')'),
  'nested square brackets': nested('[', ']'),
  'full stops': run('.'),
  'spaced full stops': run('. '),
  'question marks': run('?! '),
  'dots and letters': run('a.'),
  dashes: run('-'),
  'long dashes': run('– '),
  commas: run(', '),
  colons: run(': '),
  semicolons: run('; '),
  bars: run(' | '),
  bullets: run('• '),
  asterisks: run('*'),
  'spaced asterisks': run('* '),
  underscores: run('_'),
  'bold opened': run('**a'),
  'italic opened': run('_a '),
  backticks: run('`'),
  'backticks of growing length': counted((count) => `${'`'.repeat(1 + (count % 300))} `),
  tildes: run('~~a '),
  slashes: run('/'),
  backslashes: run('\\'),
  'square and round': run('[a]('),
  'images opened': run('!['),
  'note references': run('[^1] '),
  'link definitions': counted((count) => `[a${count}]: /b\n`),
  ampersands: run('&'),
  'entities of entities': run('&amp;'),
  'numeric entities': run('&#x41;'),
  'unknown entities': run('&abcdef '),
  braces: run('{'),
  'nested braces': nested('{"a":', '}', '1'),
  // White space and letters
  spaces: run(' '),
  'spaces and a letter': run(`${' '.repeat(50)}a`),
  tabs: run('\t'),
  'line feeds': run('\n'),
  'carriage returns': run('\r'),
  'spaces and line feeds': run(' \n'),
  'no-break spaces': run('\u00a0'),
  'zero-width spaces': run('\u200b'),
  'soft hyphens': run('\u00ad'),
  'combining marks': run('a\u0301\u0302\u0303'),
  'combining marks on one letter': (characters) => `a${'\u0301'.repeat(characters)}`,
  'surrogate halves': run('\ud83d'),
  emoji: run('👩‍👩‍👧'),
  'right-to-left marks': run('\u200f\u05d0'),
  'one word': run('a'),
  'one capital word': run('A'),
  'one Chinese sentence': run('中'),
  'words on one line': run('word '),
  'capital words': run('Word '),
  'capital words and commas': run('Ann Lee, '),
  'capital words and conjunctions': run('Ann and '),
  'names of particles': run('Ann van de '),
  'different words': counted((count) => `w${count.toString(36)} `),
  'different capital words': counted((count) => `W${count.toString(36)}x and `),
  'two-letter lines': counted((count) => `${String.fromCharCode(97 + (count % 26))}x\n`),
  'two-letter paragraphs': run('ab\n\n'),
  'capital lines': run('Ann Lee\n'),
  'headline lines': run('Talks on the strait go on\n'),
  'headline paragraphs': run('Talks on the strait go on\n\n'),
  'sentence paragraphs': run('The talks on the strait went on.\n\n'),
  'sentences of one paragraph': run('The talks went on. '),
  'different sentences': counted(
    (count) => `The talks on matter ${count} went on until envoy E${count} left. `,
  ),
  // Words that rules look for
  abbreviations: run('Mr. '),
  initials: run('A. '),
  acronyms: run('A.B.'),
  'acronyms in lower case': run('a.m. '),
  'and the': run('and the '),
  'said that': run('he said that '),
  'who said': run('who said, '),
  'called off': run('called off '),
  'called off, with commas': run('the talks were called off, '),
  'if and could': run('if they could '),
  'will meet': run('will meet on '),
  hyphens: run('a-'),
  'hyphenated capitals': run('A-b '),
  'last week': run('last week '),
  'last week in sentences': run('Last week they met. '),
  years: run('2025 '),
  'years with commas': run('2025, '),
  'dates one after another': run('12 May 2025 '),
  'dates in sentences': run('On 12 May 2025 they met. '),
  'dates in figures': run('12/05/2025 '),
  'ISO dates': run('2025-05-12 '),
  'days and months': run('12 May, '),
  months: run('May '),
  weekdays: run('Friday '),
  'weekdays ago': run('two days ago and '),
  'ranges of years': run('2020-2025 and '),
  numerals: run('twenty one hundred '),
  'number words': run('one '),
  'times of day': run('at 5 p.m. on '),
  'before and after': run('before the '),
  'in the': run('in the first of the '),
  digits: run('1'),
  'digits and commas': run('1,'),
  'digits and full stops': run('1.'),
  'digits and colons': run('1:'),
  'digits and slashes': run('1/'),
  'numbered list': counted((count) => `${count + 1}. A truce. `),
  'numbered lines': counted((count) => `${count + 1}. Truce\n`),
  'lettered list': run('a) truce '),
  'list marks': run('- '),
  'lines of list marks': run('- a\n'),
  'nested lists': counted((count) => `${' '.repeat(2 * (count % 60))}- a\n`),
  'deepening lists': counted((count) => `${' '.repeat(2 * count)}- a\n`),
  'quotation marks of lines': run('> '),
  'quoted lines': run('> a\n'),
  headings: run('# a\n'),
  'underlined headings': run('a\n=\n'),
  rules: run('---\n'),
  tables: run('| a | b |\n'),
  'a table': (characters) => `|a|b|\n|-|-|\n${'|a|b|\n'.repeat(characters / 6)}`,
  'a wide table': (characters) =>
    `${'|a'.repeat(characters / 4)}|\n${'|-'.repeat(characters / 4)}|\n`,
  'code fences': run('```\n'),
  'keys of front matter': (characters) => `---\n${'key: value: a\n'.repeat(characters / 14)}---\n`,
  'front matter nested': (characters) => `---\na: ${'['.repeat(characters)}\n---\n`,
  'front matter opened': run('---\na: b\n'),
  'addresses of mail': run('a@b.'),
  'addresses of the web': run('https://a.example/b '),
  'one address': (characters) => `https://a.example/${'a/'.repeat(characters / 2)}`,
  'schemes of addresses': run('http://'),
  'dotted hosts': run('a.b.'),
  // Labels of pages
  'by-lines': run('By Ann Lee '),
  'dated labels': run('Published: '),
  'updated labels': run(' Updated '),
  datelines: run('PORT ELLIS (AP) — '),
  'datelines opened': run('PORT ELLIS ('),
  'read more': run('Read more: '),
  'source labels': run('Source: '),
  'partner notices': run('we and our partners '),
  'user mentions': run('<@U1|'),
  'references of Slack': run('<#C1|a'),
  // Markup
  'opened tags': run('<a '),
  'nested elements': nested('<div>', '</div>'),
  'nested inline elements': nested('<b>', '</b>'),
  'nested tables': nested('<table><tr><td>', '</td></tr></table>'),
  'nested lists of markup': nested('<ul><li>', '</li></ul>'),
  'nested quotations': nested('<blockquote>', '</blockquote>'),
  'elements never closed': run('<div>a'),
  'elements never opened': run('</p>'),
  paragraphs: run('<p>The talks on the strait went on.</p>'),
  'empty paragraphs': run('<p></p>'),
  'line breaks': run('a<br>'),
  'attributes of one element': counted((count) => (count === 0 ? '<p a="b" ' : `a${count}="b" `)),
  'an attribute never closed': (characters) => `<p a="${'b '.repeat(characters / 2)}`,
  'classes of one element': (characters) => `<p class="${'image-a-'.repeat(characters / 8)}">a</p>`,
  'classes with names': (characters) =>
    `<div class="${'share '.repeat(characters / 6)}"><p>a</p></div>`,
  'comments never closed': run('<!-- '),
  comments: run('<!-- a -->'),
  'processing instructions': run('<? '),
  'document types': run('<!doctype '),
  'claims and denials': counted(
    (count) =>
      `Norland said on ${1 + (count % 28)} May that Southmark killed ${count} prisoners. Southmark denied that it had. `,
  ),
  'figures of one matter': counted(
    (count) => `At least ${count} people were killed at Port Ellis, Ann Roe of Norland said. `,
  ),
  'ordinals of rounds': counted(
    (count) => `The ${count}th round of talks was called off because of the ${count}th truce. `,
  ),
  'document types with brackets': run('<!doctype [] '),
  'CDATA never closed': run('<![CDATA['),
  'scripts never closed': run('<script>'),
  'JSON-LD by the thousand': run(
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"a"}</script>',
  ),
  'JSON-LD with references': counted(
    (count) =>
      `<script type="application/ld+json">{"@id":"#${count}","author":{"@id":"#${count + 1}"}}</script>`,
  ),
  'JSON-LD nested': (characters) =>
    `<script type="application/ld+json">${nested('{"@type":"NewsArticle","author":', '}', '1')(characters)}</script>`,
  'JSON-LD of names': (characters) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":${nested('{"name":', '}', '1')(characters)}}</script>`,
  'JSON-LD broken': (characters) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${'a "b" '.repeat(characters / 6)}</script>`,
  'JSON-LD of comments': (characters) =>
    `<script type="application/ld+json">${'/* '.repeat(characters / 3)}</script>`,
  'meta elements by the thousand': run('<meta property="og:title" content="a">'),
  'different meta elements': counted(
    (count) => `<meta property="p${count}" content="2025-05-${10 + (count % 20)}">`,
  ),
  'links by the thousand': run('<a href="https://a.example/b">Read the talks</a> '),
  'times by the thousand': run('<time datetime="2025-05-12">12 May 2025</time> '),
  'dates in elements': run('<span class="date">12 May 2025</span>'),
  headlines: run('<h1>Talks on the strait</h1>'),
  'subheads and paragraphs': run('<h2>Talks</h2><p>The talks on the strait went on.</p>'),
  'list items': run('<li><a href="/a">Talks</a></li>'),
  pictures: run('<figure><img alt="a"><figcaption>Ann Lee</figcaption></figure>'),
  articles: run('<article><h2>Talks</h2><p>The talks went on.</p></article>'),
  'nested articles': run(nested('<article><p>The talks went on.</p>', '</article>')(NESTED)),
  'entries of a feed': counted(
    (count) =>
      `<entry><id>${count}</id><title>a</title><updated>2025-05-12T00:00:00Z</updated></entry>`,
  ),
  'items of a feed': run(
    '<item><title>a</title><description>&lt;p&gt;a&lt;/p&gt;</description></item>',
  ),
  namespaces: counted((count) => `<a xmlns:n${count}="urn:n${count}">`),
};
