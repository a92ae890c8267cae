import { describe, expect, it } from 'vitest';
import { formatFromName, sniffFormat } from '../../src/intake/format.ts';

describe('the format of a file', () => {
  it.each([
    ['talks.html', 'html'],
    ['TALKS.HTM', 'html'],
    ['a/b.c/talks.md', 'markdown'],
    ['talks.markdown', 'markdown'],
    ['talks.txt', 'plain-text'],
    ['talks.jsonl', 'json-lines'],
    ['talks.ndjson.gz', 'json-lines'],
    ['talks.txt.GZ', 'plain-text'],
  ])('is told by its name: %s', (name, format) => {
    expect(formatFromName(name)).toBe(format);
  });

  it.each(['talks', 'talks.pdf', 'talks.gz', 'html', 'a.html/talks', ''])(
    'is not told by "%s"',
    (name) => {
      expect(formatFromName(name)).toBeUndefined();
    },
  );

  it.each([
    ['<!DOCTYPE html><html>', 'html'],
    ['\uFEFF\n <html lang="en">', 'html'],
    ['<?xml version="1.0"?><html>', 'html'],
    ['<article><p>Text.', 'html'],
    ['{"text": "Ferries sail."}', 'json-lines'],
    ['---\r\ntitle: Ferries\r\n---\r\n', 'markdown'],
    ['Ferries sail.', 'plain-text'],
    ['<3 to all who sail', 'plain-text'],
    ['{curly} news', 'plain-text'],
    ['--- a rule', 'plain-text'],
    ['', 'plain-text'],
  ])('is told by how its text begins: "%s"', (text, format) => {
    expect(sniffFormat(text)).toBe(format);
  });
});
