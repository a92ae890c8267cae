import { readFileSync } from 'node:fs';
import { subjectOfEvents } from '../../src/answers/by-date/build-period-answer.ts';
import { plansAhead } from '../../src/answers/by-date/lying-ahead.ts';
import { findQuotation } from '../../src/answers/check/check-quotation.ts';
import { readMessage } from '../../src/answers/check/read-message.ts';
import { createDatesIn, datesOfArticle } from '../../src/answers/dates-in.ts';
import { readOpening } from '../../src/answers/digest/read-new-report.ts';
import { readFirstSentences, salienceOfEarlier } from '../../src/answers/digest/salience.ts';
import { createAskedNames } from '../../src/answers/follow-up/asked-names.ts';
import { composeFollowUp } from '../../src/answers/follow-up/compose-follow-up.ts';
import { parseEventPhrases } from '../../src/answers/periods/parse-event-phrases.ts';
import { parsePeriod } from '../../src/answers/periods/parse-period.ts';
import { createQuotesInText } from '../../src/answers/quotes-in.ts';
import { outcomeOf } from '../../src/answers/timeline/outcome.ts';
import { parseSubjectWindow } from '../../src/answers/timeline/parse-subject-window.ts';
import { readDatedSentences } from '../../src/answers/timeline/read-dated-sentences.ts';
import { textDirective } from '../../src/answers/wording/text-fragment.ts';
import { createArchive } from '../../src/archive/archive.ts';
import { parseRequest } from '../../src/bot/requests/parse-request.ts';
import { formatAnswer } from '../../src/cli/render/answer.ts';
import { addDays } from '../../src/domain/calendar/instant.ts';
import { Failure } from '../../src/domain/failure.ts';
import { runAtOnce, slicesOf } from '../../src/domain/sliced-work.ts';
import { parseRobotsRules } from '../../src/edge/http/parse-robots-rules.ts';
import { createSqliteDialect } from '../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../src/edge/sql/stores.ts';
import { readArticleLines } from '../../src/intake/article-lines.ts';
import { readFamilies } from '../../src/intake/corpus-files/read-families.ts';
import { readOutlets } from '../../src/intake/corpus-files/read-outlets.ts';
import { readFeedDate } from '../../src/intake/feed/feed-date.ts';
import { readFeed } from '../../src/intake/feed/read-feed.ts';
import { looksLikeFeed } from '../../src/intake/feed/sniff-feed.ts';
import { firstSentenceTitle } from '../../src/intake/first-sentence-title.ts';
import { canonicalAddress } from '../../src/intake/html/address.ts';
import { parseLenientJson } from '../../src/intake/html/lenient-json.ts';
import { readEntry } from '../../src/intake/html/read-entry.ts';
import { readPage, readPageBytes } from '../../src/intake/html/read-page.ts';
import { parsePublicationDate } from '../../src/intake/parse-publication-date.ts';
import { readPlainText } from '../../src/intake/plain-text/read-plain-text.ts';
import { readMarkdown } from '../../src/intake/read-markdown.ts';
import { reportSentences } from '../../src/intake/report-sentences.ts';
import {
  prepareForComparison,
  reprintOverlap,
} from '../../src/intake/signature/reprint-overlap.ts';
import { computeSignature } from '../../src/intake/signature/signature.ts';
import { findEvidence } from '../../src/search/evidence.ts';
import { createLexicon } from '../../src/search/lexicon.ts';
import { parseQuestion } from '../../src/search/parse-question.ts';
import { askedContentOf } from '../../src/search/question/asked-content.ts';
import { readQuestion } from '../../src/search/question/read-question.ts';
import { createStandingQueryMatcher } from '../../src/search/standing-query-matcher.ts';
import { createWordFamilies } from '../../src/search/word-families.ts';
import { answerMessage } from '../../src/slack/blocks/answer.ts';
import { typedText } from '../../src/slack/slack-text.ts';
import { extractTerms } from '../../src/text/extract-terms.ts';
import { findFigures } from '../../src/text/figures/find-figures.ts';
import { createKnownNames } from '../../src/text/names/beat-names.ts';
import { findNames } from '../../src/text/names/find-names.ts';
import { findQuotes } from '../../src/text/quotes/find-quotes.ts';
import { readText } from '../../src/text/readings/text-reading.ts';
import { containsQuote, diffSentences } from '../../src/text/sentences/diff-sentences.ts';
import { splitSentences } from '../../src/text/sentences/split-sentences.ts';
import { splitPassages } from '../../src/text/split-passages.ts';
import { compareStatements } from '../../src/text/statements/compare-statements.ts';
import { numbersIn } from '../../src/text/statements/numbers.ts';
import { readStatement } from '../../src/text/statements/read-statement.ts';
import { aBeat, aKnowledge, aReport, NOW } from '../support/builders.ts';
import type { MeasuredReader } from './growth.ts';
import { orRefused } from './or-refused.ts';
import { REQUEST_READERS } from './readers-of-requests.ts';
import { STORED_READERS } from './readers-of-stored.ts';

