import type { ServerResponse } from 'node:http';
import type { InstallPageText } from './page-words.ts';

/**
 * Pages load nothing and are kept nowhere; the address of one holds a code that must not go on to
 * others (RFC 6749, 10.5).
 */
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Answers a request with a page. */
export function sendPage(
  response: ServerResponse,
  status: number,
  { title, text }: InstallPageText,
): void {
  if (response.headersSent) return;
  response.writeHead(status, HEADERS);
  response.end(pageOf(title, `<p>${escaped(text)}</p>`));
}

/** A page with a link to where the app is installed. */
export function installPage(
  address: string,
  { title, text, link }: InstallPageText & { readonly link: string },
): string {
  return pageOf(
    title,
    `<p>${escaped(text)}</p><p><a href="${escaped(address)}">${escaped(link)}</a></p>`,
  );
}

function pageOf(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>${escaped(title)}</title>
<style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 4rem auto; padding: 0 1rem }</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${body}
</body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}
