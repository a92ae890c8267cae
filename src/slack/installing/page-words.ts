/** What somebody reads in their browser who installs the bot. */
export interface InstallPageText {
  readonly title: string;
  readonly text: string;
}

/** What is read where an installation begins. */
export const INSTALL_PAGE = {
  title: 'Add Parley to Slack',
  text: 'Slack shows what Parley asks for, and lets you leave out what is optional.',
  link: 'Add to Slack',
} as const;

/** Why nothing was installed. */
export type InstallFault = 'cancelled' | 'not-begun' | 'no-code' | 'refused' | 'failed';

const AGAIN = 'Nothing was installed. Begin again at /slack/install of this server.';

/** What is read of an installation that came to nothing. */
export const INSTALL_FAULTS: Readonly<Record<InstallFault, InstallPageText>> = {
  cancelled: {
    title: 'Not installed',
    text: 'You chose not to install Parley. Nothing was changed, and you can close this page.',
  },
  'not-begun': {
    title: 'This link is no longer good',
    text: `An installation is finished in the browser in which it began, within ten minutes and once. ${AGAIN}`,
  },
  'no-code': {
    title: 'Slack sent no code',
    text: `This address is for people whom Slack sends back after an installation. ${AGAIN}`,
  },
  refused: {
    title: 'Slack refused the installation',
    text: `Slack did not take the code that it had given, or does not know this app. ${AGAIN} If it happens again, tell whoever runs Parley.`,
  },
  failed: {
    title: 'The installation failed',
    text: `It failed on Parley’s side, and the fault is logged. ${AGAIN}`,
  },
};

/** What is read of an installation that is done. */
export function installed(where: string, command: string): InstallPageText {
  return {
    title: 'Parley is installed',
    text: `Parley is now in ${where}. Invite it to a channel, and type /${command} help in Slack. You can close this page.`,
  };
}
