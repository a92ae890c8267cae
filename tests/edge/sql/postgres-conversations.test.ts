import { onTestFinished } from 'vitest';
import { conversationStoreContract } from '../../contracts/conversation-store.ts';
import { eraserContract } from '../../contracts/eraser.ts';
import { feedStoreContract } from '../../contracts/feed-store.ts';
import { feedbackStoreContract } from '../../contracts/feedback-store.ts';
import { installationStoreContract } from '../../contracts/installation-store.ts';
import { muteStoreContract } from '../../contracts/mute-store.ts';
import { standingQuestionStoreContract } from '../../contracts/standing-question-store.ts';
import { subscriptionStoreContract } from '../../contracts/subscription-store.ts';
import { threadStoreContract } from '../../contracts/thread-store.ts';
import { watchStoreContract } from '../../contracts/watch-store.ts';
import { workspacesContract } from '../../contracts/workspaces.ts';
import { emptiedPostgres } from '../../support/postgres.ts';

const open = emptiedPostgres();

/** What is kept of the workspace T1. */
async function openWorkspace() {
  const stores = await open();
  return { ...stores, ...(await stores.ofWorkspace('T1')) };
}

async function openUntilFinished() {
  const stores = await openWorkspace();
  onTestFinished(() => stores.close());
  return stores;
}

conversationStoreContract('PostgreSQL', openWorkspace);
subscriptionStoreContract('PostgreSQL', openWorkspace);
eraserContract('PostgreSQL', openWorkspace);
muteStoreContract('PostgreSQL', openWorkspace);
threadStoreContract('PostgreSQL', openWorkspace);
muteStoreContract('PostgreSQL', openWorkspace);
feedbackStoreContract('PostgreSQL', openWorkspace);
feedStoreContract('PostgreSQL', open);
installationStoreContract('PostgreSQL', open);
workspacesContract('PostgreSQL', open);
watchStoreContract('PostgreSQL', async () => (await openUntilFinished()).watches);
standingQuestionStoreContract('PostgreSQL', async () => (await openUntilFinished()).questions);
