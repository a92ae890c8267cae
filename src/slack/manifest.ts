import { stringify } from 'yaml';
import { SUBCOMMANDS } from '../bot/requests/parse-request.ts';
import {
  appDescription,
  BOT_NAME,
  CHECK_SHORTCUT,
  COMMAND_DESCRIPTION,
  commandHint,
  MANIFEST_NOTE,
} from '../bot/words/introduction.ts';
import type { Beat } from '../domain/beat.ts';
import { LIMITS, shortened } from './limits.ts';
import { EVENTS, SHORTCUTS, scopesOf } from './surface.ts';
import { STEP_DEFINITIONS } from './workflow-steps.ts';

/** The scopes that the bot needs, and those without which it does less. */
export const BOT_SCOPES = {
  bot: scopesOf('needed'),
  bot_optional: scopesOf('optional'),
};

/**
 * The app manifest of a beat (https://docs.slack.dev/reference/app-manifest): Socket Mode, the
 * events and methods that the code uses, and no other scope.
 *
 * @param redirectUrl where Slack sends people back to who install the app in one of several
 *   workspaces
 */
export function manifestOf(beat: Beat, redirectUrl?: string) {
  return {
    // Steps of workflows are described so from the second version on.
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: BOT_NAME,
      description: beat.description,
      background_color: '#1f3a4d',
      long_description: appDescription(beat),
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      agent_view: {
        agent_description: beat.description,
        suggested_prompts: beat.examples.slice(0, LIMITS.suggestedPrompts).map((message) => ({
          title: shortened(message, LIMITS.buttonTextCharacters),
          message,
        })),
      },
      bot_user: { display_name: BOT_NAME, always_online: true },
      slash_commands: [
        {
          command: `/${beat.command}`,
          description: COMMAND_DESCRIPTION,
          usage_hint: commandHint(SUBCOMMANDS.map(({ usage }) => usage)),
          should_escape: true,
        },
      ],
      shortcuts: [{ ...CHECK_SHORTCUT, callback_id: SHORTCUTS.check, type: 'message' as const }],
    },
    oauth_config: {
      ...(redirectUrl === undefined ? {} : { redirect_urls: [redirectUrl] }),
      scopes: BOT_SCOPES,
    },
    settings: {
      event_subscriptions: { bot_events: EVENTS.map(({ name }) => name).sort() },
      interactivity: { is_enabled: true },
      // Without it no app has steps of workflows (https://docs.slack.dev/tools/bolt-js/tutorials/custom-steps).
      org_deploy_enabled: true,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
      function_runtime: 'remote',
    },
    functions: STEP_DEFINITIONS,
  };
}

/** The manifest as the file that Slack's "From a manifest" takes. */
export function manifestText(beat: Beat, redirectUrl?: string): string {
  const head = `# ${MANIFEST_NOTE}\n`;
  return head + stringify(manifestOf(beat, redirectUrl), { lineWidth: 0 });
}

/**
 * Characters of the link that creates the app. RFC 9110, 4.1, asks every server to take 8000, and
 * Slack names no limit of its own.
 */
const LINK_CHARACTERS = 8000;

const CREATE_APP = 'https://api.slack.com/apps?new_app=1&manifest_yaml=';

/** The link that creates the app of a manifest. */
export interface ManifestLink {
  readonly address: string;
  /** Whether what only describes the app was left out, because the link were too long with it. */
  readonly extent: 'whole' | 'minimal';
}

/**
 * The link that opens Slack's “Create an app” with the manifest filled in
 * (https://docs.slack.dev/app-manifests/configuring-apps-with-app-manifests, “Sharing manifests”).
 */
export function manifestLink(beat: Beat, redirectUrl?: string): ManifestLink {
  const manifest = manifestOf(beat, redirectUrl);
  const whole = linkOf(manifest);
  if (whole.length <= LINK_CHARACTERS) return { address: whole, extent: 'whole' };
  return { address: linkOf(minimal(manifest)), extent: 'minimal' };
}

/** A manifest without what only describes the app: the texts that a beat may make long. */
function minimal({ display_information, features, ...rest }: AppManifestOfBeat) {
  const { long_description: _, ...display } = display_information;
  return {
    display_information: display,
    features: {
      ...features,
      agent_view: { agent_description: features.agent_view.agent_description },
      slash_commands: features.slash_commands.map(({ usage_hint: _, ...command }) => command),
    },
    ...rest,
  };
}

type AppManifestOfBeat = ReturnType<typeof manifestOf>;

function linkOf(manifest: object): string {
  const yaml = encodeURIComponent(
    stringify(manifest, { lineWidth: 0, indent: 1, indentSeq: false }),
  );
  // What ends a link where a terminal or a chat finds it in a text.
  const encoded = (mark: string) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
  return CREATE_APP + yaml.replace(/[!'()*]/g, encoded);
}
