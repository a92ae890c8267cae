/** A process from its start to its crash. */
export interface Life {
  readonly over: Promise<void>;
  isOver(): boolean;
  /** Makes steps that a crash may come before or after; after a crash nothing settles any more. */
  readonly mortal: Mortal;
}

/** What a step is called; with a number that tells its kinds apart. */
type Naming<A extends readonly unknown[]> = string | readonly [string, (...args: A) => number];

type Mortal = <A extends readonly unknown[], R>(
  naming: Naming<A>,
  step: (...args: A) => Promise<R>,
) => (...args: A) => Promise<R>;

/** When and where processes crash. */
export interface CrashPlan {
  start(now: () => number): Life;
  /** How often each step was crashed at. */
  readonly made: ReadonlyMap<string, number>;
}

/** Every step of a delivery; "1" is the first message of a thread. */
const STEPS = [
  'find',
  'fall due',
  'claim',
  'compose',
  'begin 0',
  'post 0',
  'posted 0',
  'begin 1',
  'post 1',
  'posted 1',
  'remember',
  'finish',
];

const PLACES = STEPS.flatMap((step) => [`before ${step}`, `after ${step}`]);

/**
 * Crashes spread evenly over a time and over the places before and after every step: each comes
 * as soon as a process passes its place. Looking comes first, since it waits for another crash that
 * leaves a doubt.
 */
export function createCrashes(count: number, from: number, ms: number): CrashPlan {
  const made = new Map<string, number>();
  const waiting = Array.from({ length: count }, (_, at) => ({
    place: PLACES[at % PLACES.length] ?? '',
    from: from + (at * ms) / count,
  }));

  const isHit = (place: string, now: number): boolean => {
    const at = waiting.findIndex((one) => one.place === place && one.from <= now);
    if (at < 0) return false;
    waiting.splice(at, 1);
    made.set(place, (made.get(place) ?? 0) + 1);
    return true;
  };

  return {
    made,
    start(now) {
      const { promise: over, resolve: end } = Promise.withResolvers<void>();
      let isOver = false;
      const pass = async (place: string): Promise<void> => {
        if (!isOver && isHit(place, now())) {
          isOver = true;
          end();
        }
        // What a process awaits when it is killed never comes.
        if (isOver) await new Promise(() => undefined);
      };
      return {
        over,
        isOver: () => isOver,
        mortal:
          (naming, step) =>
          async (...args) => {
            const name = typeof naming === 'string' ? naming : `${naming[0]} ${naming[1](...args)}`;
            await pass(`before ${name}`);
            const result = await step(...args);
            await pass(`after ${name}`);
            return result;
          },
      };
    },
  };
}
