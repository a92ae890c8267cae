/** The words of a language, whether or not the archive holds them. */
export interface Dictionary {
  /** Whether a term is that of a word of the language, in whichever form. */
  holds(term: string): Promise<boolean>;
}
