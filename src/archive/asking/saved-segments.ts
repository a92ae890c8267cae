import { createHash } from 'node:crypto';
import { Failure } from '../../domain/failure.ts';
import { READER_VERSION } from '../../search/passage-index.ts';
import type { Segment } from '../../search/passages/segment.ts';
import { decodeSegment, encodeSegment } from '../../search/passages/segment-bytes.ts';
import { TERMS_VERSION } from '../../text/extract-terms.ts';
import { SENTENCES_VERSION } from '../../text/sentences/split-sentences.ts';
import type { IndexStore, SavedSegment, SegmentToSave } from '../ports/index-store.ts';
import type { WorkLog } from '../ports/work-log.ts';

/** The version of a segment's writer; segments of other versions are not read. */
const VERSION = `${READER_VERSION}.${TERMS_VERSION}.${SENTENCES_VERSION}`;

/** The segments of an index as they are written in a store. */
export interface SavedSegments {
  /** Reads the saved segments, in order; damaged ones are left out, and logged. */
  read(): AsyncGenerator<Segment>;
  /** Writes segments that are not written yet, and deletes the ones that they replace. */
  write(segments: readonly Segment[]): Promise<void>;
}

/** Keeps the segments of an index in a store, each under the hash of its bytes. */
export function createSavedSegments(
  store: IndexStore,
  log: Pick<WorkLog, 'warn'> | undefined,
): SavedSegments {
  let saved = new Map<Segment, SavedSegment>();

  const damaged = new Set<string>();

  const readOne = async ({ name, place }: SavedSegment): Promise<Segment | undefined> => {
    try {
      const body = await store.segment(name);
      // Another process merged it into a segment of its own.
      if (body === undefined) return undefined;
      if (hashOf(body) !== name) throw new RangeError('its bytes are not those that were written');
      return decodeSegment(body);
    } catch (fault) {
      if (!isDamage(fault)) throw fault;
      log?.warn({ segment: place, fault }, 'a damaged part of the search index is built anew');
      damaged.add(name);
      return undefined;
    }
  };

  return {
    async *read() {
      for (const one of await store.segments(VERSION)) {
        const segment = await readOne(one);
        if (!segment) continue;
        saved.set(segment, one);
        yield segment;
      }
    },
    async write(segments) {
      const now = new Map<Segment, SavedSegment>();
      const added: SegmentToSave[] = [];
      let place = -1;
      for (const segment of segments) {
        const known = saved.get(segment);
        // A merged segment takes the place of its parts, between their neighbours.
        place = known?.place ?? place + 1;
        const one = known ?? toSave(segment, place);
        if ('body' in one) added.push(one as SegmentToSave);
        now.set(segment, { name: one.name, place });
      }
      const names = new Set([...now.values()].map(({ name }) => name));
      const before = [...[...saved.values()].map(({ name }) => name), ...damaged];
      const dropped = before.filter((name) => !names.has(name));
      if (added.length > 0 || dropped.length > 0) {
        await store.saveSegments(VERSION, added, dropped);
      }
      saved = now;
      damaged.clear();
    },
  };
}

/**
 * Whether a segment is not as it was written, so that it has to be built again. If the whole file
 * is damaged, saving fails as well and reports it.
 */
function isDamage(fault: unknown): boolean {
  return (
    fault instanceof RangeError || (fault instanceof Failure && fault.code === 'broken-archive')
  );
}

function toSave(segment: Segment, place: number): SegmentToSave {
  const body = encodeSegment(segment);
  return { name: hashOf(body), place, body };
}

function hashOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}
