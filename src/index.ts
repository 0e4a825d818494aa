/**
 * hashwatt: from a power plant's megawatts to miners, hash rate, cooling, bitcoin and money.
 * @module
 */
export { backtest, readProduction } from './answer/backtest.ts';
export { batch, type Batched, type BatchLine, type BatchQuestion } from './answer/batch.ts';
export type { BatchRow } from './answer/batch-row.ts';
export type { BatchTable, CellRow } from './answer/batch-table.ts';
export {
  checkClaims,
  checkFile,
  checkFolder,
  checkPreset,
  checkShipped,
  type Holding,
} from './answer/check.ts';
export { claim, type Claimed, type ClaimQuestion } from './answer/claim.ts';
export { claimCalled, claims, readClaim } from './answer/claims.ts';
export { compare, type Comparison } from './answer/compare.ts';
export { dispatch, type Dispatched } from './answer/dispatch.ts';
export { dispatchMonths, type Followed, type FollowedQuestion } from './answer/dispatch-months.ts';
export type { DispatchQuestion } from './answer/dispatch-question.ts';
export { type HoursTaken, readDispatch } from './answer/dispatched.ts';
export { type Answer, estimate, explain } from './answer/estimate.ts';
export { markdown, type MarkdownPrinting } from './answer/markdown.ts';
export type { ProjectQuestion } from './answer/months.ts';
export { fetchNetwork, importNetwork, monthlyNetworks } from './answer/networks.ts';
export { type Outlook, outlook } from './answer/outlook.ts';
export { presetQuantity } from './answer/preset-quantity.ts';
export {
  fileOf,
  outdated,
  preset,
  presetIn,
  presets,
  readPreset,
  readPresets,
  readPriceFile,
  readSamples,
  saveScenario,
} from './answer/presets.ts';
export { project, type Projected } from './answer/project.ts';
export type { ReportOptions } from './answer/report-question.ts';
export { report, reportMarkdown } from './answer/reporting.ts';
export type { Question } from './answer/question.ts';
export { runPoints } from './answer/run-points.ts';
export { type ScenarioNaming, scenarioText } from './answer/scenario-text.ts';
export { presetSchema } from './answer/schema.ts';
export { simulate, simulation } from './answer/simulate.ts';
export type { Simulated, Simulating } from './answer/simulating.ts';
export type { SimulateQuestion } from './answer/simulation-question.ts';
export { size, type Sized } from './answer/size.ts';
export { solve, type Solved, type SolveQuestion } from './answer/solve.ts';
export { sql, statement, type Statement } from './answer/sql.ts';
export type { SqlQuestion } from './answer/sql-question.ts';
export { sweep, type SweepQuestion } from './answer/sweep.ts';
export type { Sweep, SweptCell } from './answer/sweep-cells.ts';
export { plantsOf, readRows, worldPlants } from './answer/world.ts';
export type { Step } from './interpret/explain.ts';
export { mining, monthly } from './mining/book.ts';
export { commandLine, type CommandSaid, commandWords } from './present/command-line.ts';
export type { RunPointsShown } from './present/run-points.ts';
export { typeScript } from './present/type-script.ts';
export type { Claim } from './presets/claim.ts';
export { shipped } from './presets/compiled.ts';
export type { Imported, ImportOptions } from './presets/import-network.ts';
export { replacements } from './presets/layer.ts';
export type { Outdated } from './presets/outdated.ts';
export type { Kind, Library, Preset, RunPoint, RunPoints } from './presets/preset.ts';
export type { ProductionColumns, ProductionRow } from './presets/production.ts';
export type { World, WorldFilter } from './presets/world.ts';
export type { WorldPlant } from './presets/world-plant.ts';
export type { Quantified } from './study/amount.ts';
export type { Backtest, Production, Spread, Tested } from './study/backtest.ts';
export type { Held, Report } from './study/check.ts';
export type { Finding } from './study/condition.ts';
export type { Envelope, InputShown, StakeShare } from './study/envelope.ts';
export type { MiningInput, MiningResult } from './study/estimate.ts';
export type { FleetPart } from './study/fleet-part.ts';
export type { InputOf, Inputs, Name, Stated, YearName } from './study/inputs.ts';
export type { RealityLine } from './study/reality.ts';
export type { Reported } from './study/reported.ts';
export type { SweptName } from './study/swept.ts';
export type { WhatIf } from './study/what-if.ts';
export * as units from './units/catalogue.ts';
export { Exact } from './units/decimal.ts';
export { HashwattError, type Problem, type ProblemCode } from './units/problem.ts';
