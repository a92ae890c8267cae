import type { App } from '@slack/bolt';
import { createHomeKeeper } from '../../bot/home/home-keeper.ts';
import { createRecentNews } from '../../bot/home/recent-news.ts';
import { createSuggestedQuestions } from '../../bot/home/suggested-questions.ts';
import { registerAskFurther } from './ask-further.ts';
import { registerButtons } from './buttons.ts';
import { registerCheckShortcut } from './check-shortcut.ts';
import { registerCommand } from './command.ts';
import { registerDigestForm } from './digest-form.ts';
import { registerDirectMessage } from './direct-message.ts';
import { registerFeedback } from './feedback.ts';
import { registerHome } from './home.ts';
import { registerItems } from './items.ts';
import type { ListenerDeps } from './listener-deps.ts';
import { registerMention } from './mention.ts';
import { registerOldButtons } from './old-buttons.ts';
import { registerOpened } from './opened.ts';
import { registerRefusalButtons } from './refusal-buttons.ts';
import { registerRephraseForm } from './rephrase-form.ts';
import { registerShareForm } from './share-form.ts';
import { registerThreadMessage } from './thread-message.ts';
import { registerWorkflowSteps } from './workflow-steps.ts';

/** Lets the bot answer all that it hears. */
export function registerListeners(app: App, command: string, listening: ListenerDeps): void {
  const news = createRecentNews();
  const home = createHomeKeeper(news);
  registerCommand(app, command, listening);
  registerMention(app, listening);
  registerDirectMessage(app, listening);
  registerThreadMessage(app, listening);
  registerOpened(app, createSuggestedQuestions(news), listening);
  registerButtons(app, listening);
  registerOldButtons(app, listening);
  registerDigestForm(app, home, listening);
  registerAskFurther(app, listening);
  registerRefusalButtons(app, listening);
  registerRephraseForm(app, listening);
  registerCheckShortcut(app, listening);
  registerShareForm(app, listening);
  registerHome(app, home, listening);
  registerFeedback(app, listening);
  registerItems(app, listening);
  registerWorkflowSteps(app, listening);
}
