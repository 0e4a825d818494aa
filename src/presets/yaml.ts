import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Pair } from 'yaml';
import type { Problem } from '../units/problem.ts';

/** Plain data of a YAML text; every scalar is the text as it stands, so no digit is lost. */
export type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain };

export interface ReadYaml {
  readonly data: Plain;
  /** Where the value at a path such as `values.pue.value` stands. */
  readonly placeOf: (path: string) => Pick<Problem, 'line' | 'column'>;
  readonly problems: readonly Problem[];
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 20;

/**
 * Reads one YAML document as plain data. Duplicate keys, anchors, aliases and
 * tags are refused: a preset says each thing once and where it stands.
 */
export function readYaml(text: string): ReadYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    stringKeys: true,
    logLevel: 'silent',
  });
  const places = new Map<string, number>();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const syntax = [...document.errors, ...document.warnings].map(({ message, pos }): Problem => ({
    code: 'yaml-syntax',
    field: 'YAML',
    allowed: (message.split(/\n| at line /)[0] ?? message).replace(/:$/, ''),
    ...at(pos[0]),
  }));
  const walker = new Walker(places, at);
  const data = syntax.length > 0 ? null : walker.plain(document.contents, []);
  return {
    data,
    placeOf: (path) => at(places.get(path) ?? places.get(path.replace(/\.[^.]*$/, '')) ?? 0),
    problems: [...syntax, ...walker.problems],
  };
}

class Walker {
  readonly problems: Problem[] = [];
  readonly #places: Map<string, number>;
  readonly #at: (offset: number) => { line: number; column: number };

  constructor(places: Map<string, number>, at: (offset: number) => { line: number; column: number }) {
    this.#places = places;
    this.#at = at;
  }

  plain(node: Node | null, path: readonly string[]): Plain {
    const offset = node?.range?.[0] ?? 0;
    if (path.length > 0 && !this.#places.has(path.join('.'))) this.#places.set(path.join('.'), offset);
    if (path.length > DEEPEST) return this.#refuse(path, offset, 'is nested too deep');
    if (isMap<Node, Node | null>(node))
      return Object.fromEntries(node.items.map((it) => this.#entry(it, path)));
    if (isSeq<Node>(node)) return node.items.map((it, index) => this.plain(it, [...path, `${index}`]));
    if (isScalar(node)) return node.value === null ? null : (node.source ?? '');
    return node === null ? null : this.#refuse(path, offset, 'is an alias; write the value out');
  }

  #entry({ key, value }: Pair<Node, Node | null>, path: readonly string[]): [string, Plain] {
    const name = isScalar<string>(key) ? key.value : '?';
    const offset = key.range?.[0] ?? 0;
    const own = [...path, name];
    this.#places.set(own.join('.'), offset);
    if (FORBIDDEN.has(name)) return [`_${name}`, this.#refuse(own, offset, 'is no name for a field')];
    return [name, this.plain(value, own)];
  }

  #refuse(path: readonly string[], offset: number, allowed: string): null {
    this.problems.push({
      code: 'wrong-shape',
      field: path.join('.') || 'YAML',
      allowed,
      ...this.#at(offset),
    });
    return null;
  }
}
