import { Decimal } from 'decimal.js';
import type { Table } from '../../src/formula/node.ts';
import { standardAtmosphere, subsidyByHeight } from '../../src/mining/tables.ts';
import { month, one, year } from '../../src/units/catalogue.ts';
import { readings } from '../../src/units/parse.ts';
import type { AnyUnit, Powers } from '../../src/units/unit.ts';
import { Fraction } from './fraction.ts';

/** An amount in base units, with its dimension. */
interface Measure {
  readonly value: Fraction;
  readonly powers: Powers;
}

const Wide = Decimal.clone({ precision: 200, defaults: true });

/**
 * What a person does who has nothing but a printed line such as
 * `floor(5.18 GW / 3,645 W/miner)` and the printed `result`: works the line out in
 * exact fractions with units, and writes it in the unit and to the digits of the result.
 */
export function workedOut(line: string, result: string, digits: number): string {
  const paper = new Paper(line);
  const { value, powers } = paper.sum();
  paper.end();
  const { unit, number } = amountOf(result);
  if (dimension(powers) !== dimension(unit.powers))
    throw new Error(`${line} is ${dimension(powers)}, and ${result} is not`);
  const again = wide(value.per(scaleOf(unit)));
  if (number.isZero()) return again.toDecimalPlaces(digits).abs().toFixed();
  return again.toSignificantDigits(Math.max(digits, number.precision())).toFixed();
}

/** The number of a printed amount, in its printed unit. */
export const numberOf = (result: string): string => amountOf(result).number.toFixed();

function amountOf(text: string): { number: Decimal; unit: AnyUnit } {
  const found = readings(text)?.found.find(({ unit = one }) => `${unit.zero}` === '0');
  if (!found) throw new Error(`“${text}” is no amount`);
  return { number: new Wide(found.value), unit: found.unit ?? one };
}

const scaleOf = ({ scale }: AnyUnit): Fraction => new Fraction(scale.numerator, scale.denominator);

/** A rise of 15 K is not 15 K on the thermometer, but the symbol is the same. */
function dimension(powers: Powers): string {
  const { 'temperature difference': rise = 0, temperature = 0, ...others } = powers;
  const all = Object.entries({ ...others, kelvin: rise + temperature }).filter(([, power]) => power !== 0);
  return all
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([name, power]) => `${name}^${power}`)
    .join(' ');
}

class Paper {
  readonly #line: string;
  #at = 0;

  constructor(line: string) {
    this.#line = line;
  }

