import { describe, expect, it } from 'vitest';
import { withoutShortcodes } from '../../src/intake/without-shortcodes.ts';

describe('a line without shortcodes', () => {
  it.each([
    [
      '[caption id="attachment_7" width="300"]The ferry at Port Ellis. Photo: A. Quill[/caption]The guns are silent.',
    ],
    ['[embed]https://video.example/7[/embed] The guns are silent.'],
    ['The guns are silent. [gallery ids="1,2,3"]'],
    ['[vc_row][vc_column width="1/2"]The guns are silent.[/vc_column][/vc_row]'],
    ['[et_pb_text admin_label=”Text”]The guns are silent.[/et_pb_text]'],
    ['[pullquote]The guns are silent.[/pullquote]'],
    ['[su_box title="Box"]The guns are silent.[/su_box]'],
    ['{{ author.name }} The guns are silent.'],
    ['{{#if ad}}{{{ad}}}{{/if}}The guns are silent.'],
    ['{% include "box" %}The guns are silent.<%= share %>'],
  ])('has the words alone of %s', (line) => {
    expect(withoutShortcodes(line)).toBe('The guns are silent.');
  });

  it('is empty where nothing else stood there', () => {
    expect(withoutShortcodes('[/et_pb_column]')).toBe('');
  });

  it.each([
    '“[The] guns are silent [sic],” the envoy [of Norland] said [1].',
    'The ferry [photo above] sails [see map].',
    'The set {1, 2} is small; so is a[i] = b[j].',
    'He owes $5 {or more} to [name withheld].',
  ])('keeps what an editor put there: %s', (line) => {
    expect(withoutShortcodes(line)).toBe(line);
  });

  it.each(['[a ', '[/', '[caption ', '{{', '[a b=', '<%'])(
    'is found in time in a long run of %s',
    (run) => {
      expect(() => withoutShortcodes(run.repeat(30_000))).not.toThrow();
    },
    4000,
  );
});
