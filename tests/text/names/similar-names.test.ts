import { describe, expect, it } from 'vitest';
import { nearestName } from '../../../src/text/names/similar-names.ts';

const NAMES = [
  { name: 'Dmitry Veskov', aliases: ['Veskov'] },
  { name: 'Olena Zhadenska', aliases: ['Zhadenska'] },
  { name: 'Sergey Khavrov', aliases: ['Khavrov'] },
  { name: 'Anna Berg', aliases: ['Berg'] },
  { name: 'Otto Maassen', aliases: [] },
  { name: 'Ivo Maasser', aliases: [] },
];

describe('the name that is meant', () => {
  it.each([
    ['veskof', 'Dmitry Veskov'],
    ['Weskow', 'Dmitry Veskov'],
    ['Dmitri Veskoff', 'Dmitry Veskov'],
    ['dmitriy veksov', 'Dmitry Veskov'],
    ['Jadenska', 'Olena Zhadenska'],
    ['Zhadensca', 'Olena Zhadenska'],
    ['Sergei Havrov', 'Sergey Khavrov'],
    ['qavrov', 'Sergey Khavrov'],
  ])('is told by another spelling: %s', (typed, name) => {
    expect(nearestName(typed, NAMES)?.name).toBe(name);
  });

  it.each([
    ['a short one', 'Burg'],
    ['another beginning', 'Teskov'],
    ['two that are as near', 'Maasses'],
    ['nothing of the kind', 'the harbour office'],
    ['no letters', '?!'],
  ])('is nobody’s for %s', (_, typed) => {
    expect(nearestName(typed, NAMES)).toBeUndefined();
  });
});
