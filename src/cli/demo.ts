import { formatTimelineTitle } from '../answers/wording/format-timeline-heading.ts';
import type { Archive } from '../archive/archive.ts';
import { localInstant } from '../domain/calendar/instant.ts';
import type { DefineCommand } from './define-command.ts';
import { answerJson, digestJson, timelineJson } from './json.ts';
import { jsonOption } from './options.ts';
import { formatAnswer } from './render/answer.ts';
import { formatDigest } from './render/digest.ts';
import { datedLines } from './render/timeline.ts';
import { wrapStyled } from './text-layout.ts';
import { withArchive } from './with-archive.ts';
import type { Demo, World } from './world.ts';

/** Dates of the timeline, at most: the whole fits some sixty lines. */
const DEMO_DATES = 7;

/** Developments of the digest, at most. */
const DEVELOPMENTS = 3;

/** What to do next, in a line of a terminal. */
const NEXT = 'Add reports: npm run -s parley -- ingest FOLDER. Try the bot: npm run playground';

/** `parley demo`: shows what can be asked of the shipped corpus, and ends. */
export const defineDemo: DefineCommand = (command, world) => {
  command.addOption(jsonOption()).action(async ({ json }: { readonly json: boolean }) => {
    const demo = await world.demo();
    const archive = await world.openArchive({ kind: 'shipped' });
    try {
      await showAnswers(demo, archive, { world, json });
      await showTimeline(demo, archive, { world, json });
    } finally {
      await archive.close();
    }
    await showDigest(demo, { world, json });
    if (!json) world.console.print(NEXT);
  });
};

interface Showing {
  readonly world: World;
  readonly json: boolean;
}

async function showAnswers(
  { questions }: Demo,
  archive: Archive,
  { world: { console, today }, json }: Showing,
): Promise<void> {
  for (const question of questions) {
    const answer = await archive.ask(question);
    if (json) console.printJson(answerJson(answer, null));
    else console.print(`${formatAnswer(answer, { ...console.results, today, form: 'glance' })}\n`);
  }
}

async function showTimeline(
  { timeline: subject }: Demo,
  archive: Archive,
  { world: { console, today }, json }: Showing,
): Promise<void> {
  if (subject === null) return;
  const asked = { subject, from: null, to: null, dates: DEMO_DATES, sentences: 1, today };
  const timeline = await archive.timeline(asked);
  if (json) {
    console.printJson(timelineJson(timeline));
    return;
  }
  const title = wrapStyled(formatTimelineTitle(timeline), { style: 'bold' }, console.results);
  console.print(`${[title, ...datedLines(timeline.entries, ' ', console.results)].join('\n')}\n`);
}

/** A digest of invented reports, in an archive of their own: the shipped corpus holds no reports. */
async function showDigest({ digest: plan }: Demo, { world, json }: Showing): Promise<void> {
  if (plan === null) return;
  const { console } = world;
  const [since, until] = [localInstant(plan.since, 'first'), localInstant(plan.until, 'last')];
  await withArchive({ articles: [plan.reports], json }, world, async (archive) => {
    // An archive's window begins after its first instant, and what came at midnight is asked for.
    const digest = await archive.digest({ since: since - 1, until, subject: null });
    const said = { ...digest, since: new Date(since).toISOString() };
    if (json) console.printJson(digestJson(said));
    else
      console.print(
        `${formatDigest(said, DEVELOPMENTS, { ...console.results, form: 'glance' })}\n`,
      );
  });
}
