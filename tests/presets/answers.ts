// What a node and a mempool instance answer, in the fields and units that Bitcoin Core 29 and mempool 3 give, for the
// chain of 1 June 2026: heights, bits and difficulty are those of presets/networks/2026-06-01.yaml.

/** The time of all of them, 23:59:00 UTC. */
export const TIME = 1780358340;

export const chainInfo = {
  chain: 'main',
  blocks: 952053,
  headers: 952053,
  bestblockhash: '0000000000000000000167b00a7b7e3a1c9b3d3e1e7a5f1f35ab2b0b6d1c2a11',
  bits: '1702068f',
  difficulty: 138955357012247.3,
  time: TIME,
  mediantime: TIME - 3000,
  verificationprogress: 0.9999983,
  initialblockdownload: false,
  pruned: true,
  warnings: [],
};

export const miningInfo = {
  blocks: 952053,
  currentblockweight: 3996488,
  currentblocktx: 3418,
  bits: '1702068f',
  difficulty: 138955357012247.3,
  networkhashps: 970312955213370500000,
  pooledtx: 31094,
  blockmintxfee: 0.00001,
  chain: 'main',
  next: { height: 952054, bits: '1702068f', difficulty: 138955357012247.3 },
  warnings: [],
};

export const blockStats = (height: number, totalfee: number): Readonly<Record<string, number>> => ({
  avgfee: 1020,
  height,
  mediantime: TIME - 3000,
  subsidy: 312500000,
  time: TIME - 600 * (952053 - height),
  totalfee,
  txs: 2961,
});

export const hashRates = {
  hashrates: [{ timestamp: TIME - 86340, avgHashrate: 985123456789012300000 }],
  difficulty: [{ time: 1780056000, height: 951552, difficulty: 138955357012247.3, adjustment: 1.0172 }],
  currentHashrate: 970312955213370500000,
  currentDifficulty: 138955357012247.3,
};

export const adjustment = {
  progressPercent: 24.85,
  difficultyChange: -3.2,
  estimatedRetargetDate: TIME * 1000 + 1515 * 612_000,
  remainingBlocks: 1515,
  remainingTime: 1515 * 612_000,
  previousRetarget: 1.72,
  nextRetargetHeight: 953568,
  timeAvg: 612_000,
  adjustedTimeAvg: 612_000,
  timeOffset: 0,
  expectedBlocks: 510.2,
};

export const rewardStats = {
  startBlock: 951910,
  endBlock: 952053,
  totalReward: '45378883584',
  totalFee: '378883584',
  totalTx: '512345',
};

export const blockFees = [
  { avgHeight: 951950, timestamp: TIME - 60000, avgFees: 2500000, USD: 71000 },
  { avgHeight: 952050, timestamp: TIME - 1800, avgFees: 2700000, USD: 71000 },
];
