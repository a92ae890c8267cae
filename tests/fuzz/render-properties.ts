import fc from 'fast-check';
import { type Archive, createArchive } from '../../src/archive/archive.ts';
import type { OutgoingMessage } from '../../src/bot/chat.ts';
import type { MessageContent } from '../../src/bot/message-content.ts';
import { formatAnswer } from '../../src/cli/render/answer.ts';
import { formatCheck } from '../../src/cli/render/check.ts';
import { formatDigest } from '../../src/cli/render/digest.ts';
import { formatFigures } from '../../src/cli/render/figures.ts';
import { formatTimeline } from '../../src/cli/render/timeline.ts';
import { formatTimelineCsv } from '../../src/cli/render/timeline-csv.ts';
import { formatSides, formatState, formatVoices } from '../../src/cli/render/voices.ts';
import { Failure } from '../../src/domain/failure.ts';
import { createSqliteDialect } from '../../src/edge/sql/sqlite-dialect.ts';
import { openStores } from '../../src/edge/sql/stores.ts';
import { checkBlocks } from '../../src/playground/block-kit/blocks.ts';
import { outgoingMessage } from '../../src/slack/blocks/outgoing.ts';
import { renderContent, renderDigest } from '../../src/slack/blocks/render-content.ts';
import { aKnowledge, aReport, NOW } from '../support/builders.ts';
import type { FuzzedProperty } from './fuzzed-property.ts';
import { oddLine, oddText } from './odd-text.ts';
import { insist } from './text-properties.ts';

const TODAY = '2031-06-01';
const LAYOUT = { columns: 80, hasColour: true, hasLinks: true, today: TODAY } as const;
const STATE: ReadonlySet<string> = new Set(['The Ferry Times']);

/** What begins a sequence that a terminal obeys, where it does not stand for a colour or a link. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are looked for
const OBEYED = /\u001b(?!\[[\d;]*m|\]8;|\\)|[\u0000-\u0006\u0008\u000e-\u001a]/;

/** What holds of everything that is shown of an archive, whatever is in it and is asked. */
export const RENDER_PROPERTIES: Readonly<Record<string, FuzzedProperty>> = {
  'everything that is shown of an archive is taken by Slack, cites what it quotes, and moves no terminal':
    () =>
      fc.asyncProperty(
        fc.array(fc.record({ text: oddText, title: oddLine }), { minLength: 1, maxLength: 3 }),
        oddLine,
        async (drafts, asked) => {
          const stores = await openStores({
            dialect: createSqliteDialect(':memory:'),
            lasts: false,
          });
          const archive = createArchive(stores, aKnowledge());
          try {
            for (const [at, draft] of drafts.entries()) {
              const report = aReport({ id: `r${at}`, ...draft, url: `https://a.example/${at}` });
              await unlessRefused(() => archive.ingest(report, NOW));
            }
            for (const show of SHOWN) await unlessRefused(() => show(archive, asked));
          } finally {
            await archive.close();
          }
        },
      ),
};

type Show = (archive: Archive, asked: string) => Promise<void>;

const SHOWN: readonly Show[] = [
  async (archive, asked) => {
    const answer = await archive.ask(asked, { limit: 10, today: TODAY, detail: 'explained' });
    onScreen(formatAnswer(answer, LAYOUT));
    inSlack({ kind: 'answer', answer, today: TODAY });
  },
  async (archive, asked) => {
    const window = { from: null, to: null, dates: 20, sentences: 2 };
    for (const subject of [null, asked]) {
      const timeline = await archive.timeline({ subject, ...window });
      onScreen(formatTimeline(timeline, LAYOUT));
      formatTimelineCsv(timeline);
      inSlack({ kind: 'timeline', timeline });
    }
  },
  async (archive, asked) => {
    const check = await archive.check({ message: asked, limit: 3 });
    onScreen(formatCheck(check, LAYOUT));
    inSlack({ kind: 'check', check });
  },
  async (archive, asked) => {
    const voices = await archive.voices({ who: asked, about: null, limit: 10 });
    onScreen(formatVoices(voices, LAYOUT));
    inSlack({ kind: 'voices', voices });
  },
  async (archive, asked) => {
    const sides = await archive.sides(asked, 10);
    onScreen(formatSides(sides, LAYOUT));
    inSlack({ kind: 'sides', sides });
  },
  async (archive, asked) => {
    const state = await archive.state({ subject: asked, since: null, today: TODAY });
    onScreen(formatState(state, LAYOUT));
    inSlack({ kind: 'state', state });
  },
  async (archive, asked) => {
    const ledger = await archive.figures({ subject: asked, limit: 10, today: TODAY });
    onScreen(formatFigures(ledger, LAYOUT));
    inSlack({ kind: 'figures', ledger });
  },
  async (archive) => {
    const digest = await archive.digest({ since: NOW - 1, until: NOW + 1, subject: null });
    onScreen(formatDigest(digest, 10, LAYOUT));
    const scope = { at: NOW, zone: 'UTC', state: STATE };
    for (const { written } of renderDigest(digest, scope)) taken(written);
  },
];

function inSlack(content: MessageContent): void {
  const { written, cited } = renderContent(content, STATE);
  taken(written);
  for (const { article, start, end, text } of cited) {
    insist(article.text.slice(start, end) === text, 'a citation is no slice of its article');
  }
}

function taken(written: string): void {
  const message: OutgoingMessage = { written, answer: null, circumstances: [] };
  const { blocks } = outgoingMessage(message, 'everybody');
  const check = checkBlocks(blocks, 'message');
  if (check.status === 'refused') throw new Error(`${check.error}: ${check.faults.join('; ')}`);
}

function onScreen(text: string): void {
  insist(!OBEYED.test(text), `a terminal obeys ${JSON.stringify(OBEYED.exec(text)?.[0])}`);
}

async function unlessRefused(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    if (!(fault instanceof Failure)) throw fault;
  }
}
