import { describe, expect, it } from 'vitest';
import { asHtml } from '../../src/present/html.ts';
import type { Block } from '../../src/present/page.ts';

const shown = (...blocks: readonly Block[]): string => asHtml([{ title: 'Title', blocks }], 3, 'x');

describe('a page as HTML', () => {
  it('has an element for each kind of block', () => {
    expect(
      shown(
        { kind: 'answer', text: 'The answer' },
        { kind: 'prose', text: 'Words' },
        { kind: 'aside', text: 'Aside' },
        { kind: 'list', items: ['one'] },
        { kind: 'warnings', items: ['beware'] },
        { kind: 'picture', lines: ['▁▂  ▃', '└──'] },
        { kind: 'table', head: ['', 'value'], rows: [{ cells: ['a'], strong: true }], right: [1] },
      ),
    ).toBe(
      [
        '<div class="section"><h3>Title</h3><p class="answer">The answer</p><p class="prose">Words</p>',
        '<p class="aside">Aside</p><ul class="list"><li>one</li></ul><ul class="warnings"><li>beware</li></ul>',
        '<pre tabindex="0">▁▂  ▃\n└──</pre><div class="wide" tabindex="0" role="group" aria-label="table">',
        '<table><thead><tr><td> </td><th scope="col" class="number">value</th></tr></thead>',
        '<tbody><tr class="strong"><th scope="row">a</th></tr></tbody></table></div></div>',
      ].join(''),
    );
  });

  it('links an address, and reads nothing else as markup', () => {
    const hostile = `<img src=x onerror="alert('1')">&lt; javascript:alert(1) https://a.example/"onclick=x`;
    const html = shown(
      { kind: 'prose', text: hostile },
      { kind: 'list', items: [hostile] },
      { kind: 'table', head: [hostile], rows: [{ cells: [hostile] }] },
      { kind: 'picture', lines: [hostile] },
    );
    const tags = [...html.matchAll(/<[a-z][^>]*>/g)].map(([tag]) => tag);
    expect(tags.filter((tag) => /onerror|onclick|img|javascript/.test(tag))).toEqual([]);
    expect(html).toContain(
      '<a href="https://a.example/" rel="noreferrer noopener">a.example</a>&#34;onclick=x',
    );
    expect(html).toContain('&#38;lt;');
  });

  it('shows control characters, and sends none', () => {
    const html = shown(
      { kind: 'prose', text: 'a\u001b[31mred\u0007\u202e' },
      { kind: 'picture', lines: ['\u001b[31m█\u001b[0m'] },
    );
    // oxlint-disable-next-line no-control-regex
    expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202e]/);
    expect(html).toContain('█');
  });
});
