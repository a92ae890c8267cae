/** Seals texts, so that who reads where they are kept cannot read them. */
export interface Sealer {
  /**
   * @param context whose the text is: sealed for one, it opens for no other
   */
  seal(text: string, context: string): string;
  /**
   * @throws Failure `bad-settings` where it was sealed with a key that is not set, `broken-archive`
   *   where it is damaged or was sealed for another context
   */
  open(sealed: string, context: string): string;
  /** Whether it is sealed with the newest key, an older one that is set, or one that is not set. */
  keyOf(sealed: string): 'newest' | 'older' | 'unknown';
}