  sum(): Measure {
    let left = this.#product();
    for (;;) {
      if (this.#take(' + ')) left = added(left, this.#product(), 'plus');
      else if (this.#take(' − ')) left = added(left, this.#product(), 'minus');
      else return left;
    }
  }

  end(): void {
    if (this.#at < this.#line.length) throw new Error(`${this.#line} can't be read from ${this.#at} on`);
  }

  #product(): Measure {
    let left = this.#factor();
    for (;;) {
      if (this.#take(' × ')) left = multiplied(left, this.#factor(), 'times');
      else if (this.#take(' / ')) left = multiplied(left, this.#factor(), 'per');
      else return left;
    }
  }

  #factor(): Measure {
    if (this.#take('(')) return this.#arguments()[0]!;
    const name = /^[a-z][a-z ]*\(/i.exec(this.#line.slice(this.#at))?.[0];
    if (name === undefined) return this.#amount();
    this.#at += name.length;
    const start = this.#at;
    const args = this.#arguments();
    if (name === 'annuity(') return annuity(args, this.#line.slice(start, this.#at));
    return called(name.slice(0, -1).trim(), args);
  }

  #arguments(): Measure[] {
    const found = [this.sum()];
    while (this.#take(', ')) found.push(this.sum());
    if (!this.#take(')')) throw new Error(`A parenthesis stays open in ${this.#line}`);
    return found;
  }

  /** Up to a spaced sign, a comma before a space, or a parenthesis that does not belong to the unit. */
  #amount(): Measure {
    const start = this.#at;
    for (let open = 0; this.#at < this.#line.length; this.#at++) {
      const rest = this.#line.slice(this.#at);
      if (/^(?: [+−×/] |, )/.test(rest) || (open === 0 && rest.startsWith(')'))) break;
      if (rest.startsWith('(')) open++;
      if (rest.startsWith(')')) open--;
    }
    const { number, unit } = amountOf(this.#line.slice(start, this.#at));
    return { value: Fraction.of(number.toFixed()).times(scaleOf(unit)), powers: unit.powers };
  }

  #take(sign: string): boolean {
    const is = this.#line.startsWith(sign, this.#at);
    if (is) this.#at += sign.length;
    return is;
  }
}

function added(a: Measure, b: Measure, how: 'plus' | 'minus'): Measure {
  if (dimension(a.powers) !== dimension(b.powers))
    throw new Error(`${dimension(a.powers)} ${how} ${dimension(b.powers)} is nothing`);
  return { value: a.value[how](b.value), powers: a.powers };
}

function multiplied(a: Measure, b: Measure, how: 'times' | 'per'): Measure {
  const powers: Record<string, number> = { ...a.powers };
  const sign = how === 'times' ? 1 : -1;
  for (const [name, power] of Object.entries(b.powers)) powers[name] = (powers[name] ?? 0) + sign * power;
  return { value: a.value[how](b.value), powers };
}

const plain = (value: Fraction): Measure => ({ value, powers: {} });
const wide = ({ top, bottom }: Fraction): Decimal => new Wide(`${top}`).div(`${bottom}`);
const fraction = (value: Decimal): Fraction => Fraction.of(value.toFixed());

/** Interest is added, and a payment made, as often as the rate says: `annuity(0.8 %/month, 5 year)` is of 60 months. */
function annuity([rate, life]: readonly Measure[], text: string): Measure {
  const period = scaleOf(/^[^,]*month/.test(text) ? month : year);
  const [interest, periods] = [wide(rate!.value.times(period)), wide(life!.value.per(period))];
  const payment = interest.isZero()
    ? new Wide(1).div(periods)
    : interest.div(new Wide(1).minus(interest.plus(1).pow(periods.neg())));
  return { value: fraction(payment).per(period), powers: rate!.powers };
}

/** Whole ones are counted in the base unit: machines. */
function called(name: string, [a, b]: readonly Measure[]): Measure {
  const first = a!.value;
  if (name === 'min') return b!.value.isLessThan(first) ? b! : a!;
  if (name === 'max') return first.isLessThan(b!.value) ? b! : a!;
  if (name === 'floor') return { ...a!, value: first.floor() };
  if (name === 'ceil') return { ...a!, value: first.ceil() };
  if (name === 'one if at least') return plain(new Fraction(first.isLessThan(b!.value) ? 0n : 1n));
  if (name === 'square root of') return plain(fraction(wide(first).sqrt()));
  if (name === 'twelfth root of') return plain(fraction(wide(first).pow(new Wide(1).div(12))));
  const table = [subsidyByHeight, standardAtmosphere].find(({ label }) => label === name);
  if (!table) throw new Error(`Nobody knows ${name}()`);
  const { key, unit } = table;
  return { value: lookedUp(table, first.per(scaleOf(key))).times(scaleOf(unit)), powers: unit.powers };
}

function lookedUp({ points, between }: Table, key: Fraction): Fraction {
  const known = points.map(([at, value]) => [Fraction.of(at), Fraction.of(value)] as const);
  const index = Math.max(
    0,
    known.findLastIndex(([at]) => !key.isLessThan(at)),
  );
  const [[from, value], next] = [known[index]!, known[index + 1]];
  if (between === 'step' || !next || key.isLessThan(from)) return value;
  const [to, last] = next;
  return value.plus(last.minus(value).times(key.minus(from).per(to.minus(from))));
}
