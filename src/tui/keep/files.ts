import { existsSync, readFileSync } from 'node:fs';
import { readPreset, readPriceFile, saveScenario, scenarioText } from '../../index.ts';
import { answered } from '../model/answers.ts';
import { boardOf, variantOf } from '../model/board.ts';
import type { Event } from '../model/reduce.ts';
import type { OpenFile, State } from '../model/state.ts';

/** Reads a scenario file: what is argued about from now on. @throws HashwattError with every problem of the file */
export async function opened(path: string): Promise<OpenFile> {
  const scenario = await readPreset(path);
  return { path, text: readFileSync(path, 'utf8'), board: boardOf({ scenario }) };
}

/** Reads a file of hourly prices. @throws HashwattError when it can’t be read */
export const priced = async (path: string): Promise<NonNullable<State['prices']>> => ({
  path,
  text: await readPriceFile(path),
});

/**
 * Saves the what-if as a scenario file. Over a file that is there already it asks first, unless it came from there and
 * nobody changed it meanwhile.
 * @throws HashwattError when the file can’t be written
 */
export async function saved(state: State, path: string, over: boolean): Promise<Event> {
  const { board, file } = state;
  const isOwn = file?.path === path;
  const there = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (there !== undefined && !over && !(isOwn && there === file.text)) {
    const why = isOwn ? 'was changed by somebody else' : 'exists already';
    return { is: 'sure', to: { is: 'save', path, over: true }, question: `${path} ${why}. Write over it?` };
  }
  const text = await textOf(state, isOwn ? file.text : undefined);
  await saveScenario(path, text, there === undefined ? {} : { over: there });
  return { is: 'saved', file: { path, text, board } };
}

async function textOf({ board, library }: State, base: string | undefined): Promise<string> {
  const { asked } = variantOf(board);
  const answer = answered(asked, library);
  const scenario = answer.problems ? undefined : answer.answer.scenario;
  const about = scenario?.about;
  return scenarioText(asked, {
    name: scenario?.name ?? 'What-if',
    ...(about === undefined ? {} : { about }),
    ...(base === undefined ? {} : { base }),
  });
}
