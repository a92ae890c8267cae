import MiniSearch from 'minisearch';

/** What holds terms: a passage, or the headline of an article, each by its number. */
type HolderKind = 'passage' | 'headline';

/** Postings of one term: for each holder its number and how often it holds the term, alternately. */
export type PostingList = number[];

/** The postings of some passages and headlines, by the numbers of their terms. */
interface PostingLists {
  readonly passage: readonly PostingList[];
  readonly headline: readonly PostingList[];
}

/** Takes the terms of holders, and gives the postings of all. */
export interface PostingCollector {
  /** Adds a holder; those of one kind in the order of their numbers. */
  add(kind: HolderKind, holder: number, terms: readonly string[]): void;
  lists(terms: ReadonlyMap<string, number>): PostingLists;
}

/** A holder as MiniSearch indexes it: its terms, a line each. */
interface IndexedHolder {
  /** Its number behind the first letter of its kind. */
  readonly id: string;
  readonly passage?: string;
  readonly headline?: string;
}

/** Postings of what is new: the inverted index is MiniSearch's. */
export function createIndexedPostings(): PostingCollector {
  const index = new MiniSearch<IndexedHolder>({
    fields: ['passage', 'headline'],
    tokenize: (lines) => (lines === '' ? [] : lines.split('\n')),
    processTerm: (term) => term,
    autoVacuum: false,
  });
  return {
    add(kind, holder, terms) {
      index.add({ id: `${kind[0]}${holder}`, [kind]: terms.join('\n') });
    },
    lists: (terms) => unpack(index, terms),
  };
}

function unpack(
  indexed: MiniSearch<IndexedHolder>,
  terms: ReadonlyMap<string, number>,
): PostingLists {
  const lists = emptyLists(terms);
  const { index, documentIds, fieldIds } = indexed.toJSON();
  const ids = documentIds as Readonly<Record<string, string>>;
  const kinds = new Map(Object.entries(fieldIds).map(([kind, id]) => [id, kind as HolderKind]));
  for (const [term, byField] of index) {
    const number = terms.get(term) ?? -1;
    for (const [field, byHolder] of Object.entries(byField)) {
      const list = lists[kinds.get(Number(field)) ?? 'passage'][number];
      // Whole numbers as keys come in their order, which is that in which the holders were added.
      for (const [holder, count] of Object.entries(byHolder)) {
        list?.push(Number(ids[holder]?.slice(1)), count);
      }
    }
  }
  return lists;
}

/** Postings of what was indexed before, in segments that become one: they are only counted again. */
export function createCountedPostings(terms: ReadonlyMap<string, number>): PostingCollector {
  const lists = emptyLists(terms);
  return {
    add(kind, holder, held) {
      for (const term of held) {
        const list = lists[kind][terms.get(term) ?? -1];
        if (!list) continue;
        if (list.length > 0 && list[list.length - 2] === holder) {
          list[list.length - 1] = (list[list.length - 1] ?? 0) + 1;
        } else {
          list.push(holder, 1);
        }
      }
    },
    lists: () => lists,
  };
}

function emptyLists(terms: ReadonlyMap<string, number>): PostingLists {
  const lists = () => Array.from({ length: terms.size }, (): PostingList => []);
  return { passage: lists(), headline: lists() };
}
