import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { slackErrorOf } from '../slack-error.ts';

/** Slack's answer to a trigger that has opened a view: to a second try of what was done. */
const OPENED_ALREADY = 'exchanged_trigger_id';

/**
 * Opens a view with a trigger, and says by which id it can be changed. Nothing where only a second
 * try was answered: the view is open then.
 */
export async function openView(
  client: App['client'],
  trigger: string,
  view: ModalView,
): Promise<string | undefined> {
  try {
    const opened = await client.views.open({ trigger_id: trigger, view });
    return opened.view?.id;
  } catch (fault) {
    if (slackErrorOf(fault) === OPENED_ALREADY) return undefined;
    throw fault;
  }
}
