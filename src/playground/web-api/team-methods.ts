import { APP_ID, BOT, USER_GROUPS } from '../state/members.ts';
import { defineMethod, done, isYes, type MethodDefinition, refused, textOf } from './method.ts';

/** The methods about the connection, people and groups, and what the bot says it is doing. */
export const TEAM_METHODS: Readonly<Record<string, MethodDefinition>> = {
  'auth.test': defineMethod({
    run: (_, { manifest, team, installedFor }) =>
      done({
        url: 'http://localhost/',
        team: team.name,
        team_id: installedFor() ?? team.id,
        user: manifest.features.bot_user.display_name,
        user_id: BOT.id,
        bot_id: BOT.botId,
        app_id: APP_ID,
        ...(team.enterprise === null ? {} : { enterprise_id: team.enterprise }),
        is_enterprise_install: installedFor() !== null,
      }),
  }),
  'auth.revoke': defineMethod({
    optional: ['test'],
    run: ({ test }, { revoke }) => {
      if (isYes(test)) return done({ revoked: false });
      revoke();
      return done({ revoked: true });
    },
  }),
  'apps.connections.open': defineMethod({
    token: 'app',
    run: (_, { openConnection }) => {
      const url = openConnection();
      return url === undefined ? refused('not_allowed_token_type') : done({ url });
    },
  }),
  'users.info': defineMethod({
    required: ['user'],
    scopes: ['users:read'],
    run: ({ user }, { zone, people, team }) => {
      const person = people.find(({ id }) => id === user);
      if (!person) return refused('user_not_found');
      const { id, name, home } = person;
      const organisation = home ? home.enterprise : team.enterprise;
      return done({
        user: {
          ...{ id, name, real_name: name, tz: zone, is_bot: false },
          team_id: home?.team ?? team.id,
          ...(home && organisation !== team.enterprise ? { is_stranger: true } : {}),
          ...(organisation
            ? { enterprise_user: { id: person.enterpriseUser ?? id, enterprise_id: organisation } }
            : {}),
        },
      });
    },
  }),
  'usergroups.users.list': defineMethod({
    required: ['usergroup'],
    scopes: ['usergroups:read'],
    run: ({ usergroup }) => {
      const users = USER_GROUPS[textOf(usergroup)];
      return users ? done({ users }) : refused('no_such_subteam');
    },
  }),
  'assistant.threads.setStatus': defineMethod({
    required: ['channel_id', 'thread_ts', 'status'],
    optional: ['loading_messages'],
    scopes: ['chat:write', 'assistant:write'],
    run: ({ channel_id, thread_ts, status }, { store, feed }) => {
      const found = store.find(textOf(channel_id));
      if (!found?.hasBot) return refused('channel_not_found');
      const [channel, thread, text] = [found.id, textOf(thread_ts), textOf(status)];
      if (!store.message(channel, thread)) return refused('invalid_thread_ts');
      feed.tell({ kind: 'status', channel, thread, text });
      return done();
    },
  }),
};
