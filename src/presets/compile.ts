import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provenanceProblems } from './audit.ts';
import { epochLines } from './chain-files.ts';
import { readClaims } from './claim-files.ts';
import { readLibrary } from './files.ts';
import { networkMonths, presetOf } from './months.ts';
import { inAscii } from './escaped.ts';
import { readSource } from './source.ts';
import { parseChecked, parseFuels } from './world-says.ts';
import { HashwattError } from '../units/problem.ts';

// Turns presets/ into a module, so that no command that only reads them loads YAML or zod.

const root = join(import.meta.dirname, '../..');
const compiled = (name: string): string => join(root, `src/presets/${name}.ts`);

const library = readLibrary(join(root, 'presets'));
const claims = readClaims(join(root, 'presets'));
const all = [
  ...library.presets,
  ...networkMonths(library).map(presetOf),
  ...claims.map(({ preset }) => preset),
];
const problems = all.flatMap(provenanceProblems);
if (problems.length > 0) throw new HashwattError(problems);

const json = inAscii(JSON.stringify(library));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
writeFileSync(
  compiled('compiled'),
  `// Made from presets/ by compile.ts; change the YAML instead.
import { frozen } from './frozen.ts';
import type { Library } from './preset.ts';

/** The version that these presets are shipped with. */
export const version = ${JSON.stringify(version)};

export const shipped = frozen(JSON.parse(
  ${JSON.stringify(json)},
) as Library);
`,
);

writeFileSync(
  compiled('compiled-epochs'),
  `// Made from presets/networks/epochs.csv by compile.ts; change that instead.

/** Every difficulty epoch of mainnet, as \`chainOf\` reads it. */
export const epochs = ${JSON.stringify(epochLines(join(root, 'presets/networks')))};
`,
);

const world = (name: string) => readSource(join(root, 'presets/world', name));
const says = {
  fuels: parseFuels(world('fuels.yaml')),
  checked: parseChecked(world('checked.yaml'), library.presets),
};
writeFileSync(
  compiled('compiled-world'),
  `// Made from presets/world/ by compile.ts; change the YAML instead.
import type { WorldSays } from './world-plant.ts';

export const worldSays = JSON.parse(${JSON.stringify(JSON.stringify(says))}) as WorldSays;
`,
);

// Apart from the others, so that who asks for no claim loads none.
writeFileSync(
  compiled('compiled-claims'),
  `// Made from presets/claims/ by compile.ts; change the YAML instead.
import type { Claim } from './claim.ts';
import { frozen } from './frozen.ts';

/** Every claim that is shipped. */
export const claims = frozen(JSON.parse(
  ${JSON.stringify(JSON.stringify(claims))},
) as readonly Claim[]);
`,
);
