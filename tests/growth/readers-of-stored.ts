import { formatTimelineMarkdown } from '../../src/answers/wording/format-timeline-markdown.ts';
import { createArchive } from '../../src/archive/archive.ts';
import { createSqliteDialect } from '../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../src/edge/sql/stores.ts';
import { countInVector, toTsVector } from '../../src/edge/sql/tsvector.ts';
import { articleLine, readArticleLines } from '../../src/intake/article-lines.ts';
import { decodeText, transcodeToUtf8 } from '../../src/intake/decode-text.ts';
import { normalizeFollowedAddress, redactAddress } from '../../src/intake/followed-address.ts';
import { candidateClauses, PASSAGES_LOOKED_AT } from '../../src/search/candidate-clauses.ts';
import { indexEntry } from '../../src/search/index-entries.ts';
import { createPassageIndex } from '../../src/search/passage-index.ts';
import { decodeSegment, encodeSegment } from '../../src/search/passages/segment-bytes.ts';
import { extractTerms } from '../../src/text/extract-terms.ts';
import { readText } from '../../src/text/readings/text-reading.ts';
import { aBeat, aKnowledge, aReport, NOW } from '../support/builders.ts';
import type { MeasuredReader } from './growth.ts';
import { orRefused, refusalOf } from './or-refused.ts';

const DAY = '2031-05-02';

/** Characters on which quadratic growth shows. */
const OF_TEXT = 16_000;

/** Questions are refused from a thousand characters. */
const OF_QUESTIONS = 4_000;

/** An archive reads much besides the text; opening one takes a while. */
const OF_ARCHIVES = 6_000;

/** Accounts of one matter by two sides, which are laid side by side in pairs. */
const SHAPES_OF_DISPUTES = ['claims and denials', 'figures of one matter', 'ordinals of rounds'];

/** Questions each of which requires something of the passages that answer it. */
const DEMANDING_QUESTIONS = [
  'Who is the wife of Ann Roe?',
  'How much did the ferry cost?',
  'When was the fifth round held?',
  'Did Norland accept the invitation?',
  'Who led the Norland delegation?',
  'Why was the round called off?',
  'What did Norland say about the prisoners?',
  'How many were killed on 3 May?',
  'How did the position of Norland change?',
  'Compare what Norland and Southmark say',
  'What happened between the truce and the summit?',
] as const;

/** Readers of what is stored of what strangers wrote. */
export const STORED_READERS: Readonly<Record<string, MeasuredReader>> = {
  'segments of the index': ofText(readSegments),
  'passages and clauses of PostgreSQL': ofText((text) => {
    const terms = extractTerms(text).map(({ term }) => term);
    const { body } = toTsVector({ text: terms, title: terms.slice(0, 200) });
    return [...new Set(terms)].slice(0, 30).map((term) => countInVector(body, term));
  }),
  'words that are common in PostgreSQL': {
    characters: OF_QUESTIONS,
    read: orRefused((text) => {
      const many = PASSAGES_LOOKED_AT * 3;
      const terms = [...new Set(extractTerms(text).map(({ term }) => term))].map((term) => ({
        ...{ term, weight: 1, inText: many, inTitle: 0, inAny: many },
      }));
      const totals = { articles: many, passages: many * 9, textTerms: many * 90, titleTerms: many };
      return terms.length > 0 && candidateClauses(terms, totals);
    }),
  },
  'lines of an export': ofText((text) => {
    const report = aReport({ text, title: text.slice(0, 300) });
    const line = articleLine({ report, arrivedAt: NOW, revisions: [] });
    return [...readArticleLines(JSON.stringify(line))];
  }),
  'bytes in other encodings': ofText((text) => {
    const bytes = Buffer.from(text, 'utf16le');
    const declared = `<meta charset="windows-1252">${text}`;
    return [
      decodeText(bytes),
      decodeText(bytes, { html: true }),
      decodeText(Buffer.from(declared, 'latin1'), { html: true }),
      transcodeToUtf8(bytes, text.slice(0, 100)),
    ];
  }),
  'addresses that are followed': ofText((text) => [
    normalizeFollowedAddress(text),
    normalizeFollowedAddress(`https://a.example/${text}`),
    redactAddress(`https://a.example/?${text}`),
  ]),
  'demanding questions of an archive': {
    characters: OF_ARCHIVES,
    shapes: SHAPES_OF_DISPUTES,
    read: askDemandingly,
  },
};

function ofText(read: (text: string) => unknown): MeasuredReader {
  return { characters: OF_TEXT, read: orRefused(read) };
}

/** Indexes a text twice, writes the segments and reads them again, searches, and takes one out. */
function readSegments(text: string): void {
  const index = createPassageIndex();
  const reading = readText(text);
  for (const id of ['one', 'two', 'three', 'four']) {
    const report = aReport({ id, text, title: text.slice(0, 300) });
    for (const _ of index.add([indexEntry(report, reading)]));
  }
  const opened = createPassageIndex();
  for (const segment of index.segments()) opened.takeOver(decodeSegment(encodeSegment(segment)));
  const terms = [...new Set(extractTerms(text).map(({ term }) => term))].slice(0, 20);
  opened.search(new Map(terms.map((term) => [term, 1])));
  opened.remove(['two']);
  opened.hasAny(terms);
  for (const term of terms) opened.suggestSpellings(`${term}x`);
}

/** Asks an archive what requires most of its passages, and has its timeline written out. */
async function askDemandingly(text: string): Promise<void> {
  const stores = await openStores({ dialect: createSqliteDialect(':memory:'), lasts: false });
  const sides = ['Norland', 'Southmark'].map((name) => ({ name, aliases: [], speakers: [] }));
  const archive = createArchive(stores, aKnowledge(aBeat({ sides })));
  try {
    await archive.ingest(aReport({ text, title: 'Talks of Norland and Southmark' }), NOW);
    const options = { limit: 5, today: DAY, detail: 'explained' } as const;
    for (const question of DEMANDING_QUESTIONS) await archive.ask(question, options);
    await archive.sides('prisoners', 20);
    await archive.state({ subject: 'prisoners', since: null, today: DAY });
    await archive.figures({ subject: 'people killed', limit: 20, today: DAY });
    const window = { from: null, to: null, dates: 20, sentences: 3 };
    formatTimelineMarkdown(await archive.timeline({ subject: 'talks', ...window }));
    for await (const { report, arrivedAt, revisions } of archive.exportReports()) {
      articleLine({ report, arrivedAt, revisions });
    }
  } catch (refusal) {
    refusalOf(refusal);
  } finally {
    await archive.close();
  }
}