const DAY = '2031-05-02';
const HEADLINE = 'Talks on the strait';
const LEAD =
  'The talks on the strait went on for the third day, the envoys of both sides told reporters.';

const outlets = readOutlets(readFileSync('corpus/outlets.yml', 'utf8'), 'outlets.yml');
const datesIn = createDatesIn({ namedDays: [], outlets });
const quotesInText = createQuotesInText(aBeat());
const lexicon = createLexicon(
  aBeat({
    synonyms: [
      ['truce', 'cease-fire', 'armistice'],
      ['talks', 'peace talks'],
    ],
  }),
);
const families = createWordFamilies(
  readFamilies(readFileSync('corpus/families.yml', 'utf8'), 'families.yml'),
);
const cancelled = parseQuestion('why was the round of talks called off', lexicon, families);
const context = { today: DAY, namedDays: [] };
const PARTIES = ['Norland', 'Southmark'].map((name) => ({ name, aliases: [], speakers: [] }));
const followUps = {
  ...context,
  names: createAskedNames({ sides: PARTIES, people: [], organisations: [], places: [] }),
};
const page = { outlets };
const encoder = new TextEncoder();

/** Characters on which quadratic growth shows in readers of text, and in the slower ones of pages. */
const OF_TEXT = 16_000;
const OF_PAGES = 6_000;

/** Characters of one of many articles. */
const OF_ARTICLE = 40;

/** Questions are refused from a thousand characters. */
const OF_QUESTIONS = 4_000;

/** What an archive does that no reader above does alone shows in these; opening one takes a while. */
const ARCHIVE_SHAPES = [
  'opening quotations',
  'capital words and conjunctions',
  'different words',
  'sentence paragraphs',
  'different sentences',
  'called off, with commas',
  'will meet',
  'hyphens',
  'last week in sentences',
  'dates in sentences',
  'years',
  'one Chinese sentence',
];

/** A question for each kind of content that a sentence may hold. */
const CONTENTS = [
  ['who is envoy of Norland', 'person'],
  ['how many were killed', 'count'],
  ['how many mines were cleared', 'count'],
  ['what does Norland want', 'anything'],
] as const;

