/** The words of a language, whether or not the archive holds them. */
export interface Dictionary {
  /** Whether a word is one of the language, in whichever form. */
  holds(word: string): Promise<boolean>;
}
