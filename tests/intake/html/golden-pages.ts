import {
  aPage,
  BORDER,
  DELEGATES,
  FERRIES,
  jsonLd,
  MEDIATOR,
  paragraphs,
  TITLE,
} from './a-page.ts';

/** A page as sites serve it, and what of it is the article. */
export interface GoldenPage {
  readonly fault: string;
  readonly html: string;
  readonly text: readonly string[];
}

const WHOLE = [DELEGATES, MEDIATOR, BORDER, FERRIES];

export const GOLDEN_PAGES: readonly GoldenPage[] = [
  { fault: 'nothing but the article', html: aPage(), text: WHOLE },
  {
    fault: 'menus above and a footer below',
    html: aPage({
      above: `<header><a href="/">The Harbour Post</a></header><nav><ul><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul></nav>
<div class="breadcrumb"><a href="/">Home</a> › <a href="/w">World</a></div>`,
      below:
        '<footer><p>© 2031 The Harbour Post. All rights reserved, on both banks of the river and out to sea.</p></footer>',
    }),
    text: WHOLE,
  },
  {
    fault: 'a newsletter box between the paragraphs',
    html: aPage({
      body: `${paragraphs(DELEGATES, MEDIATOR)}<div class="newsletter-box"><h3>The morning tide</h3><p>The news of both banks, every morning before the ferries sail, from our people on the quays.</p><form><input><button>Sign up</button></form></div>${paragraphs(BORDER, FERRIES)}`,
    }),
    text: WHOLE,
  },
  {
    fault: 'a newsletter box that no class name tells',
    html: aPage({
      body: `${paragraphs(DELEGATES, MEDIATOR)}<div><p>Sign up for our newsletter</p><p>Get the best of the Post delivered to your inbox every morning.</p></div>${paragraphs(BORDER, FERRIES)}`,
    }),
    text: WHOLE,
  },
  {
    fault: 'an appeal for donations',
    html: aPage({
      body: `${paragraphs(...WHOLE)}<div><p>Independent journalism is rare. If you value honest reporting, please consider making a donation. Every contribution, large or small, helps us stay independent.</p></div>`,
    }),
    text: WHOLE,
  },
  {
    fault: 'an appeal glued to the last paragraph',
    html: aPage({
      body: paragraphs(
        DELEGATES,
        MEDIATOR,
        BORDER,
        `${FERRIES}Support us via Coinbox. Your support makes a difference.`,
      ),
    }),
    text: WHOLE,
  },
  {
    fault: 'a pointer and a note glued to the last paragraph',
    html: aPage({
      body: paragraphs(
        DELEGATES,
        MEDIATOR,
        BORDER,
        `${FERRIES}Go deeper: Storm hits the outer islandsEditor's note: This story was updated with a statement.`,
      ),
    }),
    text: WHOLE,
  },
  {
    fault: 'related headlines within and below the article',
    html: aPage({
      body: `${paragraphs(DELEGATES, MEDIATOR)}<div><h3>Related articles</h3><ul><li><a href="/a">Storm hits the outer islands and two boats are missing</a></li><li><a href="/b">Harbour tax to rise next year, the council decides</a></li></ul></div>${paragraphs(BORDER, FERRIES)}`,
      below: `<section class="related-articles"><h2>More from the river</h2><article><h3><a href="/c">The old bridge is closed</a></h3><p>Nobody has crossed it since the night of the great storm, engineers told the council on Friday.</p></article></section>`,
    }),
    text: WHOLE,
  },
  {
    fault: 'a pointer elsewhere between the paragraphs',
    html: aPage({
      body: `${paragraphs(DELEGATES, MEDIATOR)}<p><strong>Read more: <a href="/a">Ten things to know about the river</a></strong></p><p><a href="/b">How the old treaty drew the border between Velmark and Ostria</a></p>${paragraphs(BORDER, FERRIES)}`,
    }),
    text: WHOLE,
  },
  {
    fault: 'share buttons',
    html: aPage({
      byline:
        '<ul class="share"><li><a href="#">Facebook</a></li><li><a href="#">Telegram</a></li></ul><div><span>Share this article</span> <span>Copy link</span></div>',
    }),
    text: WHOLE,
  },
  {
    fault: 'comments by readers',
    html: aPage({
      below: `<section id="comments"><h2>2 comments</h2><ol><li><p>seagull77</p><p>They will never agree, and everybody on the quays has known that since the winter began.</p></li><li><p>Old Tom</p><p>My father fished there for forty years and never saw an envoy who could tell a net from a rope.</p></li></ol></section>`,
    }),
    text: WHOLE,
  },
  {
    fault: 'more comments than article',
    html: aPage({
      body: paragraphs(DELEGATES, MEDIATOR, BORDER),
      below: `<div class="comments-area">${paragraphs(
        ...Array.from(
          { length: 8 },
          (_, reader) =>
            `I have read this ${reader + 2} times now, and I still cannot tell who of them fired first at the boats of my uncle.`,
        ),
      )}</div>`,
    }),
    text: [DELEGATES, MEDIATOR, BORDER],
  },
  {
    fault: 'a tag cloud',
    html: aPage({
      body: `${paragraphs(...WHOLE)}<div class="tag-cloud"><a href="/t">river</a> <a href="/u">ferries</a> <a href="/v">treaty</a></div><p>Tags: <a href="/t">river</a>, <a href="/u">ferries</a></p>`,
    }),
    text: WHOLE,
  },
  {
    fault: 'a poll',
    html: aPage({
      body: `${paragraphs(DELEGATES, MEDIATOR)}<div class="poll"><p>Will the ferries sail?</p><form><label><input type="radio">Yes</label><label><input type="radio">No</label><button>Vote</button></form></div>${paragraphs(BORDER, FERRIES)}`,
    }),
    text: WHOLE,
  },
  {
    fault: 'a notice about cookies and a hidden form',
    html: aPage({
      above:
        '<div id="cookie-consent"><p>We use cookies to measure how the tide of our readers comes and goes, and to pay for the ink.</p></div>',
      below:
        '<div style="display: none"><p>Please log in to go on reading, or become a member of the Post for the price of a herring.</p></div>',
    }),
    text: WHOLE,
  },
  {
    fault: 'pictures with captions and credits',
    html: aPage({
      body: `${paragraphs(DELEGATES)}<figure><img src="a.jpg" alt="A quay"><figcaption>The old customs house in Havenport, where the envoys met. Photograph: Ann Lee</figcaption></figure>${paragraphs(MEDIATOR, BORDER, FERRIES)}`,
    }),
    text: WHOLE,
  },
  {
    fault: 'the standfirst as a heading',
    html: aPage({
      byline:
        '<h2>Envoys of both banks have agreed on a date for more talks, but not on a line between them</h2><p>By Mara Lind</p>',
    }),
    text: [
      'Envoys of both banks have agreed on a date for more talks, but not on a line between them',
      ...WHOLE,
    ],
  },
  {
    fault: 'the standfirst as a paragraph in the header of the article',
    html: aPage({
      headline: `<header><h1>${TITLE}</h1><p class="standfirst">Envoys of both banks have agreed on a date for more talks, but not on a line between them.</p></header>`,
    }),
    text: [
      'Envoys of both banks have agreed on a date for more talks, but not on a line between them.',
      ...WHOLE,
    ],
  },
  {
    fault: 'a quotation and a list',
    html: aPage({
      body: `${paragraphs(DELEGATES, MEDIATOR)}<blockquote><p>“We will be back,” said Mara Lind, “and we will bring our own chairs.”</p></blockquote><p>The ferries will call at three ports:</p><ul><li>Havenport</li><li>Saltwick on the southern bank</li><li>Low Quay</li></ul>${paragraphs(BORDER, FERRIES)}`,
    }),
    text: [
      DELEGATES,
      MEDIATOR,
      '“We will be back,” said Mara Lind, “and we will bring our own chairs.”',
      'The ferries will call at three ports:',
      'Havenport',
      'Saltwick on the southern bank',
      'Low Quay',
      BORDER,
      FERRIES,
    ],
  },
  {
    fault: 'subheadings and a very short paragraph',
    html: aPage({
      body: `${paragraphs(DELEGATES)}<h2>What comes next</h2>${paragraphs(MEDIATOR, 'Nobody knows.', BORDER)}<h3>The view from the quays</h3>${paragraphs(FERRIES)}`,
    }),
    text: [
      DELEGATES,
      'What comes next',
      MEDIATOR,
      'Nobody knows.',
      BORDER,
      'The view from the quays',
      FERRIES,
    ],
  },
  {
    fault: 'a table of figures',
    html: aPage({
      body: `${paragraphs(DELEGATES, MEDIATOR)}<table><tr><th>Port</th><th>Boats</th></tr><tr><td>Saltwick</td><td>3</td></tr></table>${paragraphs(BORDER, FERRIES)}`,
    }),
    text: [DELEGATES, MEDIATOR, 'Port Boats', 'Saltwick 3', BORDER, FERRIES],
  },
  {
    fault: 'marks, links and breaks within its paragraphs',
    html: aPage({
      body: `<p>${DELEGATES.replace('Velmark', '<a href="/v"><b>Vel</b>mark</a>')}</p><p>${MEDIATOR}<br><br>${BORDER}</p><p>${FERRIES.replace('Monday', 'Mon&shy;day')}</p>`,
    }),
    text: WHOLE,
  },
  {
    fault: 'line breaks in place of paragraphs',
    html: aPage({ body: WHOLE.join('<br>\n<br>\n') }),
    text: WHOLE,
  },
  {
    fault: 'unclosed tags and no article element',
    html: `<html><head><title>${TITLE}</title><body><div id=content><h1>${TITLE}</h1><p>${WHOLE.join('<p>')}`,
    text: WHOLE,
  },
  {
    fault: 'class names that mislead',
    html: aPage({
      body: `<div class="sidebar-content related">${paragraphs(...WHOLE)}</div>`,
    }),
    text: WHOLE,
  },
  {
    fault: 'a pull quote, which stands there twice',
    html: aPage({
      body: `${paragraphs(DELEGATES, MEDIATOR)}<aside class="pullquote"><p>${BORDER}</p></aside>${paragraphs(BORDER, FERRIES)}`,
    }),
    text: WHOLE,
  },
  {
    fault: 'the headline printed twice',
    html: aPage({ byline: `<h2>${TITLE}</h2><p>${TITLE}</p>` }),
    text: WHOLE,
  },
  {
    fault: 'scripts and what is for machines',
    html: aPage({
      head: `<title>${TITLE}</title>${jsonLd({ '@type': 'NewsArticle', headline: TITLE, articleBody: 'Words for machines.' })}`,
      body: `${paragraphs(DELEGATES)}<script>var p = "<p>no words</p>";</script><style>p { color: red }</style><noscript><img src="x"></noscript>${paragraphs(MEDIATOR, BORDER, FERRIES)}`,
    }),
    text: WHOLE,
  },
];