/** Every reader of what strangers write. */
export const MEASURED_READERS: Readonly<Record<string, MeasuredReader>> = {
  'sentences and passages': ofText((text) => splitPassages(text, splitSentences(text))),
  terms: ofText(extractTerms),
  'statements of a message': ofText((text) => readMessage(text, quotesInText)),
  'numbers and what two statements differ in': ofText((text) => {
    const read = readStatement(text, []);
    return [numbersIn(text), compareStatements(read, read)];
  }),
  'a quotation in a report, and its speaker': {
    // What is laid side by side is bounded: that shows on texts beyond the bound alone.
    characters: 4 * OF_TEXT,
    read: orRefused((text) =>
      findQuotation(
        { text: text.slice(text.length >> 1), speaker: null },
        aReport({ text }),
        quotesInText(text, DAY),
      ),
    ),
  },
  figures: ofText((text) => splitSentences(text).map((one) => findFigures(text, one, []))),
  'dated sentences of an undated article': ofText((text) => datedSentences(text, null)),
  'dated sentences and outcomes': ofText((text) => {
    const sentences = datedSentences(text, DAY);
    return runAtOnce(outcomeOf(sentences, sentences, DAY));
  }),
  'plans and what sentences hold': ofText((text) => {
    const sentences = datedSentences(text, DAY);
    const contents = CONTENTS.map(([question, type]) => askedContentOf(question, type));
    return [
      runAtOnce(plansAhead({ subject: null, articles: [sentences], today: DAY, datesIn })),
      ...contents.map((content) => content.weigh(text)),
    ];
  }),
  'plans and cancellations of many articles': {
    characters: OF_TEXT,
    shapes: ['will meet', 'called off, with commas'],
    read: (text) => {
      const articles = slicesOf([...text], OF_ARTICLE).map((own, at) =>
        datedSentences(
          `Guild${at} and Ferry${at} will meet at Pier${at} on ${1 + (at % 28)} June 2031. ${own.join('')}.`,
          addDays(DAY, -(at % 90)),
        ),
      );
      return runAtOnce(plansAhead({ subject: null, articles, today: DAY, datesIn }));
    },
  },
  openings: ofText((text) => readOpening(aReport({ text }), DAY, datesIn)),
  salience: ofText((text) =>
    salienceOfEarlier(aReport({ text, title: text }), readFirstSentences(text), readText(text)),
  ),
  'standing queries': ofText((text) =>
    createStandingQueryMatcher([{ id: 'one', phrase: text.slice(0, 1000) }], lexicon).match(
      aReport({ text, title: text.slice(0, 1000) }),
      readText(text),
    ),
  ),
  questions: ofQuestions((text) => [
    parseQuestion(text, lexicon, families),
    parsePeriod(text, context),
    parseEventPhrases(text),
    readQuestion(text, PARTIES),
    composeFollowUp('and what did Norland say about it?', [{ kind: 'question', text }], followUps),
    composeFollowUp(text, [{ kind: 'question', text }], followUps),
    subjectOfEvents(text),
    askedContentOf(text, 'person').weigh(text),
  ]),
  'wordings of families': ofText((text) => findEvidence(extractTerms(text), cancelled, text)),
  'subjects and their days': ofQuestions((text) => parseSubjectWindow(text, context)),
  messages: ofText((text) => parseRequest(typedText(text))),
  quotes: ofText((text) => {
    const beat = aBeat();
    return findQuotes(text, findNames(text, createKnownNames(beat)), { beat, day: DAY });
  }),
  signatures: ofText(computeSignature),
  'comparison of two texts': ofText((text) => [
    reprintOverlap(prepareForComparison(text), prepareForComparison(`${text} and more`)),
    diffSentences(text, `${text} and more`),
    containsQuote(text, `${text} and more`.slice(1)),
  ]),
  'plain text': ofText((text) => readPlainText(text, page)),
  'plain text below a headline': ofText((text) =>
    readPlainText(`${HEADLINE}\n\n${LEAD}\n\n${text}`, page),
  ),
  'sentences of reports': ofText((text) => reportSentences({ kind: 'report', text })),
  Markdown: ofText((text) => readMarkdown(text, page)),
  'JSON lines': ofText((text) => [
    ...readArticleLines(text),
    ...readArticleLines(JSON.stringify({ text, title: text, published: text, url: text })),
  ]),
  'lenient JSON': ofText((text) => [
    parseLenientJson(text),
    parseLenientJson(`{"a": "${text}", "b": ["${text}"`),
  ]),
  'titles, dates and addresses': ofText((text) => [
    firstSentenceTitle(text),
    parsePublicationDate(text),
    readFeedDate(text),
    canonicalAddress(text),
    looksLikeFeed(encoder.encode(text)),
    parseRobotsRules(`User-agent: *\n${text}`, 'parley'),
  ]),
  'bytes of a page': ofPages((text) =>
    readPageBytes({ bytes: encoder.encode(text), address: null }, page),
  ),
  'markup in an article': ofPages((text) =>
    readPage(`<html><body><article><h1>${HEADLINE}</h1>${text}`, page),
  ),
  'text in an article': ofPages((text) => {
    const shown = text.replaceAll('<', '&lt;');
    const body = `<h1>${HEADLINE}</h1><p>${shown}</p><p>${LEAD}</p>`;
    return readPage(`<html><body><article>${body}</article></body></html>`, page);
  }),
  'what a page says of itself': ofPages((text) => readPage(pageSaying(text), page)),
  'JSON-LD': ofPages((text) => readPage(pageDescribedBy(text), page)),
  'entry of a feed': ofPages((text) =>
    readEntry({ address: 'https://a.example/b', title: text, content: text } as never, page),
  ),
  'the text fragment of a citation': ofText((text) => [
    textDirective(text, { start: 0, end: text.length }),
    textDirective(text, { start: text.length - Math.min(text.length, 200), end: text.length }),
  ]),
  'markup in a feed': ofText((text) =>
    readFeed(`<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title>${text}</feed>`),
  ),
  'text in a feed': ofText((text) =>
    readFeed(feedSaying(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))),
  ),
  'JSON Feed': ofText((text) => {
    const item = { id: text, url: text, title: text, date_published: text, content_html: text };
    const version = 'https://jsonfeed.org/version/1.1';
    return readFeed(JSON.stringify({ version, title: text, items: [item] }));
  }),
  ...REQUEST_READERS,
  ...STORED_READERS,
  'an archive': { characters: OF_PAGES, shapes: ARCHIVE_SHAPES, read: readArchive },
};

