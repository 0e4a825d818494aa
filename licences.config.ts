import { readFile, readdir } from 'node:fs/promises';
import type { Metafile } from 'esbuild';

/** The terms of each package in the bundles, which must travel with them. */
export const licences = async (bundles: readonly Metafile[]): Promise<string> => {
  const paths = bundles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = paths.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  const bundled = [...new Set(folders)].filter((folder) => folder !== undefined).toSorted();
  return (await Promise.all(bundled.map(licence))).join('\n\n');
};

const licence = async (folder: string): Promise<string> => {
  const name = (await readdir(folder)).find((file) => /^licen[cs]e/i.test(file));
  const terms = name === undefined ? mit(folder) : readFile(`${folder}/${name}`, 'utf8');
  return `${folder.replace(/^.*node_modules\//, '')}\n\n${await terms}`;
};

/** The terms of a package that names them and ships no text: those that this one has too, with its own copyright. */
const mit = async (folder: string): Promise<string> => {
  const { license, main: source } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8')) as Terms;
  const [copyright] = /Copyright .+/.exec(await readFile(`${folder}/${source}`, 'utf8')) ?? [];
  if (license !== 'MIT' || copyright === undefined) throw new Error(`${folder} does not say its terms`);
  return (await readFile('LICENSE', 'utf8')).replace(/^Copyright .+$/m, copyright);
};

interface Terms {
  readonly license: string;
  readonly main: string;
}
