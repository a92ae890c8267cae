/** A reader of text, and on how much of it its growth shows. */
export interface MeasuredReader {
  readonly read: (text: string) => unknown;
  /** Characters of the longer of two texts. */
  readonly characters: number;
  /** The shapes that it is tried with; all where none are named. */
  readonly shapes?: readonly string[];
}

/** Milliseconds below which the longer text is read so fast that its growth does not matter. */
const FAST_MS = 30;

/** How much longer twice the text may take: 2 where reading is linear, 4 where it is quadratic. */
const MOST_GROWTH = 3.3;

/**
 * The growth below which one reading of each text tells enough: the longer one is read first, when nothing is
 * warm, so that a first look finds too much growth rather than too little.
 */
const CLEARLY_LINEAR = 2.6;

/** Readings of each text: the fastest one is what the reader needs; the others were disturbed. */
const MOST_READINGS = 6;

/**
 * How much more of the processor a reader needs for a text of twice the length, where that is more
 * than a linear reader would; nothing where it is not. The clock is never looked at. A reader whose
 * time only steps up at some length shows it in one doubling alone, so the next one has to agree.
 */
export async function superLinearGrowth(
  { read, characters }: MeasuredReader,
  textOf: (characters: number) => string,
): Promise<number | undefined> {
  const growth = await growthBeyondLinear(read, textOf, characters);
  return growth === undefined ? undefined : growthBeyondLinear(read, textOf, 2 * characters);
}

async function growthBeyondLinear(
  read: (text: string) => unknown,
  textOf: (characters: number) => string,
  characters: number,
): Promise<number | undefined> {
  const [short, long] = [textOf(characters / 2), textOf(characters)];
  let [shortMs, longMs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let readings = 0; readings < MOST_READINGS; readings += 1) {
    longMs = Math.min(longMs, await processorMs(read, long));
    if (longMs < FAST_MS) return undefined;
    shortMs = Math.min(shortMs, await processorMs(read, short));
    const most = readings === 0 ? CLEARLY_LINEAR : MOST_GROWTH;
    if (longMs < most * shortMs) return undefined;
  }
  return longMs / shortMs;
}

/** Readings of each text for a report: enough to leave out a disturbed one. */
const REPORTED_READINGS = 3;

/**
 * How much more of the processor a reader needs for a text of twice the length: about 2 where it is
 * linear; `null` where it reads so fast that it cannot be told.
 */
export async function growthOf(
  { read, characters }: MeasuredReader,
  textOf: (characters: number) => string,
): Promise<number | null> {
  const [short, long] = [textOf(characters / 2), textOf(characters)];
  let [shortMs, longMs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let readings = 0; readings < REPORTED_READINGS; readings += 1) {
    longMs = Math.min(longMs, await processorMs(read, long));
    if (longMs < FAST_MS) return null;
    shortMs = Math.min(shortMs, await processorMs(read, short));
  }
  return longMs / shortMs;
}

async function processorMs(read: (text: string) => unknown, text: string): Promise<number> {
  const before = process.threadCpuUsage();
  await read(text);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
