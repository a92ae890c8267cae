/** What is to be removed for good. */
export interface DeletionTarget {
  readonly kind: 'article' | 'outlet' | 'person' | 'workspace';
  /** An article's id, an outlet's name, or the id that the chat gives to a person or workspace. */
  readonly id: string;
}

/** How much was removed, by what it is; what there was none of is left out. */
export type Deletion = Readonly<Partial<Record<DeletedKind, number>>>;

/** What is kept, and can be removed. */
export type DeletedKind =
  | 'articles'
  | 'revisions'
  | 'answers'
  | 'questions'
  | 'standingQuestions'
  | 'watches'
  | 'digests'
  | 'feedback'
  | 'installations';
