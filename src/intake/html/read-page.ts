import type { Draft } from '../../domain/article.ts';
import type { Outlet } from '../../domain/beat.ts';
import { firstSentenceTitle } from '../first-sentence-title.ts';
import { readAddress } from './address.ts';
import { readAuthor } from './author.ts';
import { readLanguage } from './language.ts';
import { readOutlet } from './outlet.ts';
import { gatherFacts } from './page-facts.ts';
import { parsePage } from './page-tree.ts';
import { readBody } from './read-body.ts';
import { readPublicationDate } from './read-publication-date.ts';
import { readTitle } from './title.ts';

export interface PageOptions {
  readonly outlets: readonly Outlet[];
  /** Where the page was found on the web, after redirects; `null` or absent where it was not. */
  readonly address?: string | null;
}

export function readPage(html: string, options: PageOptions): Draft {
  const facts = gatherFacts(parsePage(html));
  const address = readAddress(facts, options.address ?? null);
  const title = readTitle(facts, address);
  const publication = readPublicationDate(facts, { title: title ?? '', address });
  const text = readBody(html, title ?? '').join('\n\n');
  return {
    title: title ?? firstSentenceTitle(text),
    titleBasis: title === null ? 'first-sentence' : 'page',
    outlet: readOutlet(facts, address, options.outlets),
    author: readAuthor(facts),
    published: publication?.published ?? null,
    publishedBasis: publication?.publishedBasis ?? null,
    url: address,
    language: readLanguage(facts),
    text,
    extent: 'whole',
  };
}
