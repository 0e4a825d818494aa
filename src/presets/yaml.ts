import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLParseError,
  type YAMLWarning,
} from 'yaml';
import type { Problem } from '../units/problem.ts';

/** Plain data of a YAML text; every scalar is the text as it stands, so no digit is lost. */
export type Plain = string | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Where the value at a path such as `values.pue.value` stands in its file. */
export type PlaceOf = (path: string) => Pick<Problem, 'line' | 'column'>;

export interface ReadYaml {
  readonly data: Plain;
  readonly placeOf: PlaceOf;
  readonly problems: readonly Problem[];
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 20;
/** A line that opens or stands on more levels than any preset has. */
const MANY_LEVELS = /^(?:\s*[-?:](?=\s)){50}|^ {400}/;

type At = (offset: number) => { readonly line: number; readonly column: number };

/**
 * Reads one YAML document as plain data. Duplicate keys, anchors, aliases and
 * tags are refused: a preset says each thing once and where it stands.
 */
export function readYaml(text: string): ReadYaml {
  const deep = depthProblem(text);
  if (deep) return { data: null, placeOf: () => ({}), problems: [deep] };
  const lines = new LineCounter();
  const at: At = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  // A silent parser would read the first of several documents and say nothing. The walker finds duplicate keys.
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'error',
  });
  const syntax = syntaxProblems([...document.errors, ...document.warnings], at);
  const places = new Map<string, number>();
  const walker = new Walker(places, at);
  const data = syntax.length > 0 ? null : walker.plain(document.contents, []);
  return {
    data,
    placeOf: (path) => at(places.get(path) ?? places.get(path.replace(/\.[^.]*$/, '')) ?? 0),
    problems: [...syntax, ...walker.problems],
  };
}

/** The parser recurses, and V8 may end the process when its stack is full: what is far too deep never gets there. */
function depthProblem(text: string): Problem | undefined {
  let open = 0;
  const index = text.split('\n').findIndex((line) => {
    let deepest = open;
    for (const character of line) {
      if (character === '[' || character === '{') deepest = Math.max(deepest, ++open);
      if (character === ']' || character === '}') open = Math.max(0, open - 1);
    }
    return deepest > 200 || MANY_LEVELS.test(line);
  });
  if (index < 0) return undefined;
  return {
    code: 'yaml-syntax',
    field: 'YAML',
    allowed: 'is nested too deep',
    line: index + 1,
    column: 1,
  };
}

/** What the parser found, once for each line: a slip makes it stumble again and again at one place. */
const syntaxProblems = (found: readonly (YAMLParseError | YAMLWarning)[], at: At): Problem[] =>
  found
    .map(({ code, message, pos }): Problem => ({
      code: 'yaml-syntax',
      field: 'YAML',
      allowed: code === 'MULTIPLE_DOCS' ? 'holds several documents; a file is one preset' : message,
      ...at(pos[0]),
    }))
    .filter((it, index, all) => it.line !== all[index - 1]?.line);

class Walker {
  readonly problems: Problem[] = [];
  readonly #places: Map<string, number>;
  readonly #at: At;

  constructor(places: Map<string, number>, at: At) {
    this.#places = places;
    this.#at = at;
  }

  plain(node: Node | null, path: readonly string[]): Plain {
    const offset = node?.range?.[0] ?? 0;
    if (path.length > 0 && !this.#places.has(path.join('.'))) this.#places.set(path.join('.'), offset);
    if (path.length > DEEPEST) return this.#refuse(path, offset, 'is nested too deep');
    if (!isAlias(node) && (node?.anchor || node?.tag))
      return this.#refuse(path, offset, `has ${node.tag ? 'a tag' : 'an anchor'}; write the value alone`);
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
    if (this.#places.has(own.join('.'))) return [name, this.#refuse(own, offset, 'is given twice')];
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
