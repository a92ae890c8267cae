import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { createBotMetrics } from '../../src/edge/metrics/bot-metrics.ts';
import { someSources } from '../support/metric-sources.ts';

/** What Prometheus keeps of every scrape by itself. */
const OF_PROMETHEUS = ['up'];

const Rules = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        rules: z.array(
          z.strictObject({
            alert: z.string().regex(/^Parley[A-Z]\w+$/),
            expr: z.string().min(1),
            for: z
              .string()
              .regex(/^\d+[smh]$/)
              .optional(),
            labels: z.strictObject({ severity: z.enum(['page', 'warn']) }),
            annotations: z.strictObject({
              summary: z.string().min(1),
              description: z.string().min(1),
            }),
          }),
        ),
      }),
    )
    .min(1),
});

const Dashboard = z.looseObject({
  title: z.string(),
  schemaVersion: z.number(),
  templating: z.looseObject({ list: z.array(z.looseObject({ name: z.string() })) }),
  panels: z.array(
    z.looseObject({
      id: z.number(),
      title: z.string().min(1),
      gridPos: z.strictObject({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
      targets: z.array(z.looseObject({ refId: z.string(), expr: z.string() })).min(1),
    }),
  ),
});

const rules = Rules.parse(parse(readFileSync('deploy/alerts.yml', 'utf8'))).groups.flatMap(
  (group) => group.rules,
);
const dashboard = Dashboard.parse(
  JSON.parse(readFileSync('deploy/grafana-dashboard.json', 'utf8')),
);
const expressions = [
  ...rules.map(({ expr }) => expr),
  ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
];

/** The names under which Prometheus keeps what the bot shows, with their labels. */
async function shownMetrics(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { observer, render } = createBotMetrics(
    someSources({ feeds: async () => [{ readAt: 0, failingSince: null, isGone: false }] }),
  );
  observer.acknowledged(1);
  observer.handled(1);
  observer.replied({ kind: 'ask', outcome: 'answered', tookMs: 1 });
  observer.digestEnded({ outcome: 'delivered', lateMs: 1 });
  observer.callFailed({ method: 'auth.test', code: 'timeout' });
  const shown = new Map<string, Set<string>>();
  for (const [, name = '', labels = ''] of (await render()).matchAll(/^(\w+)(?:\{([^}]*)\})? /gm)) {
    const known = shown.get(name) ?? new Set(['job', 'instance']);
    for (const [, label = ''] of labels.matchAll(/(\w+)="/g)) known.add(label);
    shown.set(name, known);
  }
  return shown;
}

/** The metrics that an expression names, each with the labels that it is asked by. */
function metricsIn(expression: string): readonly (readonly [string, readonly string[]])[] {
  const selectors = expression.matchAll(/\b((?:parley|process|nodejs)_\w+|up)\b(?:\{([^}]*)\})?/g);
  return [...selectors].map(([, name = '', asked = '']) => [
    name,
    [...asked.matchAll(/(\w+)\s*(?:=|!)/g)].map(([, label = '']) => label),
  ]);
}

describe('alert rules and dashboard', () => {
  it('name only metrics and labels that the bot shows', async () => {
    const shown = await shownMetrics();
    const asked = expressions.flatMap(metricsIn).filter(([name]) => !OF_PROMETHEUS.includes(name));
    const unknown = asked.flatMap(([name, labels]) => {
      const known = shown.get(name);
      return known
        ? labels.filter((one) => !known.has(one)).map((one) => `${name}{${one}}`)
        : [name];
    });
    expect(asked.length).toBeGreaterThan(25);
    expect(unknown).toEqual([]);
  });

  it('group by labels that their metrics have', async () => {
    const shown = await shownMetrics();
    const groups = expressions.flatMap((expression) =>
      [...expression.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, labels = '']) => {
        const known = metricsIn(expression).flatMap(([name]) => [...(shown.get(name) ?? [])]);
        return labels.split(', ').filter((label) => !known.includes(label));
      }),
    );
    expect(groups).toEqual([]);
  });

  it('close every bracket, and tell rates of what only rises', () => {
    for (const expression of expressions) {
      for (const [open, close] of ['()', '{}', '[]'].map((pair) => [...pair])) {
        expect(expression.split(open ?? '').length, expression).toBe(
          expression.split(close ?? '').length,
        );
      }
      for (const [counter] of expression.matchAll(
        /parley_\w+_(?:total|bucket)\b(?:\{[^}]*\})?.?/g,
      )) {
        expect(counter, expression).toMatch(/\[$/);
      }
    }
  });

  it('have names and places of their own', () => {
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    const { panels } = dashboard;
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    const squares = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, at) => `${x + (at % w)},${y + Math.floor(at / w)}`),
    );
    expect(new Set(squares).size).toBe(squares.length);
    expect(Math.max(...panels.map(({ gridPos: { x, w } }) => x + w))).toBeLessThanOrEqual(24);
  });

  it('watch over all that the bot counts of itself', async () => {
    const named = new Set(
      expressions.flatMap(metricsIn).map(([name]) => name.replace(/_bucket$/, '')),
    );
    const own = [...(await shownMetrics()).keys()]
      .filter((name) => name.startsWith('parley_') && !/_(?:sum|count)$/.test(name))
      .map((name) => name.replace(/_bucket$/, ''));
    const unwatched = new Set(own).difference(named);
    // The version is the label by which the dashboard knows jobs; the others stand in “ready”.
    expect([...unwatched].sort()).toEqual([
      'parley_build_info',
      'parley_index_articles',
      'parley_slack_connected',
    ]);
  });
});
