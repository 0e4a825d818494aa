import { describe, expect, it } from 'vitest';
import { picture } from '../../docs/picture.ts';
import { screen } from '../../docs/screen.ts';

const ESC = '\u001b';

describe('a picture of a terminal', () => {
  it('sets each run at its column, in its style', () => {
    const svg = picture([`ab ${ESC}[1mcd${ESC}[22m   ${ESC}[32m+5 %${ESC}[39m`], 20, 'A title');
    expect(
      [...svg.matchAll(/<text([^>]*)>([^<]*)</g)].map((it) => [/class="(\w+)"/.exec(it[1]!)?.[1], it[2]]),
    ).toEqual([
      [undefined, 'ab'],
      ['bold', 'cd'],
      ['green', '+5 %'],
    ]);
    const places = [...svg.matchAll(/<text[^>]* x="([\d.]+)"/g)].map((it) => Number(it[1]));
    expect(places.map((it) => Math.round((it - places[0]!) / 8.4))).toEqual([0, 3, 8]);
  });

  it('draws the dots of braille', () => {
    const svg = picture(['\u2801\u28ff'], 2, 'Dots');
    expect(svg.match(/M[\d.]+ [\d.]+h0/g)).toHaveLength(9);
    expect(svg).not.toContain('<text');
  });

  it('keeps text as text', () => {
    const svg = picture(['<script>&'], 10, '<x>');
    expect(svg).toContain('&lt;script&gt;&amp;');
    expect(svg).toContain('<title>&lt;x&gt;</title>');
  });

  it('refuses a style that it does not know', () =>
    expect(() => picture([`${ESC}[36mx`], 3, 'x')).toThrow('no style 36'));
});

describe('the picture of the README', () => {
  const svg = screen();

  it('is the same at every drawing', () => expect(screen()).toBe(svg));

  it('shows what the terminal shows', () => {
    expect(svg).toContain('A site of 50 MW');
    expect(svg).toMatch(/class="green"[^>]*>\+\d/);
    expect(svg.match(/h0/g)!.length).toBeGreaterThan(100);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});
