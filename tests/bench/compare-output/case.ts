import { type Command, type Outcome, run, type Side } from './side.ts';

/** Something that both checkouts do over the same inputs. */
export interface Case {
  /** The command first: `ask/corpus`. */
  readonly name: string;
  /** What it holds, for whoever reads the result: how many inputs, and of how many. */
  readonly about: string;
  /** Whether it keeps the machine busy, or waits most of the time and may run beside others. */
  readonly pace: 'works' | 'waits';
  /** Everything that the checkout puts out, in order. */
  transcript(side: Side): Promise<string>;
}

/** A command, or one that rests on what earlier ones of its case left behind. */
type Step = Command | ((earlier: readonly Outcome[]) => Command);

/** A case of commands that run one after another on the same archives. */
export function commands(name: string, about: string, steps: readonly Step[]): Case {
  return {
    name,
    about,
    pace: 'works',
    async transcript(side) {
      const outcomes: Outcome[] = [];
      let transcript = '';
      for (const step of steps) {
        const command = typeof step === 'function' ? step(outcomes) : step;
        const outcome = await run(side, command);
        outcomes.push(outcome);
        transcript += told(command, outcome);
      }
      return transcript;
    },
  };
}

/** The argument lists as steps, each a command of its own. */
export function each(...lists: readonly (readonly string[])[]): readonly Command[] {
  return lists.map((args) => ({ args }));
}

/** The id of the article that an earlier `ingest --json` or `sources --json` put out first. */
export function firstId(outcome: Outcome | undefined): string {
  return /"(?:articleId|id)":"([^"]+)"/.exec(outcome?.out ?? '')?.[1] ?? 'none';
}

function told({ args, at, environment }: Command, { status, out, err }: Outcome): string {
  const settings = Object.entries(environment ?? {}).map(([name, value]) => ` ${name}=${value}`);
  const day = at === undefined ? '' : ` (${at})`;
  const shown = args.length > 12 ? [...args.slice(0, 12), '…'] : args;
  return [
    `$ parley ${shown.join(' ')}${day}${settings.join('')}`,
    out.replace(/\n$/, ''),
    ...(err === '' ? [] : ['standard error:', err.replace(/\n$/, '')]),
    `exit status ${status}\n`,
  ].join('\n');
}
