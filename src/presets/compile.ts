import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provenanceProblems } from './audit.ts';
import { readLibrary } from './files.ts';
import { readSource } from './source.ts';
import { parseChecked, parseFuels } from './world-says.ts';
import { HashwattError } from '../units/problem.ts';

// Turns presets/ into a module, so that no command that only reads them loads YAML or zod.

const root = join(import.meta.dirname, '../..');
const target = join(root, 'src/presets/compiled.ts');

const library = readLibrary(join(root, 'presets'));
const problems = library.presets.flatMap(provenanceProblems);
if (problems.length > 0) throw new HashwattError(problems);

const json = JSON.stringify(library);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
writeFileSync(
  target,
  `// Made from presets/ by compile.ts; change the YAML instead.
import type { Library } from './preset.ts';

/** The version that these presets are shipped with. */
export const version = ${JSON.stringify(version)};

export const shipped = JSON.parse(
  ${JSON.stringify(json)},
  (_, it: unknown) => Object.freeze(it),
) as Library;
`,
);

const world = (name: string) => readSource(join(root, 'presets/world', name));
const says = {
  fuels: parseFuels(world('fuels.yaml')),
  checked: parseChecked(world('checked.yaml'), library.presets),
};
writeFileSync(
  join(root, 'src/presets/compiled-world.ts'),
  `// Made from presets/world/ by compile.ts; change the YAML instead.
import type { WorldSays } from './world-plant.ts';

export const worldSays = JSON.parse(${JSON.stringify(JSON.stringify(says))}) as WorldSays;
`,
);
