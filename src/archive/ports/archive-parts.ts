import type { NamedDay, Outlet } from '../../domain/beat.ts';
import type { Lexicon } from '../../search/lexicon.ts';
import type { Party } from '../../search/question/sides-form.ts';
import type { WordFamilies } from '../../search/word-families.ts';
import type { NameKnowledge } from '../../text/names/beat-names.ts';
import type { ArticleListings } from './article-listings.ts';
import type { ArticleStore } from './article-store.ts';
import type { Dictionary } from './dictionary.ts';
import type { IndexStore } from './index-store.ts';
import type { Metadata } from './metadata.ts';
import type { PassageStore } from './passage-store.ts';
import type { ReadingStore } from './reading-store.ts';
import type { RepeatedSentences } from './repeated-sentences.ts';
import type { ReprintStore } from './reprint-store.ts';

/** What an archive keeps its articles in. */
export interface ArchiveStores {
  readonly articles: ArticleStore;
  readonly reprints: ReprintStore;
  readonly readings: ReadingStore;
  readonly repeated: RepeatedSentences;
  readonly listings: ArticleListings;
  readonly index: IndexStore;
  /** Passages that are kept beside the articles; missing where an index in the process has them. */
  readonly passages?: PassageStore;
  readonly metadata: Metadata;
  close(): Promise<void>;
}

/** What an archive knows of its beat. */
export interface BeatKnowledge {
  /** Words that mean the same. */
  readonly lexicon: Lexicon;
  /** Words that say the same in questions, whatever the conflict; none where it is left out. */
  readonly families?: WordFamilies;
  /** The days with names. */
  readonly namedDays: readonly NamedDay[];
  /** Who there is, and for whom they speak. */
  readonly beat: NameKnowledge;
  readonly outlets: readonly Outlet[];
  readonly dictionary: Dictionary;
  /** The parties to the conflict, in their order. */
  readonly parties: readonly Party[];
}
