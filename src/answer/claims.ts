import type { Claim } from '../presets/claim.ts';
import { shipped } from '../presets/compiled.ts';
import { findPreset } from '../presets/find.ts';
import { HashwattError } from '../units/problem.ts';

/** Every claim that is shipped. They are read with the first call. */
export const claims = async (): Promise<readonly Claim[]> =>
  (await import('../presets/compiled-claims.ts')).claims;

/** The shipped claim that a name means, by any part of it. @throws HashwattError when it means none or several */
export async function claimCalled(name: string): Promise<Claim> {
  const all = await claims();
  const { assumptions } = shipped;
  try {
    const found = findPreset({ presets: all.map(({ preset }) => preset), assumptions }, ['scenario'], name);
    return all.find(({ preset }) => preset === found)!;
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    throw new HashwattError(
      error.problems.map(({ fix, ...it }) => ({ ...it, field: 'claim', fix: `${fix}; ${OR_WRITE}` })),
    );
  }
}

const OR_WRITE = 'or write what is claimed, such as revenuePerYear > $3 bn';

/** Reads a claim file; `-` is standard input. @throws HashwattError with every problem of the file */
export const readClaim = async (file: string): Promise<Claim> =>
  (await import('../presets/claim-files.ts')).readClaim(file);
