/** The parts of an app manifest that say what an app may do and is sent. */
export interface AppManifest {
  readonly display_information: { readonly name: string; readonly description?: string };
  readonly features: {
    readonly app_home: {
      readonly home_tab_enabled: boolean;
      readonly messages_tab_enabled: boolean;
    };
    readonly bot_user: { readonly display_name: string };
    readonly agent_view?: { readonly suggested_prompts?: readonly SuggestedPrompt[] };
    readonly slash_commands: readonly SlashCommand[];
    readonly shortcuts?: readonly Shortcut[];
  };
  readonly oauth_config: {
    readonly scopes: {
      readonly bot: readonly string[];
      readonly bot_optional?: readonly string[];
    };
  };
  readonly settings: { readonly event_subscriptions: { readonly bot_events: readonly string[] } };
  /** Steps of workflows, by their `callback_id`s. */
  readonly functions?: Readonly<Record<string, StepDefinition>>;
}

/** A step of workflows, with what it is given and what it gives. */
interface StepDefinition {
  readonly title: string;
  readonly input_parameters: StepParameters;
  readonly output_parameters: StepParameters;
}

/** Parameters of a step by their names. */
export interface StepParameters {
  readonly properties: Readonly<Record<string, { readonly type: string }>>;
  readonly required?: readonly string[];
}

/** A question that an empty conversation with the app proposes. */
interface SuggestedPrompt {
  readonly title: string;
  readonly message: string;
}

/** A slash command as its author describes it. */
export interface SlashCommand {
  /** With its slash. */
  readonly command: string;
  readonly description: string;
  readonly usage_hint?: string;
  /** Whether mentions and addresses in its text reach the app marked up. */
  readonly should_escape?: boolean;
}

/** What an app puts into the menu of messages, or where something new is begun. */
interface Shortcut {
  readonly name: string;
  readonly description: string;
  readonly callback_id: string;
  readonly type: 'message' | 'global';
}

/** Every scope that the manifest asks for, the optional ones too. */
export function scopesOf({ oauth_config }: AppManifest): ReadonlySet<string> {
  const { bot, bot_optional = [] } = oauth_config.scopes;
  return new Set([...bot, ...bot_optional]);
}

/** The scopes without which Slack does not send the events of messages. */
const SCOPE_OF_EVENT: Readonly<Record<string, string>> = {
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  'message.mpim': 'mpim:history',
  app_mention: 'app_mentions:read',
};

/** The events that the app is subscribed to and has the scopes for. */
export function eventsSent(
  { settings }: AppManifest,
  granted: ReadonlySet<string>,
): readonly string[] {
  return settings.event_subscriptions.bot_events.filter((name) => {
    const scope = SCOPE_OF_EVENT[name];
    return scope === undefined || granted.has(scope);
  });
}
