import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRobotsRules } from '../../../src/edge/http/parse-robots-rules.ts';

/** Whether a robots.txt of these lines lets Parley ask a path. */
function allows(path: string, ...lines: readonly string[]): boolean {
  const rules = parseRobotsRules(lines.join('\n'), 'Parley');
  return rules.allows(new URL(path, 'https://harbour.example'));
}

describe('the rules of a robots.txt', () => {
  it('let all be asked where there are none', () => {
    expect(allows('/a')).toBe(true);
    expect(allows('/a', '<html><body>Not found</body></html>')).toBe(true);
    expect(allows('/a', 'User-agent: *', 'Disallow:')).toBe(true);
    expect(allows('/a', 'Disallow: /')).toBe(true);
  });

  it('are those of the groups that name the program, else those for all', () => {
    const all = ['User-agent: *', 'Disallow: /'];
    const own = ['user-agent: PARLEY/2.0', 'disallow: /own'];
    const others = ['User-agent: Parleybot', 'Disallow: /', 'User-agent: Par', 'Disallow: /'];
    expect(allows('/a', ...all)).toBe(false);
    expect(allows('/a', ...all, ...own)).toBe(true);
    expect(allows('/own', ...all, ...own)).toBe(false);
    expect(allows('/a', ...others)).toBe(true);
    expect(allows('/b', ...own, ...others, 'User-agent: parley', 'Disallow: /b')).toBe(false);
  });

  it('hold for every name above them, whatever other lines stand between', () => {
    const lines = ['User-agent: a', 'Sitemap: /map', '', 'User-agent: parley # us', 'Disallow: /'];
    expect(allows('/x', ...lines)).toBe(false);
    expect(
      allows('/x', 'User-agent: parley', 'Crawl-delay: 3', ...lines.slice(0, 1), 'Disallow: /'),
    ).toBe(true);
  });

  it.each([
    ['/fish', '/fish.html', true],
    ['/fish', '/Fish', false],
    ['/fish*', '/fishheads/yummy.html', true],
    ['/fish/', '/fish', false],
    ['/*.php', '/index.php?a=b', true],
    ['/*.php$', '/index.php?a=b', false],
    ['/*.php$', '/a.php.php', true],
    ['/fish*.php', '/fishheads/catfish.php', true],
    ['/a$', '/a', true],
    ['/a$', '/ab', false],
    ['/ab*ba$', '/aba', false],
    ['/*', '/', true],
    ['/$', '/', true],
    ['***', '/a', true],
    ['/fähre', '/f%c3%a4hre', true],
    ['/f%C3%A4hre', '/fähre', true],
    ['/%7Emara', '/~mara', true],
    ['/a%2fb', '/a/b', false],
    ['/a?q=*', '/a?q=1', true],
  ])('with the pattern %s and the path %s match: %s', (pattern, path, matches) => {
    expect(allows(path, 'User-agent: *', `Disallow: ${pattern}`)).toBe(!matches);
  });

  it('give way to a longer one, and among equals to the one that allows', () => {
    const group = (...rules: readonly string[]) => ['User-agent: *', ...rules];
    expect(allows('/p/a', ...group('Allow: /p/', 'Disallow: /'))).toBe(true);
    expect(allows('/p/a', ...group('Disallow: /p/', 'Allow: /'))).toBe(false);
    expect(allows('/page', ...group('Disallow: /pag*', 'Allow: /page'))).toBe(true);
    expect(allows('/robots.txt', ...group('Disallow: /'))).toBe(true);
  });

  it('are the same whatever ends their lines', () => {
    expect(allows('/a', 'User-agent: *\r\nDisallow: /\rAllow: /b')).toBe(false);
  });

  it('match a path that their pattern was made from', () => {
    const piece = fc.stringMatching(/^[a-z/]{0,6}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, piece)), fc.boolean(), (pieces, isWhole) => {
        const pattern = `/${pieces.map(([kept]) => `${kept}*`).join('')}end${isWhole ? '$' : ''}`;
        const path = `https://harbour.example/${pieces.flat().join('')}end`;
        const rules = parseRobotsRules(`User-agent: *\nDisallow: ${pattern}`, 'Parley');
        expect(rules.allows(new URL(path))).toBe(false);
      }),
    );
  });
});
