import { describe, expect, it } from 'vitest';
import { STATING_VERB } from '../../src/text/speech-verbs.ts';

const isSpeech = (word: string) => new RegExp(`^${STATING_VERB}$`).test(word);

describe('the verbs of speech', () => {
  it.each(['says', 'said', 'denies', 'denied', 'stressed', 'stresses', 'argued', 'ruled out'])(
    'hold %s',
    (word) => expect(isSpeech(word)).toBe(true),
  );

  it.each(['deny', 'insist', 'say'])('hold the base form %s', (word) =>
    expect(isSpeech(word)).toBe(true),
  );

  it.each(['demand', 'report', 'call', 'state'])('leave out %s, which is a noun as well', (word) =>
    expect(isSpeech(word)).toBe(false),
  );
});
