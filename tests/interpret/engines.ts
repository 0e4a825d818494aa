import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** A cell of a table: what is absent is null. */
export type Cell = number | string | null;

/** An engine that runs SQL. */
export interface Engine {
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<readonly (readonly Cell[])[]>;
  close(): void;
}

/** DuckDB inside of this process. */
export async function duckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    run: async (sql) => void (await connection.run(sql)),
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRows() as Cell[][],
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

const DEBIAN = '/usr/lib/postgresql';

/** Where the programs of a PostgreSQL server are. */
const serverFolder = (): string | undefined =>
  [
    ...(process.env['PATH'] ?? '').split(':'),
    ...(existsSync(DEBIAN) ? readdirSync(DEBIAN).map((it) => join(DEBIAN, it, 'bin')) : []),
  ].find((it) => existsSync(join(it, 'initdb')) && existsSync(join(it, 'postgres')));

/** Who the server runs as: it refuses to run as root. */
function user(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const ids = ['-u', '-g'].map((it) => Number(spawnSync('id', [it, 'nobody'], { encoding: 'utf8' }).stdout));
  return { uid: ids[0]!, gid: ids[1]! };
}

/** Why no PostgreSQL can be had here; nothing where one can. */
export const noPostgres: string | undefined =
  serverFolder() === undefined
    ? 'no PostgreSQL server is installed'
    : spawnSync('psql', ['--version']).status === 0
      ? undefined
      : 'psql is not installed';

/** A PostgreSQL of its own, on a socket in a folder of its own. */
export function postgres(): Engine {
  const programs = serverFolder()!;
  const folder = mkdtempSync(join(tmpdir(), 'hashwatt-pg-'));
  const as = user();
  if (as) chownSync(folder, as.uid, as.gid);
  const call = (program: string, ...args: string[]): void =>
    void execFileSync(join(programs, program), ['-D', join(folder, 'data'), ...args], {
      ...as,
      cwd: folder,
      env: { PATH: programs, LC_ALL: 'C' },
      stdio: 'ignore',
    });
  const close = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    call('initdb', '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--no-sync');
    call('pg_ctl', '-w', '-o', `-c listen_addresses= -k ${folder} -F`, '-l', join(folder, 'log'), 'start');
  } catch (error) {
    close();
    throw error;
  }
  return {
    run: async (sql) => void said(folder, sql),
    rows: async (sql) => said(folder, sql).map((line) => line.split('\t').map(cellOf)),
    close: () => {
      call('pg_ctl', '-m', 'immediate', '-w', 'stop');
      close();
    },
  };
}

/** The lines that psql prints. */
function said(socket: string, sql: string): string[] {
  const args = ['-X', '-q', '-A', '-t', '-F', '\t', '-P', 'null=\\N', '-v', 'ON_ERROR_STOP=1'];
  const { status, stdout, stderr } = spawnSync('psql', [...args, '-h', socket, '-U', 'tester', 'postgres'], {
    input: `${sql}\n;\n`,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.split('\n').filter((it) => it !== '');
}

const cellOf = (text: string): Cell => {
  if (text === '\\N') return null;
  return text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);
};
