import { elementsOf, type PageElement, sourceText, withAncestors } from './page-tree.ts';

/** HTML elements whose semantics exclude them from the article content. */
const NON_CONTENT_TAGS = new Set(words('nav aside footer menu dialog figcaption'));

/** The same by their role; "tablist" is not one: its panels hold whole articles on some pages. */
const NON_CONTENT_ROLES = new Set(
  words(`navigation complementary banner contentinfo search dialog alertdialog alert menu menubar
  toolbar tooltip doc-footnote presentation-caption`),
);

/** Root elements, whose class names are ignored. */
const PAGE_ROOTS = new Set(words('#page html body main'));

/** Class and id words that mark non-content whatever their position. */
const NON_CONTENT_NAMES = named(`
  related recommended recommendations? recirc recirculation newsletters? subscribe subscription
  signup sign-up share sharing sharebar shares addthis sharedaddy sharethis addtoany socials? sns
  comments? commenting commentlist disqus respond conversation coral-stream spot-im viafoura livefyre
  promos? promotions? ads? adverts? advertisement advertising adslot adsbygoogle adbox dfp
  sponsors? sponsored taboola outbrain revcontent zergnet mgid
  cookies? consent gdpr breadcrumbs? pagination pager pagenav page-nav page-links
  sidebar side-bar rail aside tags tag-list taglist tagcloud
  author-bio author-box authorbox author-info author-card author-desc author-description
  author-profile author-about author-posts about-author about-the-author bio abh saboxplugin
  captions? wp-caption-text photo-credit image-credit
  most-read most-popular mostread mostpopular trending popular-posts
  readmore read-more read-next readnext more-from more-on more-stories also-like also-read you-may
  you-might next-article prev-next post-navigation nav-links jp-relatedposts
  popup modal overlay screen-reader-text sr-only visually-hidden visuallyhidden skip-link skip-to
  navbar nav navigations? menu topbar masthead site-header site-footer footer
  donate donation login signin register mw-editsection editsection toolbar noprint ticker table-of-contents
  teasers follow-us app-download cta
`);

/** Class and id words that mark non-content only where the element has little text. */
const NON_CONTENT_NAMES_IF_SHORT = named(`
  bylines? by-line meta metadata article-meta authors? dateline timestamp dates? time published
  pubdate posted updated credits? copyright source tools? widgets? teaser
  print ratings? votes poll topics? categories category tag label kicker eyebrow
  slideshow carousel slider player video media banner follow alert notice disclaimer feedback
  contact header comment profile paywall
`);

const PICTURE_CAPTION =
  /(?:image|img|photo|picture|figure|media|gallery|wp|bild|foto)(?:-[a-z]+){0,8}-(?:caption|credit)/;

/** Class names that describe another element or a style ("has-sidebar", "lg:nav"). */
const MODIFIER_CLASS = /(?:^|-)(?:has|have|with|without|no|not|use|uses|enable|enabled|show)-|[:[]/;

/** Names longer than this are generated, and looked at to here. */
const NAME_CHARACTERS = 600;

/** Class names of the quotations in which sites embed posts. */
const QUOTED_POST =
  /(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|fb-(?:post|xfbml-parse-ignore)|tiktok-embed|text-post-media|bluesky-embed|mastodon-embed|reddit-(?:card|embed\S*)|telegram-post)/i;

/** Characters that a box may have besides the post in it: a label, a button. */
const BESIDE_POST = 100;

/** Whether an element is the quotation of a post. */
export function isQuotedPost({ name, attribs }: PageElement): boolean {
  return name === 'blockquote' && QUOTED_POST.test(attribs.class ?? '');
}

/** Whether an element is the quotation of a post, or a box around one and nothing else. */
export function isQuotedPostBox(element: PageElement): boolean {
  if (isQuotedPost(element)) return true;
  const [post, another] = elementsOf(element).filter(isQuotedPost);
  if (post === undefined || another !== undefined) return false;
  return sourceText(element).trim().length - sourceText(post).trim().length <= BESIDE_POST;
}

/** Whether an element's tag or role marks it as non-content. */
export function isNonContentByTag({ name, attribs }: PageElement): boolean {
  return NON_CONTENT_TAGS.has(name) || NON_CONTENT_ROLES.has(attribs.role ?? '');
}

/** Whether an element's class or id marks it as non-content, however much text it has. */
export function isNonContentByName(element: PageElement): boolean {
  return !PAGE_ROOTS.has(element.name) && NON_CONTENT_NAMES.test(namesOf(element));
}

/** Whether an element's class or id says that it is no part of the text, if it is short. */
export function isNonContentIfShort(element: PageElement): boolean {
  return !PAGE_ROOTS.has(element.name) && NON_CONTENT_NAMES_IF_SHORT.test(namesOf(element));
}

/** Whether an element's class or id says that readers wrote it. */
export function isUserGenerated(element: PageElement): boolean {
  return /comment|disqus|respond|(?:^|[\s-])(?:conversation|coral|spot-im|viafoura|livefyre)(?:$|[\s-])/.test(
    namesOf(element),
  );
}

/** Whether an element is the caption of a picture, which has a date of its own. */
export function isCaption(element: PageElement): boolean {
  return element.name === 'figcaption' || PICTURE_CAPTION.test(namesOf(element));
}

/**
 * Whether an element or an ancestor is non-content. The article's own footer is not: that of the
 * page is about the outlet, but many themes print there when an article appeared.
 */
export function isWithinNonContent(element: PageElement): boolean {
  return withAncestors(element).some(
    (one) => (isNonContentByTag(one) || isNonContentByName(one)) && !isFooterOfArticle(one),
  );
}

function isFooterOfArticle(element: PageElement): boolean {
  const isNamed = /(?:^|\s)(?:post|entry|article|asset|story)-footer/.test(namesOf(element));
  return isNamed || (element.name === 'footer' && withAncestors(element).some(isArticle));
}

function isArticle({ name }: PageElement): boolean {
  return name === 'article';
}

/**
 * Class names and id, in lower case, their words joined by hyphens: "relatedArticles" is
 * "related-articles".
 */
function namesOf({ attribs }: PageElement): string {
  return `${attribs.class ?? ''} ${attribs.id ?? ''}`
    .slice(0, NAME_CHARACTERS)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/\s+/)
    .map((name) => name.replace(/_+|-{2,}/g, '-'))
    .filter((name) => !MODIFIER_CLASS.test(name))
    .join(' ');
}

function named(list: string): RegExp {
  return new RegExp(`(?:^|[\\s-])(?:${words(list).join('|')})(?:$|[\\s-])`);
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
