import type { SlackRequest } from './slack-bot.ts';

/** Something that a person does in Slack. */
export type Act =
  | { readonly kind: 'command'; readonly text: string; readonly user?: string }
  | { readonly kind: 'mention' | 'direct'; readonly text: string; readonly more?: object }
  | { readonly kind: 'opens'; readonly user: string; readonly tab: string }
  /** Presses a button of the newest message that has it. */
  | { readonly kind: 'press'; readonly action: string; readonly value?: string }
  | { readonly kind: 'submit'; readonly fields: object }
  | { readonly kind: 'raw'; readonly request: SlackRequest };

const PERSON = { team_id: 'T1', user_id: 'U1', channel_id: 'C1', api_app_id: 'A1' };

const PRESSED = {
  team: { id: 'T1' },
  user: { id: 'U1', team_id: 'T1' },
  api_app_id: 'A1',
  trigger_id: '1.2',
};

/** Where an act happens. */
interface Place {
  /** The beat's slash command, with its slash. */
  readonly command: string;
  readonly responseUrl: string;
  /** Makes each event another one. */
  readonly number: number;
  /** What the button carries that is pressed. */
  readonly carriedBy: (action: string) => string;
}

/** The request that Slack makes of an act. */
export function requestOf(
  act: Act,
  { command, responseUrl, number, carriedBy }: Place,
): SlackRequest {
  const ts = `1800000000.${String(number).padStart(6, '0')}`;
  switch (act.kind) {
    case 'command': {
      const { text, user = PERSON.user_id } = act;
      const said = { ...PERSON, user_id: user, command, text, response_url: responseUrl };
      return { ...form({ ...said, trigger_id: '1.2' }), answeredBy: 'response_url' };
    }
    case 'mention':
    case 'direct': {
      const where =
        act.kind === 'mention'
          ? { type: 'app_mention', channel: 'C1', text: `<@UBOT> ${act.text}` }
          : { type: 'message', channel_type: 'im', channel: 'D1', text: act.text };
      return event({ ...where, user: 'U1', ts, ...act.more }, number);
    }
    case 'opens': {
      const { user, tab } = act;
      return event({ type: 'app_home_opened', user, channel: 'D1', tab }, number);
    }
    case 'press': {
      const { action, value = carriedBy(action) } = act;
      const button = { type: 'button', block_id: 'b', action_id: action, value, action_ts: '1' };
      return payload({
        ...PRESSED,
        type: 'block_actions',
        channel: { id: 'C1', name: 'talks' },
        container: { type: 'message' },
        response_url: responseUrl,
        actions: [button],
      });
    }
    case 'submit':
      return payload({ ...PRESSED, type: 'view_submission', view: digestForm(act.fields) });
    case 'raw':
      return act.request;
  }
}

function digestForm(fields: object): object {
  const chosen = (value: string) => ({ text: { type: 'plain_text', text: value }, value });
  const days = ['1', '2', '3', '4', '5', '6', '7'].map(chosen);
  const values = {
    time: { value: { type: 'timepicker', selected_time: '08:00' } },
    days: { value: { type: 'checkboxes', selected_options: days } },
    zone: { value: { type: 'static_select', selected_option: chosen('UTC') } },
    zone_other: { value: { type: 'plain_text_input', value: null } },
    subject: { value: { type: 'plain_text_input', value: null } },
    when_quiet: { value: { type: 'radio_buttons', selected_option: chosen('line') } },
    ...fields,
  };
  const form = { id: 'V1', type: 'modal', callback_id: 'digest_form', private_metadata: 'C1' };
  return { ...form, state: { values } };
}

function event(said: object, number: number): SlackRequest {
  const body = {
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: `Ev${number}`,
    event_time: 1,
    authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }],
    event: said,
  };
  return { body: JSON.stringify(body), type: 'application/json' };
}

function payload(said: object): SlackRequest {
  return form({ payload: JSON.stringify(said) });
}

function form(fields: Readonly<Record<string, string>>): SlackRequest {
  const body = new URLSearchParams(fields).toString();
  return { body, type: 'application/x-www-form-urlencoded' };
}
