import { Model } from '../formula/model.ts';
import * as cash from './cash.ts';
import * as cooling from './cooling.ts';
import * as economics from './economics.ts';
import * as epoch from './epoch.ts';
import * as finance from './finance.ts';
import * as fleet from './fleet.ts';
import * as growth from './growth.ts';
import * as month from './month.ts';
import * as network from './network.ts';
import * as outlay from './outlay.ts';
import * as people from './people.ts';
import * as plant from './plant.ts';
import * as pue from './pue.ts';
import * as reality from './reality.ts';
import * as size from './size.ts';
import * as waterfall from './waterfall.ts';

const chapters = {
  plant,
  pue,
  fleet,
  waterfall,
  cooling,
  network,
  epoch,
  economics,
  finance,
  size,
  people,
  reality,
};

type Plant = typeof plant & typeof pue & typeof fleet & typeof waterfall & typeof cooling;
type Money = typeof network & typeof epoch & typeof economics & typeof finance & typeof size;
type World = typeof people & typeof reality;

/** A name for the type, so that errors say `Mining` and not every field of it. */
export interface Mining extends Readonly<Plant & Money & World> {}

// Pure, so that a bundle that wants the year alone leaves the months out.

/** The book of a steady year. */
export const mining: Model<Mining> = /* @__PURE__ */ new Model(chapters);

/** The book of a year, and of a month that follows a month. */
export interface Monthly
  extends Mining, Readonly<typeof growth & typeof month & typeof cash & typeof outlay> {}

const whole = (): Model<Monthly> => new Model({ ...chapters, growth, month, cash, outlay });

/** The whole book: every quantity of hashwatt, once. */
export const monthly: Model<Monthly> = /* @__PURE__ */ whole();
