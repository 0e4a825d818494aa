import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const textOf = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../${name}`, import.meta.url)), 'utf8');

/** What the changelog says of a version, without its heading; nothing when it says nothing. */
export function releaseNotes(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^## /m).slice(1);
  const found = sections.find((it) => /^\[?([^\]\s]+)/.exec(it)?.[1] === version);
  return found?.replace(/^.*\n/, '').trim();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { version: ours } = JSON.parse(textOf('package.json')) as { version: string };
  const [version = ours] = process.argv.slice(2);
  const notes = releaseNotes(textOf('CHANGELOG.md'), version);
  if (notes) console.log(notes);
  else {
    console.error(`CHANGELOG.md says nothing of ${version}`);
    process.exitCode = 1;
  }
}
