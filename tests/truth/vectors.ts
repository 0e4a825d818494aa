import vectors from './protocol_vectors.json' with { type: 'json' };

export { vectors };

/** Compact bits as the vectors print them: `0x1d00ffff`. */
export const hex = (bits: number): string => `0x${bits.toString(16).padStart(8, '0')}`;
