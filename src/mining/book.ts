import { Model } from '../formula/model.ts';
import * as cooling from './cooling.ts';
import * as economics from './economics.ts';
import * as fleet from './fleet.ts';
import * as network from './network.ts';
import * as people from './people.ts';
import * as plant from './plant.ts';
import * as pue from './pue.ts';
import * as waterfall from './waterfall.ts';

const chapters = { plant, pue, fleet, waterfall, cooling, network, economics, people };

type Quantities = typeof plant &
  typeof pue &
  typeof fleet &
  typeof waterfall &
  typeof cooling &
  typeof network &
  typeof economics &
  typeof people;

/** A name for the type, so that errors say `Mining` and not every field of it. */
export interface Mining extends Readonly<Quantities> {}

/** The book: every quantity of hashwatt, once. */
export const mining: Model<Mining> = new Model(chapters);
