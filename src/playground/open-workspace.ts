import { openSlack, type SlackOptions } from './open-slack.ts';
import type { StandInWorkspace, TeamOptions } from './open-team.ts';

/** How a stand-in with one workspace is set up. */
export type WorkspaceOptions = TeamOptions & Omit<SlackOptions, 'teams'>;

/** Opens a workspace on a free port, in which the app is installed. */
export async function openWorkspace(options: WorkspaceOptions): Promise<StandInWorkspace> {
  const { workspaces } = await openSlack({ ...options, teams: [options] });
  return workspaces[0];
}
