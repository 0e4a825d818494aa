import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { adjustment, hashRates, rewardStats } from './answers.ts';

/** A server of our own on this machine. */
export interface Served extends AsyncDisposable {
  readonly url: string;
  /** The paths that were asked for, in order. */
  readonly asked: readonly string[];
}

/** Serves until it is disposed of. */
export async function serve(answer: RequestListener): Promise<Served> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const CALLS: Readonly<Record<string, unknown>> = {
  '/api/v1/difficulty-adjustment': adjustment,
  '/api/v1/mining/hashrate/3d': hashRates,
  '/api/v1/mining/reward-stats/144': rewardStats,
  '/api/blocks/tip/height': 952053,
};

/** What a mempool instance answers. */
export const instance: RequestListener = ({ url = '' }, response) => {
  const found = CALLS[url];
  response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(found ?? { error: 'not found' }));
};
