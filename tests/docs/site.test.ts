import { describe, expect, it, test } from 'vitest';
import { faults } from '../../docs/site/faults.ts';
import { anchors, rendered } from '../../docs/site/markdown.ts';
import { placeOf, site, type Source } from '../../docs/site/site.ts';

const asItIs = (href: string): string => href;

/** A repository of these files. */
const of = (files: Readonly<Record<string, string>>): Source => ({
  isFile: (path) => path in files,
  isFolder: (path) => Object.keys(files).some((it) => it.startsWith(`${path}/`)),
  read: (path) => files[path]!,
});

const made = (files: Readonly<Record<string, string>>) =>
  site(
    of({ 'README.md': '# Home\n\n[All](docs/README.md)', 'docs/README.md': '# All\n', ...files }),
    'README.md',
    'docs/README.md',
  );

describe('a page', () => {
  it('has the title and the anchors that GitHub gives it', () => {
    const { title, html } = rendered('# What `a` & b are?\n\n## Again\n\n## Again', asItIs);
    expect(title).toBe('What a & b are?');
    expect([...html.matchAll(/id="([^"]*)"/g)].map((it) => it[1])).toEqual([
      'what-a--b-are',
      'again',
      'again-1',
    ]);
  });

  it('keeps hostile text as text', () => {
    const { html } = rendered(
      '# T\n\n<script>alert(1)</script>\n\n`<b>` "x" <img src=x onerror=y>\n\n```sh\n</code><script>\n```',
      asItIs,
    );
    expect(html).not.toMatch(/<script|<img|<b>/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('breaks no short code behind a hyphen, and lets long code break', () => {
    const { html } = rendered(`\`--bitcoin-price\` \`${'long-'.repeat(20)}\``, asItIs);
    expect(html).toContain('<code class="short">--bitcoin-price</code> <code>long-');
  });

  it('drops comments', () =>
    expect(rendered('a\n\n<!-- keys -->\n\nb', asItIs).html).toBe('<p>a</p>\n<p>b</p>\n'));

  it('draws formulas as MathML, and refuses what is none', () => {
    expect(rendered('```math\n\\frac{a}{b}\n```', asItIs).html).toMatch(/<math[\s\S]*<mfrac>/);
    expect(() => rendered('```math\n\\frac{a}{\n```', asItIs)).toThrow('Unexpected end of input');
  });
});

test.each([
  ['README.md', 'index.html'],
  ['CONTRIBUTING.md', 'contributing.html'],
  ['docs/README.md', 'docs/index.html'],
  ['docs/guides/miner.md', 'docs/guides/miner.html'],
])('%s stands at %s', (page, place) => expect(placeOf(page)).toBe(place));

test('an anchor is given once', () => {
  const anchorOf = anchors();
  expect([anchorOf('A b'), anchorOf('A b'), anchorOf('Ä, c!')]).toEqual(['a-b', 'a-b-1', 'ä-c']);
});

describe('a site', () => {
  it('opens the pages that links lead to, copies files, and leaves other folders alone', () => {
    const {
      pages,
      copies,
      made: all,
    } = made({
      'docs/README.md':
        '# All\n\n## Guides\n\n- [One](one.md#there)\n- [Data](data/)\n- [Code](../src)\n- [Tables](tables)',
      'docs/one.md': '# One\n\n## There\n\n![A picture](a.svg) [home](../README.md)',
      'docs/a.svg': '<svg/>',
      'docs/data/x.csv': '1',
      'docs/tables/README.md': '# Tables',
      'src/index.ts': '',
      'lost.md': '# Lost',
    });
    expect(all).toEqual(['README.md', 'docs/README.md', 'docs/one.md', 'docs/tables/README.md']);
    expect([...copies]).toEqual(['docs/a.svg']);
    const table = pages.get('docs/index.html');
    expect(table).toContain('<a href="one.html#there">One</a>');
    expect(table).toContain('<li>Code</li>');
    expect(pages.get('docs/one.html')).toContain('<img src="a.svg" alt="A picture">');
    expect(pages.get('docs/tables/index.html')).toContain('<a href="../one.html">One</a>');
    expect(faults({ pages, copies })).toEqual([]);
  });

  it('marks the page of the navigation that is open', () => {
    const { pages } = made({
      'docs/README.md': '# All\n\n## Guides\n\n[One](one.md)',
      'docs/one.md': '# One',
    });
    expect(pages.get('docs/one.html')).toContain('<a href="one.html" aria-current="page">One</a>');
  });

  it.each([
    ['a page that is not there', '[x](no.md)', 'docs/index.html: no.md leads nowhere'],
    ['an anchor that is not there', '[x](#no)', 'docs/index.html: #no leads nowhere'],
    ['an anchor of another page', '[x](../README.md#no)', 'docs/index.html: ../index.html#no leads nowhere'],
    ['a picture that is not there', '![x](no.svg)', 'docs/index.html: no.svg leads nowhere'],
  ])('tells of %s', (_, text, fault) => {
    expect(faults(made({ 'docs/README.md': `# All\n\n${text}` }))).toContain(fault);
  });

  it('lets links lead out of it, and runs nothing', () => {
    const whole = made({ 'docs/README.md': '# All\n\n<https://example.org> [x](https://example.org/#y)' });
    expect(faults(whole)).toEqual([]);
    expect([...whole.pages.values()].join('')).not.toMatch(/<script|<link|@import|url\(/);
  });
});
