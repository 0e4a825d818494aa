import { HashwattError, type Problem } from '../units/problem.ts';

/** What an address answered, and which address that was in the end, without anything secret. */
export interface Fetched {
  readonly address: string;
  readonly text: string;
}

/** What a fetch may take. */
export interface FetchLimits {
  readonly milliseconds: number;
  readonly bytes: number;
  readonly redirects: number;
}

const LIMITS: FetchLimits = { milliseconds: 10_000, bytes: 1_000_000, redirects: 3 };

/**
 * Fetches a text over http or https.
 * @throws HashwattError when the address is none, can’t be reached, answers with an error, too late, too much, or not in UTF-8
 */
export async function fetchText(url: string, limits: Partial<FetchLimits> = {}): Promise<Fetched> {
  const { milliseconds, bytes, redirects } = { ...LIMITS, ...limits };
  const signal = AbortSignal.timeout(milliseconds);
  const start = addressIn(url);
  try {
    return await follow(start, redirects, { signal, most: bytes });
  } catch (error) {
    if (error instanceof HashwattError) throw error;
    if (signal.aborted) throw failed(start, `did not answer within ${milliseconds / 1000} s`);
    throw failed(start, `can’t be reached${reasonOf(error)}`);
  }
}

async function follow(
  at: URL,
  hops: number,
  { signal, most }: { readonly signal: AbortSignal; readonly most: number },
): Promise<Fetched> {
  const answer = await fetch(at, { signal, redirect: 'manual', headers: { accept: 'application/json' } });
  const next = REDIRECTS.includes(answer.status) ? answer.headers.get('location') : null;
  if (next === null) return { address: shown(at), text: await bodyOf(answer, most, at) };
  await answer.body?.cancel();
  if (hops === 0) throw failed(at, 'leads on once too often');
  return follow(redirected(next, at), hops - 1, { signal, most });
}

const REDIRECTS = [301, 302, 303, 307, 308];

/** @throws HashwattError unless it is an http or https address without a password */
export function addressIn(url: string): URL {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (!address || !/^https?:$/.test(address.protocol))
    throw refused(url, 'is no http or https address', 'Write one such as https://example.org/api');
  if (address.username !== '' || address.password !== '')
    throw refused(
      shown(address),
      'was given with a user or password, which could be seen by others',
      'Fetch it with another program, and give the answer as a file or on standard input',
    );
  return address;
}

function redirected(location: string, from: URL): URL {
  if (!URL.canParse(location, from.href)) throw failed(from, 'leads on to what is no address');
  const next = addressIn(new URL(location, from).href);
  if (from.protocol === 'https:' && next.protocol === 'http:')
    throw failed(from, 'leads on from https to http, which others can read and change');
  return next;
}

async function bodyOf(answer: Response, most: number, at: URL): Promise<string> {
  if (!answer.ok) {
    await answer.body?.cancel();
    throw failed(at, `answers ${`${answer.status} ${answer.statusText}`.trim()}`);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > most) throw failed(at, `answers with more than ${most / 1_000_000} MB`);
    parts.push(part);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    throw failed(at, 'answers with what is not UTF-8 text');
  }
}

/** What stands behind the path may be a key. */
const shown = ({ origin, pathname }: URL): string => `${origin}${pathname}`;

const refused = (given: string, allowed: string, fix?: string): HashwattError =>
  new HashwattError([
    { code: 'wrong-shape', field: 'url', given, allowed, ...(fix === undefined ? {} : { fix }) },
  ]);

const failed = (at: URL, allowed: string): HashwattError =>
  new HashwattError([{ code: 'unreadable-file', field: 'url', given: shown(at), allowed } satisfies Problem]);

function reasonOf(error: unknown): string {
  const { cause } = error as { readonly cause?: { readonly code?: unknown } };
  return typeof cause?.code === 'string' ? ` (${cause.code})` : '';
}
