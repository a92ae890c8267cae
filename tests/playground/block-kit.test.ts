import { describe, expect, it } from 'vitest';
import { checkBlocks, type Surface } from '../../src/playground/block-kit/blocks.ts';
import { checkView } from '../../src/playground/block-kit/views.ts';

const SECTION = { type: 'section', text: { type: 'mrkdwn', text: 'The ferry sailed.' } };

function plain(characters: number) {
  return { type: 'plain_text', text: 'a'.repeat(characters) };
}

function times<T>(count: number, one: (at: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, at) => one(at));
}

function button(text = 'Sail', value = 'x') {
  return { type: 'button', text: { type: 'plain_text', text }, value };
}

function menu(options: number, text = 'Norland') {
  const all = times(options, (at) => ({
    text: { type: 'plain_text', text },
    value: String(at),
  }));
  return { type: 'static_select', action_id: 'menu', options: all };
}

function actions(...elements: readonly object[]) {
  return { type: 'actions', elements };
}

function context(elements: number) {
  return { type: 'context', elements: times(elements, () => ({ type: 'mrkdwn', text: 'a' })) };
}

function table(characters: number) {
  return { type: 'table', rows: [[{ type: 'raw_text', text: 'a'.repeat(characters) }]] };
}

function richText(...texts: readonly string[]) {
  const elements = texts.map((text) => ({ type: 'text', text }));
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

function verdictOn(blocks: unknown, surface: Surface = 'message'): string {
  const check = checkBlocks(blocks, surface);
  return check.status === 'refused' ? check.error : check.status;
}

describe('the check of blocks', () => {
  it.each([
    ['fifty blocks', times(50, () => SECTION)],
    ['a header of 150 characters', [{ type: 'header', text: plain(150) }]],
    ['a text of 3000 characters', [{ type: 'section', text: plain(3000) }]],
    ['ten fields', [{ type: 'section', fields: times(10, () => plain(1000)) }]],
    ['a table of 10,000 characters', [table(10_000)]],
    ['ten elements of context', [context(10)]],
    ['25 buttons', [actions(...times(25, () => button()))]],
    ['a menu of a hundred options', [actions(menu(100, 'a'.repeat(75)))]],
    [
      'a hundred characters outside the first plane',
      [{ type: 'header', text: { type: 'plain_text', text: '🕊'.repeat(150) } }],
    ],
  ])('takes %s', (_, blocks) => {
    expect(verdictOn(blocks)).toBe('taken');
  });

  it.each([
    ['51 blocks', times(51, () => SECTION)],
    ['a header of 151 characters', [{ type: 'header', text: plain(151) }]],
    ['a header in markup', [{ type: 'header', text: { type: 'mrkdwn', text: 'a' } }]],
    ['a text of 3001 characters', [{ type: 'section', text: plain(3001) }]],
    ['an empty text', [{ type: 'section', text: plain(0) }]],
    ['a section of nothing', [{ type: 'section' }]],
    ['eleven fields', [{ type: 'section', fields: times(11, () => plain(1)) }]],
    ['a field of 2001 characters', [{ type: 'section', fields: [plain(2001)] }]],
    ['eleven elements of context', [context(11)]],
    ['26 buttons', [actions(...times(26, () => button()))]],
    ['a button of 76 characters', [actions(button('a'.repeat(76)))]],
    ['a button with a value of 2001 characters', [actions(button('a', 'b'.repeat(2001)))]],
    ['a menu of 101 options', [actions(menu(101))]],
    ['an option of 76 characters', [actions(menu(1, 'a'.repeat(76)))]],
    ['six choices of an overflow menu', [actions({ ...menu(6), type: 'overflow' })]],
    ['a rich text of nothing', [richText('')]],
    ['a block of no type that there is', [{ type: 'poem', text: plain(1) }]],
    ['a field that the block does not have', [{ ...SECTION, colour: 'red' }]],
    [
      'a link of 3001 characters',
      [
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [{ type: 'link', url: `https://a.example/${'a'.repeat(3000)}` }],
            },
          ],
        },
      ],
    ],
    ['two blocks of one id', times(2, () => ({ ...SECTION, block_id: 'same' }))],
    [
      'two buttons of one id in a row',
      [actions(...times(2, () => ({ ...button(), action_id: 'same' })))],
    ],
    ['a table of 10,001 characters', [table(10_001)]],
    ['two tables', [table(1), table(1)]],
    ['what is no list', { ...SECTION }],
  ])('refuses %s', (_, blocks) => {
    expect(verdictOn(blocks)).toBe('invalid_blocks');
  });

  it('refuses blocks whose texts are too long together', () => {
    const long = times(5, () => ({ type: 'section', text: plain(2650) }));
    expect(verdictOn(long)).toBe('msg_blocks_too_long');
    expect(verdictOn(long.slice(1))).toBe('taken');
  });

  it('takes a markdown block and a table in a message alone', () => {
    const markdown = [{ type: 'markdown', text: '**Norland**' }];
    expect(verdictOn(markdown)).toBe('taken');
    expect(verdictOn(markdown, 'modal')).toBe('invalid_blocks');
    expect(verdictOn(markdown, 'home')).toBe('invalid_blocks');
  });

  it('says where a fault is', () => {
    const check = checkBlocks([SECTION, { type: 'header', text: plain(151) }], 'message');
    expect(check).toMatchObject({
      faults: ['[ERROR] must be less than 151 characters [json-pointer:/blocks/1/text/text]'],
    });
  });
});

describe('the check of views', () => {
  const title = plain(24);
  const input = {
    type: 'input',
    label: plain(10),
    element: { type: 'plain_text_input', action_id: 'value' },
  };
  const verdict = (view: object) => checkView({ type: 'modal', title, ...view }, 'modal').status;

  it('takes a modal of a hundred blocks, and one with a field and a button to send it', () => {
    expect(verdict({ blocks: times(100, () => SECTION) })).toBe('taken');
    expect(verdict({ blocks: [input], submit: plain(4) })).toBe('taken');
  });

  it.each([
    ['a title of 25 characters', { title: plain(25), blocks: [SECTION] }],
    ['101 blocks', { blocks: times(101, () => SECTION) }],
    ['no block', { blocks: [] }],
    ['a field and nothing to send it with', { blocks: [input] }],
    [
      '3001 characters of private metadata',
      { blocks: [SECTION], private_metadata: 'a'.repeat(3001) },
    ],
    [
      'eleven check boxes',
      { submit: plain(4), blocks: [{ ...input, element: { ...menu(11), type: 'checkboxes' } }] },
    ],
    [
      'a time that is none',
      {
        submit: plain(4),
        blocks: [{ ...input, element: { type: 'timepicker', initial_time: '25:00' } }],
      },
    ],
    ...[{}, { include: [] }, { include: ['channel'] }, { only: ['public'] }].map(
      (filter): [string, object] => [
        `conversations filtered by ${JSON.stringify(filter)}`,
        {
          submit: plain(4),
          blocks: [{ ...input, element: { type: 'conversations_select', filter } }],
        },
      ],
    ),
  ])('refuses a modal with %s', (_, view) => {
    expect(verdict(view)).toBe('refused');
  });
});
