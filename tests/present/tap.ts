import { parse } from 'yaml';

/** A test point of TAP 14. */
export interface Point {
  readonly ok: boolean;
  readonly number: number;
  readonly description: string;
  readonly directive?: { readonly name: string; readonly reason: string };
  readonly diagnostic?: unknown;
}

const POINT = /^(?<not>not )?ok (?<number>\d+) - (?<rest>.*)$/u;
/** A directive begins with a number sign that is not escaped. */
const DIRECTIVE = /^(?<text>(?:[^\\#]|\\[\\#])*?)\s*(?:#\s*(?<name>SKIP|TODO)\b\s*(?<reason>.*))?$/iu;

/** Reads a TAP 14 document, line by line as its specification says. @throws Error at the first line that is none of it */
export function readTap(text: string): Point[] {
  const lines = text.split('\n');
  if (lines.pop() !== '') throw new Error('the last line has no end');
  if (lines.shift() !== 'TAP version 14') throw new Error('no version');
  const plan = /^1\.\.(?<count>\d+)$/u.exec(lines.shift() ?? '')?.groups?.['count'];
  if (plan === undefined) throw new Error('no plan');
  const points: Point[] = [];
  while (lines.length > 0) points.push(pointIn(lines, points.length + 1));
  if (points.length !== Number(plan)) throw new Error(`planned ${plan}, found ${points.length}`);
  return points;
}

function pointIn(lines: string[], number: number): Point {
  const line = lines.shift()!;
  const { not, number: given, rest = '' } = POINT.exec(line)?.groups ?? {};
  if (Number(given) !== number) throw new Error(`no point ${number}: ${line}`);
  const { text, name, reason = '' } = DIRECTIVE.exec(rest)?.groups ?? {};
  if (text === undefined) throw new Error(`a number sign that is no directive: ${line}`);
  const plain = (it: string): string => it.replace(/\\([\\#])/g, '$1');
  return {
    ok: not === undefined,
    number,
    description: plain(text),
    ...(name === undefined ? {} : { directive: { name: name.toUpperCase(), reason: plain(reason) } }),
    ...diagnosticIn(lines),
  };
}

/** A YAML block, two spaces in, between three dashes and three points. */
function diagnosticIn(lines: string[]): Pick<Point, 'diagnostic'> {
  if (lines[0] !== '  ---') return {};
  const end = lines.indexOf('  ...');
  if (end < 0) throw new Error('an open diagnostic');
  const block = lines.splice(0, end + 1).slice(1, -1);
  if (!block.every((it) => it.startsWith('  '))) throw new Error('a diagnostic that is not indented');
  return { diagnostic: parse(block.map((it) => it.slice(2)).join('\n')) as unknown };
}
