import fc from 'fast-check';
import { HOSTILE_SHAPES } from '../growth/hostile-shapes.ts';

/** Pieces of news as it is written, and of what stands in for it: from these texts are put together. */
const PIECES = [
  'The ferry Aurora sailed from Port Ellis on Monday. ',
  'At least 42 people were killed and 3,500 wounded, the governor said. ',
  '“We will not sign,” Kim Ellis said on March 3, 2031. ',
  'According to the ministry, talks began last week. ',
  'Norland and Southmark agreed to a truce from June 1 to June 3. ',
  'He added that it was “a step back”. ',
  'Moderator: What happens next?\n\nEllis: Nobody knows. ',
  '03/04/2031 ',
  '2031-13-45 ',
  'the day after tomorrow, at 25:61, ',
  '1,2,3.4.5 million ',
  'between 10 and –5 per cent ',
  'Mr. J. R. R. von und zu Ellis, 42, ',
  'https://a.example/?q=%zz#:~:text=a,-b ',
  '@parley <@U0BOT|x> <!channel> &amp;&lt; ',
  '*bold _italic_ ~gone~ `code` ```\n',
  '> quoted\n• item one\n• item two\n1/ ',
  '— Kim Ellis (@kim) May 3, 2031 ',
  '\u0000\u0007\u001b[31m',
  '\ufeff\u200b\u200d\u2028\u2029\u00a0\u00ad',
  '\u202eright to left\u202c ',
  '\ud800 \udfff ',
  'e\u0301\u0327\u0323 ﬁ ﷺ 🏳️‍🌈👩‍👩‍👧‍👦 ',
  '会谈于星期一开始。Переговоры начались. ',
  'İIıß ǅ ',
  '\r\n\t \u000b\u000c\n\n\n',
  '{"a":[',
  '<p>a</b><![CDATA[<!--',
  '---\ntitle: "a\n---\n',
] as const;

/** Names of hostile shapes, of which a text has a piece now and then. */
const SHAPES = Object.values(HOSTILE_SHAPES);

/** Characters of a hostile piece within another text: enough to show, and fast to read. */
const HOSTILE_CHARACTERS = 300;

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom(...SHAPES).map((shape) => shape(HOSTILE_CHARACTERS)) },
);

/** A text of some pieces, up to some thousand characters. */
export const oddText: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 14 })
  .map((pieces) => pieces.join(''));

/** A text of one line, as questions and headlines are. */
export const oddLine: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 4 })
  .map((pieces) => pieces.join('').replace(/\s+/g, ' '));

/** A publication date, or none. */
export const oddDay: fc.Arbitrary<string | null> = fc.option(
  fc.constantFrom('2031-06-01', '2032-02-29', '1999-12-31', '2031-03-30T02:30:00'),
);

/** Names that programs look for in what they are sent, and two that a language has of its own. */
const FIELDS = [
  ...['type', 'event', 'user', 'channel', 'text', 'blocks', 'elements', 'view', 'state', 'values'],
  ...['actions', 'action_id', 'block_id', 'value', 'options', 'selected_option', 'team', 'id'],
  ...['message', 'attachments', 'files', 'container', 'payload', 'command', '__proto__', 'length'],
  ...['version', 'items', 'title', 'url', 'content_html', '@type', '@graph', 'accessory', 'rows'],
] as const;

/** Anything that JSON can say, with the names that programs look for among its own. */
export const oddJson: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, -1, 1e308, '', 'C1', 'U1', 'T1', '1.1', 'modal', 'button'),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...FIELDS), tie('value'), { maxKeys: 6 }),
  ),
})).value;
