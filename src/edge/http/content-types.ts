import type { WebRequest } from '../../archive/ports/web.ts';
import { Failure } from '../../domain/failure.ts';

interface AcceptedTypes {
  /** What the request says it takes (RFC 9110, 12.5.1). */
  readonly accept: string;
  readonly taken: RegExp;
  /** As a person is told. */
  readonly name: string;
}

/** Kinds that texts come in, by their servers' words. */
const PAGE = String.raw`text/html|application/xhtml\+xml|text/(?:plain|markdown|x-markdown)|application/(?:jsonl|x-ndjson)`;

/** Feeds are served as many things; the reader of feeds looks at the bytes. */
const FEED = String.raw`(?:text|application)/(?:[\w.-]+\+)?xml|application/(?:feed\+)?json|text/(?:html|plain)|(?:application|binary)/octet-stream`;

const ACCEPT_PAGE = 'text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.8';
const ACCEPT_FEED =
  'application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9';

const KINDS: Readonly<Record<WebRequest['wants'], AcceptedTypes>> = {
  page: { accept: `${ACCEPT_PAGE},*/*;q=0.1`, taken: whole(PAGE), name: 'page' },
  feed: { accept: `${ACCEPT_FEED},*/*;q=0.1`, taken: whole(FEED), name: 'feed' },
  'page-or-feed': {
    accept: `${ACCEPT_PAGE},${ACCEPT_FEED},*/*;q=0.1`,
    taken: whole(`${PAGE}|${FEED}`),
    name: 'page or feed',
  },
};

/** The header by which a server chooses what to send. */
export function acceptHeader(wants: WebRequest['wants']): string {
  return KINDS[wants].accept;
}

/**
 * Throws `unsupported` for pictures, films, PDFs and other documents. What a server calls nothing
 * is taken, and looked at by whoever reads it.
 */
export function refuseOtherTypes(contentType: string | null, wants: WebRequest['wants']): void {
  const kind = (contentType ?? '').split(/[;,]/, 1)[0]?.trim().toLowerCase() ?? '';
  if (kind === '' || KINDS[wants].taken.test(kind)) return;
  throw new Failure(
    'unsupported',
    `is no ${KINDS[wants].name} but ${kind.slice(0, 100)}: give the address of a ${KINDS[wants].name}, or save its text as a file`,
  );
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`);
}
