import { isMonthly, type Named, textsOf, type WhatIf } from '../study/what-if.ts';
import { printable } from '../units/problem.ts';

/**
 * A TypeScript program that answers a what-if and prints the answer: `estimate`, or `project` where it is of months.
 * @param file the file that its scenario was read from
 * @throws HashwattError with every value that is no text
 */
export function typeScript(whatIf: WhatIf, { file }: { readonly file?: string | undefined } = {}): string {
  const call = isMonthly(whatIf) ? 'project' : 'estimate';
  const start = file === undefined ? named(whatIf.scenario) : { helper: 'readPreset', code: readFrom(file) };
  const fields = [
    ...(start === undefined ? [] : [`scenario: ${start.code}`]),
    ...textsOf(whatIf).map(([name, text]) => `${name}: ${literal(text)}`),
  ];
  const names = [call, ...(start?.helper === undefined ? [] : [start.helper])];
  return `import { ${names.join(', ')} } from 'hashwatt';

const answer = ${call}({
${fields.map((it) => `  ${it},\n`).join('')}});
console.log(\`\${answer}\`);
`;
}

interface Start {
  /** What else of the library is needed for it. */
  readonly helper?: string;
  readonly code: string;
}

const readFrom = (file: string): string => `await readPreset(${literal(file)})`;

/** Another preset than a scenario is looked up by its kind: its name may be that of a scenario too. */
function named(scenario: string | Named | undefined): Start | undefined {
  if (scenario === undefined) return undefined;
  if (typeof scenario === 'string') return { code: literal(scenario) };
  const { kind, id } = scenario;
  return kind === 'scenario'
    ? { code: literal(id) }
    : { helper: 'preset', code: `preset(${literal(id)}, ${literal(kind)})` };
}

/** A literal; the escapes of what a terminal would obey or an editor hide are those of JavaScript. */
const literal = (text: string): string => printable(JSON.stringify(text));
