import type { Draft } from '../../domain/article.ts';
import type { Outlet } from '../../domain/beat.ts';
import { decodeText } from '../decode-text.ts';
import { firstSentenceTitle } from '../first-sentence-title.ts';
import { readAddress } from './address.ts';
import { readAuthor } from './author.ts';
import { preferDeclaredBody } from './declared-body.ts';
import { readOutlet } from './outlet.ts';
import { gatherFacts, readLanguage } from './page-facts.ts';
import { parsePage } from './page-tree.ts';
import { readBody } from './read-body.ts';
import { readPublicationDate } from './read-publication-date.ts';
import { readTitle } from './title.ts';

interface PageOptions extends PageKnowledge {
  /** Where the page was found on the web, after redirects; `null` or absent where it was not. */
  readonly address?: string | null;
}

/** What the reader of a page knows besides the page. */
export interface PageKnowledge {
  readonly outlets: readonly Outlet[];
}

/** A page, and where it was found on the web; `null` where it was not. */
interface PageBytes {
  readonly bytes: Uint8Array;
  readonly address: string | null;
}

/** Reads the bytes of a page. Throws the Failures of `decodeText` and of `parsePage`. */
export function readPageBytes({ bytes, address }: PageBytes, knowledge: PageKnowledge): Draft {
  return readPage(decodeText(bytes, { html: true }), { ...knowledge, address });
}

/** The article of a page with its metadata. Throws the Failure of `parsePage`. */
export function readPage(html: string, options: PageOptions): Draft {
  const page = parsePage(html);
  const facts = gatherFacts(page);
  const address = readAddress(facts, options.address ?? null);
  const title = readTitle(facts, address);
  const publication = readPublicationDate(facts, { title: title ?? '', address });
  const shown = readBody(page, title ?? '');
  const body = preferDeclaredBody(shown, facts.things, title ?? '');
  return {
    title: title ?? firstSentenceTitle(body.text),
    titleBasis: title === null ? 'first-sentence' : 'page',
    outlet: readOutlet(facts, address, options.outlets),
    author: readAuthor(facts, title ?? ''),
    published: publication?.published ?? null,
    publishedBasis: publication?.publishedBasis ?? null,
    url: address,
    language: readLanguage(facts),
    ...body,
    extent: 'whole',
  };
}
