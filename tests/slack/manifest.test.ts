import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { SUBCOMMANDS } from '../../src/bot/requests/parse-request.ts';
import { readBeat } from '../../src/intake/corpus-files/read-beat.ts';
import { manifestLink, manifestOf, manifestText } from '../../src/slack/manifest.ts';
import { EVENTS, METHODS, SHORTCUTS } from '../../src/slack/surface.ts';
import { STEPS } from '../../src/slack/workflow-steps.ts';
import { aBeat } from '../support/builders.ts';

const code = readdirSync('src/slack', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('surface.ts'))
  .map((path) => readFileSync(join('src/slack', path), 'utf8'))
  .join('\n');

const found = (pattern: RegExp) =>
  new Set([...code.matchAll(pattern)].map(([, name = '']) => name.replace(/\s/g, '')));

describe('the manifest', () => {
  it('is the one that ships', () => {
    const beat = readBeat(readFileSync('corpus/beat.yml', 'utf8'), 'corpus/beat.yml');
    expect(readFileSync('manifest.yml', 'utf8')).toBe(manifestText(beat));
    expect(parse(manifestText(beat))).toEqual(manifestOf(beat));
  });

  it('names the events that the code hears, and no others', () => {
    const heard = [
      ...found(/app\.event\('(\w+)'/g),
      ...(code.includes('app.function(') ? ['function_executed'] : []),
      ...(code.includes('app.message(')
        ? ['message.im', 'message.channels', 'message.groups', 'message.mpim']
        : []),
    ];
    expect(new Set(EVENTS.map(({ name }) => name))).toEqual(new Set(heard));
    expect(manifestOf(aBeat()).settings.event_subscriptions.bot_events.toSorted()).toEqual(
      heard.toSorted(),
    );
  });

  it('asks for the scopes of the methods that the code calls, and no others', () => {
    const called = found(/\bclient\s*\.\s*((?:\w+\s*\.\s*)+\w+)\s*\(/g);
    expect(new Set(METHODS.map(({ name }) => name))).toEqual(called);
    const { bot, bot_optional: optional } = manifestOf(aBeat()).oauth_config.scopes;
    expect(bot).toEqual(['app_mentions:read', 'chat:write', 'commands', 'im:history']);
    expect(optional).toEqual([
      'assistant:write',
      'channels:history',
      'channels:read',
      'groups:history',
      'groups:read',
      'mpim:history',
      'usergroups:read',
      'users:read',
    ]);
  });

  it('describes the steps of workflows that the code does, in the second version of manifests', () => {
    const { functions, _metadata, settings } = manifestOf(aBeat());
    expect(Object.keys(functions)).toEqual(Object.values(STEPS));
    expect(code).toMatch(/on\(STEPS\.ask, [\s\S]+on\(STEPS\.timeline, /);
    expect(_metadata.major_version).toBe(2);
    expect(settings).toMatchObject({ function_runtime: 'remote', org_deploy_enabled: true });
    for (const { input_parameters, output_parameters } of Object.values(functions)) {
      for (const { properties, required } of [input_parameters, output_parameters]) {
        expect(Object.keys(properties)).toEqual(expect.arrayContaining([...required]));
      }
    }
  });

  it('names the command of its beat, with every subcommand', () => {
    const [command] = manifestOf(aBeat({ command: 'strait' })).features.slash_commands;
    expect(command?.command).toBe('/strait');
    for (const { usage } of SUBCOMMANDS) expect(command?.usage_hint).toContain(usage);
  });

  it('names the shortcut that the code hears, within the lengths of the official schema', () => {
    const { shortcuts } = manifestOf(aBeat()).features;
    expect(shortcuts.map((one) => one.callback_id)).toEqual(Object.values(SHORTCUTS));
    for (const { name, description } of shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
  });

  it('keeps the lengths that the official schema sets', () => {
    const long = 'A question that goes on and on '.repeat(8);
    const beat = aBeat({ examples: Array(9).fill(long), description: 'd'.repeat(140) });
    const { display_information: shown, features } = manifestOf(beat);
    expect(shown.name.length).toBeLessThanOrEqual(35);
    expect(shown.description.length).toBeLessThanOrEqual(140);
    expect(shown.long_description.length).toBeGreaterThanOrEqual(175);
    expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
    expect(features.agent_view.suggested_prompts).toHaveLength(4);
    expect(features.slash_commands[0]?.usage_hint.length).toBeLessThanOrEqual(1000);
  });
});

describe('the link that creates the app', () => {
  const manifestIn = (address: string) =>
    parse(new URL(address).searchParams.get('manifest_yaml') ?? '');

  it('holds the whole manifest, and nothing that ends a link in a text', () => {
    const beat = aBeat({ description: 'Talks (“Strait”) – it’s what’s agreed, *all* of it!' });
    const { address, extent } = manifestLink(beat);
    expect(extent).toBe('whole');
    expect(address).toMatch(/^https:\/\/api\.slack\.com\/apps\?new_app=1&manifest_yaml=[\w%.~-]+$/);
    expect(manifestIn(address)).toEqual(manifestOf(beat));
  });

  it('of the beat that ships has room for all of it', () => {
    const beat = readBeat(readFileSync('corpus/beat.yml', 'utf8'), 'corpus/beat.yml');
    expect(manifestLink(beat).extent).toBe('whole');
  });

  it('leaves out what only describes the app where a link has no room for it', () => {
    const beat = aBeat({ name: 'переговоры '.repeat(120) });
    const { address, extent } = manifestLink(beat);
    expect(extent).toBe('minimal');
    expect(address.length).toBeLessThanOrEqual(8000);
    const { oauth_config, settings } = manifestOf(beat);
    expect(manifestIn(address)).toMatchObject({ oauth_config, settings });
  });
});
