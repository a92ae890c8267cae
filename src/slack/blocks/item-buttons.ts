import type { ActionsBlock, Button, Overflow, SectionBlock } from '@slack/types';
import type { MessageContent } from '../../bot/message-content.ts';
import { BUTTONS } from '../../bot/words/buttons.ts';
import { fewerLike } from '../../bot/words/mutes.ts';
import type { Citation } from '../../domain/passage.ts';
import { encodeItem } from '../item-ref.ts';
import { codePoints, LIMITS, shortened } from '../limits.ts';
import type { Message } from '../message.ts';
import { ACTIONS, ITEM_MENU } from '../surface.ts';
import { button } from './button.ts';
import { noticeMessage } from './notices.ts';

/** Characters of an outlet's name at most that can be muted: the form names it as a value. */
const OUTLET_CHARACTERS = 100;

/** What begins the blocks of items, so that one goes with what it belongs to. */
export const ITEM_BLOCK = 'item:';

/** A line over an item of a digest, with a menu of what can be done with it. */
export function itemLead(lead: string, number: number, cited: readonly Citation[]): SectionBlock {
  const accessory = itemMenu(cited);
  return {
    type: 'section',
    block_id: `${ITEM_BLOCK}${number}`,
    text: { type: 'plain_text', text: shortened(lead, LIMITS.textCharacters), emoji: false },
    ...(accessory ? { accessory } : {}),
  };
}

/** The menu of an item; nothing where its reference is too long for one. */
function itemMenu(cited: readonly Citation[]): Overflow | undefined {
  const ref = encodeItem(null, cited);
  const outlet = mutableOutlet(cited);
  const options = [
    option(BUTTONS.context, `${ITEM_MENU.context}${ref}`),
    option(BUTTONS.copy, `${ITEM_MENU.copy}${ref}`),
    ...(outlet === null ? [] : [option(fewerLabel(outlet), `${ITEM_MENU.fewer}${ref}`)]),
  ];
  const fits = options.every(({ value }) => codePoints(value) <= LIMITS.optionValueCharacters);
  return fits ? { type: 'overflow', action_id: ACTIONS.item, options } : undefined;
}

/** The buttons under a report that a watch posted. */
export function watchButtons(watch: string, cited: Citation): ActionsBlock {
  const ref = encodeItem(watch, [cited]);
  const outlet = mutableOutlet([cited]);
  const elements: Button[] = [
    button(BUTTONS.context, ACTIONS.itemContext, ref),
    button(BUTTONS.copy, ACTIONS.itemCopy, ref),
    ...(outlet === null ? [] : [fewerButton(outlet, ref)]),
  ];
  return { type: 'actions', elements };
}

/** The outlet of which an item can be made fewer; `null` where it is unknown, or no outlet's. */
export function mutableOutlet([best]: readonly Citation[]): string | null {
  const outlet = best?.article.kind === 'report' ? best.article.outlet : null;
  return outlet === null || codePoints(outlet) > OUTLET_CHARACTERS ? null : outlet;
}

type Muted = Extract<MessageContent, { readonly kind: 'muted' }>;

/** That an outlet is muted, with the button that takes it back. */
export function mutedMessage({ text, target, outlet }: Muted): Message {
  const message = noticeMessage(text);
  const value = JSON.stringify({ target, outlet });
  const elements = [button(BUTTONS.undo, ACTIONS.unmute, value)];
  return { ...message, blocks: [...message.blocks, { type: 'actions', elements }] };
}

/** Of whom it is, screen readers are told, too: a phone's row has no room for a name. */
function fewerButton(outlet: string, ref: string): Button {
  const short = button(BUTTONS.fewer, ACTIONS.itemFewer, ref);
  return { ...short, accessibility_label: fewerLabel(outlet) };
}

function fewerLabel(outlet: string): string {
  return shortened(fewerLike(outlet), LIMITS.buttonTextCharacters);
}

function option(text: string, value: string) {
  return { text: { type: 'plain_text', text, emoji: false }, value } as const;
}