function ofText(read: (text: string) => unknown): MeasuredReader {
  return { characters: OF_TEXT, read: orRefused(read) };
}

function ofQuestions(read: (text: string) => unknown): MeasuredReader {
  return { characters: OF_QUESTIONS, read: orRefused(read) };
}

function ofPages(read: (text: string) => unknown): MeasuredReader {
  return { characters: OF_PAGES, read: orRefused(read) };
}

function datedSentences(text: string, published: string | null) {
  const article = aReport({ text, published });
  const dates = datesOfArticle(article, datesIn);
  return readDatedSentences(article, { sentences: splitSentences(text), dates });
}

function pageSaying(text: string): string {
  const said = text.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<html lang="${said}"><head><title>${said}</title><link rel="canonical" href="${said}">
    <meta property="og:title" content="${said}"><meta name="author" content="${said}">
    <meta property="og:site_name" content="${said}"><meta name="date" content="${said}"></head>
    <body><article class="${said}" id="${said}"><h1>${said}</h1><h2>${said}</h2>
    <span class="date">${said}</span><time datetime="${said}">${said}</time>
    <span class="byline" rel="author">${said}</span><p>${LEAD}</p></article></body></html>`;
}

function pageDescribedBy(text: string): string {
  const thing = {
    '@type': 'NewsArticle',
    headline: text,
    author: text,
    publisher: text,
    datePublished: text,
    url: text,
    articleBody: text,
  };
  const script = JSON.stringify(thing).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">${script}</script><h1>${HEADLINE}</h1><p>${LEAD}</p>`;
}

function feedSaying(text: string): string {
  return `<rss><channel><title>${text}</title><item><title>${text}</title><link>${text}</link>
    <pubDate>${text}</pubDate><description>${text}</description><author>${text}</author></item>
    </channel></rss>`;
}

/** Asks all of an archive that holds an article, a reprint and a revision. */
async function readArchive(text: string): Promise<void> {
  const stores = await openStores({ dialect: createSqliteDialect(':memory:'), lasts: false });
  const archive = createArchive(stores, aKnowledge());
  try {
    await archive.ingest(aReport({ id: 'one', text }), NOW);
    await archive.ingest(aReport({ id: 'two', text: `${text} and more` }), NOW);
    await archive.ingest(aReport({ id: 'three', origin: 'one', text: `${text} and less` }), NOW);
    const answer = await archive.ask(text.slice(0, 1000).trim() || HEADLINE);
    answerMessage(answer, { state: new Set(), today: DAY });
    formatAnswer(answer, { columns: 80, hasColour: false, hasLinks: false, today: DAY });
    const window = { from: null, to: null, dates: 20, sentences: 3 };
    await archive.timeline({ subject: null, ...window });
    await archive.timeline({ subject: HEADLINE, ...window });
    await archive.digest({ since: 0, until: NOW + 1, subject: null });
  } catch (refusal) {
    if (!(refusal instanceof Failure)) throw refusal;
  } finally {
    await archive.close();
  }
}
