import { isDeepStrictEqual } from 'node:util';
import { isMap, parseDocument, type YAMLMap } from 'yaml';
import { fieldsOf } from './fields.ts';
import { type Fields, inline, lines, pair } from './lines.ts';
import { type Plain, readYaml } from './yaml.ts';

interface Ranged {
  readonly range: readonly [start: number, end: number, withComment: number];
}
interface Entry {
  readonly key: Ranged & { readonly value: string };
  readonly value: Ranged;
}

/** What becomes of the fields of a map. */
interface Change {
  readonly kept: readonly Entry[];
  readonly removed: readonly Entry[];
  readonly added: readonly (readonly [string, Plain])[];
  /** The last of its fields as they stand. */
  readonly last: Entry;
}

/** What stands from one place of a text to another becomes something else. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A YAML text that says `fields` instead of what it says now. Only what differs is touched: comments, order, quotes
 * and layout of all else stay as they are, to the byte.
 * @param text one document that `readYaml` reads without a problem, a map at its top
 */
export function spliced(text: string, fields: Fields): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const whole = `${text.slice(mark.length)}${text.endsWith('\n') ? '' : end}`;
  const { contents } = parseDocument(whole, { stringKeys: true });
  const splices = new Splicer(whole, end).ofMap(contents as YAMLMap, fieldsOf(readYaml(whole).data), fields);
  if (splices.length === 0) return text;
  const ordered = splices.toSorted((a, b) => a.from - b.from);
  const parts = ordered.map((it, index) => `${whole.slice(ordered[index - 1]?.to ?? 0, it.from)}${it.text}`);
  return `${mark}${parts.join('')}${whole.slice(ordered.at(-1)!.to)}`;
}

class Splicer {
  readonly #text: string;
  readonly #end: string;

  constructor(text: string, end: string) {
    this.#text = text;
    this.#end = end;
  }

  ofMap(node: YAMLMap, now: Fields, wanted: Fields): Splice[] {
    const entries = node.items as unknown as readonly Entry[];
    const stays = ({ key, value }: Entry): boolean => {
      const [is, be] = [now[key.value], wanted[key.value]];
      if (be === undefined || isDeepStrictEqual(is, be)) return be !== undefined;
      return typeof be === 'string' || (isMap(value) && !Array.isArray(be));
    };
    const kept = entries.filter(stays);
    const removed = entries.filter((it) => !kept.includes(it));
    const added = Object.entries(wanted).filter(([name]) => kept.every(({ key }) => key.value !== name));
    const change: Change = { kept, removed, added, last: entries.at(-1)! };
    return [
      ...kept.flatMap((it) => this.#changed(it, now, wanted)),
      ...(node.flow ? this.#inFlow(change) : this.#inBlock(change)),
    ];
  }

  #changed({ key, value }: Entry, now: Fields, wanted: Fields): Splice[] {
    const [is, be] = [now[key.value]!, wanted[key.value]!];
    if (isDeepStrictEqual(is, be)) return [];
    const [own, others] = [fieldsOf(is), fieldsOf(be)];
    // A map of which nothing stays can't be added to.
    if (isMap(value) && typeof be !== 'string' && Object.keys(own).some((name) => name in others))
      return this.ofMap(value, own, others);
    const [from, to] = value.range;
    return [{ from, to, text: `${inline(be)}${this.#text[to - 1] === '\n' ? this.#end : ''}` }];
  }

  #inBlock({ removed, added, last }: Change): Splice[] {
    const splices = removed.map(({ key, value }) => ({
      from: this.#lineStart(key.range[0]),
      to: this.#lineEnd(value.range[1]),
      text: '',
    }));
    const indent = ' '.repeat(last.key.range[0] - this.#lineStart(last.key.range[0]));
    const at = this.#lineEnd(last.value.range[1]);
    const text = added.flatMap((it) => lines(it, indent).map((line) => `${line}${this.#end}`)).join('');
    return text === '' ? splices : [...splices, { from: at, to: at, text }];
  }

  #inFlow({ kept, removed, added, last }: Change): Splice[] {
    const splices = removed.map((it) => this.#cut(it));
    const stays = kept.at(-1)!;
    const at = stays.value.range[1];
    if (added.length > 0)
      splices.push({ from: at, to: at, text: added.map((it) => `, ${pair(it)}`).join('') });
    const comma = this.#comma(stays);
    const isOpen = stays !== last && this.#comma(last) === undefined;
    if (isOpen && comma !== undefined) splices.push({ from: comma, to: comma + 1, text: '' });
    return splices;
  }

  /** A field between braces, with its comma, and its lines where it has them for itself. */
  #cut(entry: Entry): Splice {
    const from = entry.key.range[0];
    const comma = this.#comma(entry);
    const to = comma === undefined ? entry.value.range[1] : comma + 1;
    const [spaces = '', newLine] = /^[ \t]*(\r?\n)?/.exec(this.#text.slice(to)) ?? [];
    const start = this.#lineStart(from);
    const isAlone = newLine !== undefined && this.#text.slice(start, from).trim() === '';
    return isAlone
      ? { from: start, to: to + spaces.length, text: '' }
      : { from, to: to + spaces.replace(/\r?\n/, '').length, text: '' };
  }

  /** Where the comma after a field between braces stands. */
  #comma({ value }: Entry): number | undefined {
    const [, end] = value.range;
    const [found] = /^(?:\s|#.*)*,/.exec(this.#text.slice(end)) ?? [];
    return found === undefined ? undefined : end + found.length - 1;
  }

  #lineStart(at: number): number {
    return this.#text.lastIndexOf('\n', at - 1) + 1;
  }

  /** Where the line ends that ends something; some things end with it. */
  #lineEnd(at: number): number {
    return this.#text[at - 1] === '\n' ? at : this.#text.indexOf('\n', at) + 1;
  }
}
