import type { KnownBlock } from '@slack/types';
import { withNativeCitations } from '../blocks/citations.ts';
import { withPlainFeedback } from '../blocks/feedback.ts';
import type { Message } from '../message.ts';

/** What is newer in blocks than some of what checks them. */
type NewFeature = 'citations' | 'feedback';

/** The forms in which blocks can be sent, and what of them a workspace was found to refuse. */
export interface BlockForms {
  /** The newest form that the workspace is not known to refuse, then plainer ones. */
  of(message: Pick<Message, 'blocks' | 'citations'>): readonly BlockForm[];
  /** Says that a form was refused, and that the next plainer one was taken. */
  refused(form: BlockForm): void;
}

/** Blocks in one form. */
export interface BlockForm {
  readonly blocks: readonly KnownBlock[];
  /** What the next plainer form is without; `null` in the plainest one. */
  readonly newest: NewFeature | null;
}

/**
 * The forms of one workspace: what it refuses once is not tried again while the process runs, so that
 * no answer waits for a refusal that is known; after a restart it is tried anew, as Slack learns.
 */
export function createBlockForms(): BlockForms {
  const refused = new Set<NewFeature>();
  return {
    of({ blocks, citations = [] }) {
      const plain = withPlainFeedback(blocks);
      const judged = plain === undefined || !refused.has('feedback') ? blocks : plain;
      const cited = refused.has('citations') ? undefined : withNativeCitations(judged, citations);
      return [
        ...(cited ? [{ blocks: cited, newest: 'citations' } as const] : []),
        ...(plain && judged === blocks ? [{ blocks, newest: 'feedback' } as const] : []),
        { blocks: plain ?? blocks, newest: null },
      ];
    },
    refused({ newest }) {
      if (newest !== null) refused.add(newest);
    },
  };
}
