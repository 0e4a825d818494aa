import { gzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { fetchText } from '../../src/presets/fetch.ts';
import { fetchNetwork } from '../../src/presets/fetch-network.ts';
import { HashwattError } from '../../src/units/problem.ts';
import { instance, serve } from './server.ts';

const refusal = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof HashwattError) return error.message.replaceAll(/:\d{2,5}\//g, ':PORT/');
    throw error;
  }
  throw new Error('Nothing was refused.');
};

describe('a text is fetched', () => {
  it('with what it says in the end, where it leads on', async () => {
    await using server = await serve(({ url }, response) => {
      if (url === '/end?key=1') response.end('{"a": "é"}');
      else response.writeHead(302, { location: url === '/a' ? '/b' : '/end?key=1' }).end('moved');
    });
    expect(await fetchText(`${server.url}/a`)).toEqual({ address: `${server.url}/end`, text: '{"a": "é"}' });
    expect(server.asked).toEqual(['/a', '/b', '/end?key=1']);
  });

  it('but not for ever', async () => {
    await using server = await serve((_, response) => response.writeHead(301, { location: '/' }).end());
    expect(await refusal(fetchText(server.url))).toMatch(/^url: "http:\S+" leads on once too often\.$/);
    expect(server.asked).toHaveLength(4);
  });

  it('but not to another kind of address', async () => {
    await using server = await serve(({ url }, response) =>
      response.writeHead(307, { location: url === '/f' ? 'file:///etc/passwd' : 'http://' }).end(),
    );
    expect(await refusal(fetchText(`${server.url}/f`))).toMatch(/is no http or https address/);
    expect(await refusal(fetchText(`${server.url}/n`))).toMatch(/leads on to what is no address/);
  });

  it('but not for longer than it may take, at the start or later', async () => {
    await using server = await serve(({ url }, response) => {
      if (url === '/late') response.write('{"a":');
    });
    const limits = { milliseconds: 150 };
    const expected = /did not answer within 0\.15 s\.$/;
    expect(await refusal(fetchText(`${server.url}/never`, limits))).toMatch(expected);
    expect(await refusal(fetchText(`${server.url}/late`, limits))).toMatch(expected);
  });

  it('but no more than a megabyte of it, unpacked', async () => {
    await using server = await serve(({ url }, response) => {
      const bytes = Buffer.alloc(url === '/fits' ? 1_000_000 : 1_000_001, ' ');
      if (url === '/packed') response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(bytes));
      else response.end(bytes);
    });
    expect((await fetchText(`${server.url}/fits`)).text).toHaveLength(1_000_000);
    expect(await refusal(fetchText(`${server.url}/more`))).toMatch(/answers with more than 1 MB\.$/);
    expect(await refusal(fetchText(`${server.url}/packed`))).toMatch(/answers with more than 1 MB\.$/);
  });

  it('but nothing that is an error, or no text', async () => {
    await using server = await serve(({ url }, response) => {
      if (url === '/text') response.end(Buffer.from([0x7b, 0xff]));
      else if (url === '/cut') response.writeHead(200, { 'content-length': '10' }).write('{');
      else response.writeHead(url === '/busy' ? 429 : 500).end('oh');
      if (url === '/cut') setTimeout(() => response.destroy(), 20);
    });
    expect(await refusal(fetchText(`${server.url}/busy`))).toMatch(
      /\/busy" answers 429 Too Many Requests\.$/,
    );
    expect(await refusal(fetchText(`${server.url}/x`))).toMatch(/answers 500 Internal Server Error\.$/);
    expect(await refusal(fetchText(`${server.url}/text`))).toMatch(/answers with what is not UTF-8 text\.$/);
    expect(await refusal(fetchText(`${server.url}/cut`))).toMatch(/can’t be reached( \(\w+\))?\.$/);
  });

  test.each([
    [
      'mempool.space',
      'url: "mempool.space" is no http or https address. Write one such as https://example.org/api.',
    ],
    [
      'file:///etc/passwd',
      'url: "file:///etc/passwd" is no http or https address. Write one such as https://example.org/api.',
    ],
    ['', 'url: "" is no http or https address. Write one such as https://example.org/api.'],
    ['http://127.0.0.1:9/x?key=secret', 'url: "http://127.0.0.1:PORT/x" can’t be reached.'],
  ])('but not from %j', async (url, expected) => {
    expect((await refusal(fetchText(url))).replace(':9/', ':PORT/').replace(/ \(\w+\)/, '')).toBe(expected);
  });

  it('but nothing that takes a password, which is never shown', async () => {
    const said = await refusal(fetchText('http://me:secret@127.0.0.1:8332/'));
    expect(said).toMatch(/was given with a user or password/);
    expect(said).not.toMatch(/secret|me:/);
  });
});

describe('a network is fetched', () => {
  it('from an instance, in three answers', async () => {
    await using server = await serve(instance);
    const [plain, api] = [await fetchNetwork(server.url), await fetchNetwork(`${server.url}/api/v1/`)];
    expect(server.asked.slice(0, 3).toSorted()).toEqual([
      '/api/v1/difficulty-adjustment',
      '/api/v1/mining/hashrate/3d',
      '/api/v1/mining/reward-stats/144',
    ]);
    expect(api).toEqual(plain);
    expect(plain.notes).toEqual([]);
    expect(plain.preset).toMatchObject({
      id: server.url.replace('http://', ''),
      values: {
        blockHeight: { value: '952053', source: `${server.url}/api/v1/difficulty-adjustment` },
        feesPerBlock: { value: '0.02631136', source: `${server.url}/api/v1/mining/reward-stats/144` },
      },
    });
  });

  it('from one call, of the day on which it is fetched', async () => {
    await using server = await serve(instance);
    const { preset, notes } = await fetchNetwork(`${server.url}/api/blocks/tip/height`);
    expect(server.asked).toEqual(['/api/blocks/tip/height']);
    expect(preset.facts['day']).toBe(new Date().toISOString().slice(0, 10));
    expect(notes).toHaveLength(2);
  });

  it('with every problem of its answers', async () => {
    await using server = await serve((request, response) => {
      if (request.url === '/api/v1/mining/hashrate/3d') response.writeHead(503).end();
      else response.writeHead(404).end();
    });
    expect((await refusal(fetchNetwork(server.url))).split('\n').toSorted()).toEqual([
      expect.stringMatching(/difficulty-adjustment" answers 404 Not Found\.$/),
      expect.stringMatching(/hashrate\/3d" answers 503 Service Unavailable\.$/),
      expect.stringMatching(/reward-stats\/144" answers 404 Not Found\.$/),
    ]);
  });

  it('but not from a page for people', async () => {
    await using server = await serve((_, response) => response.end('<!doctype html><p>Hi</p>'));
    expect(await refusal(fetchNetwork(`${server.url}/testnet`))).toMatch(
      /^http:\S+\/testnet:1: JSON: "<!doctype" is no JSON/,
    );
  });
});
