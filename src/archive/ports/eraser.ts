import type { Deletion, DeletionTarget } from '../../domain/deletion.ts';

/** Removes for good what a database keeps. */
export interface Eraser {
  /**
   * Removes an article, the articles of an outlet, or what is kept of a person or a workspace, with
   * all that was read, quoted or shown of it. All of it is removed, or nothing where it throws.
   * Articles are refused from then on, as withdrawn ones are.
   */
  erase(target: DeletionTarget): Promise<Deletion>;
  /** Overwrites the room that removed rows took, as far as the engine can. */
  scrub(): Promise<void>;
}
