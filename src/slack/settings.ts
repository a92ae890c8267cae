/** How the bot and Slack reach each other, and what it speaks with. */
export interface SlackSettings {
  readonly botToken: string;
  readonly connection:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number };
  /** Another address than Slack's own: a stand-in workspace. */
  readonly apiUrl?: string | undefined;
}
