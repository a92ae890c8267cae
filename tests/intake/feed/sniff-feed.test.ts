import { describe, expect, it } from 'vitest';
import { looksLikeFeed } from '../../../src/intake/feed/sniff-feed.ts';

describe('the beginning of bytes', () => {
  it.each([
    '<?xml version="1.0"?><!-- made by hand --><rss>',
    '<!DOCTYPE rdf [ <!ENTITY sea "a > b"> ]><rdf:RDF>',
    '<x:feed xmlns:x="http://www.w3.org/2005/Atom">',
    '\uFEFF\n <feed>',
    '{"version": "https://jsonfeed.org/version/1.1"}',
  ])('shows a feed: %j', (text) => {
    expect(looksLikeFeed(Buffer.from(text))).toBe(true);
    expect(looksLikeFeed(Buffer.from(text, 'utf16le'))).toBe(true);
  });

  it.each([
    '<!doctype html><html>',
    '<!-- <rss> --><html>',
    '<rssx>',
    'A letter about <rss> of ours',
    '{}',
  ])('shows none: %j', (text) => {
    expect(looksLikeFeed(Buffer.from(text))).toBe(false);
  });
});
