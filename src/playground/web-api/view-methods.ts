import { type CheckedView, checkView } from '../block-kit/views.ts';
import type { ViewChange } from '../state/view-stacks.ts';
import {
  defineMethod,
  done,
  type MethodAnswer,
  type MethodArguments,
  type MethodDefinition,
  refused,
  textOf,
  type WebApiDeps,
} from './method.ts';

const OPENING = { required: ['view', 'trigger_id'] } as const;

/** The methods that open and change modals and home tabs. */
export const VIEW_METHODS: Readonly<Record<string, MethodDefinition>> = {
  'views.open': defineMethod({
    ...OPENING,
    run: (args, deps) =>
      withView(args, 'modal', (view) =>
        withTrigger(args, deps, (user) => done({ view: deps.views.open(user, view) })),
      ),
  }),
  'views.push': defineMethod({
    ...OPENING,
    run: (args, deps) =>
      withView(args, 'modal', (view) =>
        withTrigger(args, deps, (user) => answerTo(deps.views.push(user, view))),
      ),
  }),
  'views.update': defineMethod({
    required: ['view'],
    optional: ['view_id', 'external_id', 'hash'],
    run: (args, deps) =>
      withView(args, 'modal', (view) => {
        const [id, externalId, hash] = [args.view_id, args.external_id, args.hash].map(
          (value) => textOf(value) || undefined,
        );
        return answerTo(deps.views.update({ id, externalId, hash }, view));
      }),
  }),
  'views.publish': defineMethod({
    required: ['user_id', 'view'],
    run: (args, { manifest, views }) => {
      if (!manifest.features.app_home.home_tab_enabled) return refused('not_enabled');
      return withView(args, 'home', (view) =>
        done({ view: views.publish(textOf(args.user_id), view) }),
      );
    },
  }),
};

function withView(
  { view }: MethodArguments,
  type: CheckedView['type'],
  work: (view: CheckedView) => MethodAnswer,
): MethodAnswer {
  const check = checkView(view, type);
  return check.status === 'taken' ? work(check.view) : refused('invalid_arguments', check.faults);
}

function withTrigger(
  { trigger_id }: MethodArguments,
  { triggers }: WebApiDeps,
  work: (user: string) => MethodAnswer,
): MethodAnswer {
  const exchange = triggers.exchange(trigger_id);
  return exchange.status === 'opened' ? work(exchange.user) : refused(exchange.error);
}

function answerTo(change: ViewChange): MethodAnswer {
  return change.status === 'done' ? done({ view: change.view }) : refused(change.error);
}
