import { presetSchema } from '../index.ts';
import { json } from '../present/json.ts';
import { Asked } from './asked.ts';
import { commandLine } from './command.ts';

const EXAMPLES = `
Without a kind it is the schema of any preset. An editor with a YAML language
server completes and checks a file that begins with a line such as
  # yaml-language-server: $schema=../schema/miner.json

Examples:
  hashwatt schema
  hashwatt schema miner > miner.json
`;

/** `hashwatt schema`. */
export const schemaCommand = commandLine('schema', (command, { io }) => {
  command
    .description('The JSON Schema of a kind of preset file, with every quantity, its unit and its meaning.')
    .usage('[kind]')
    .argument('[kind]', 'plant, miner, cooling, network, scenario, claim or assumptions')
    .addHelpText('after', EXAMPLES);
  const asked = new Asked(command);
  command.action(async (kind: string | undefined) => {
    asked.check();
    io.out(json(await presetSchema(kind)));
  });
});
