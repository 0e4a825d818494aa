import { Absent } from '../interpret/absent.ts';
import { mining } from '../mining/book.ts';
import type { Envelope } from '../study/envelope.ts';
import type { Name } from '../study/inputs.ts';
import { valueIn, valueText } from './values.ts';

const fleet: readonly Name[] = ['minerCount', 'fleetPower', 'siteDraw'];

/** Whether the fleet is as large as the site allows, and not one that was given. */
const isSizedBySite = ({ estimate }: Envelope): boolean =>
  fleet.every((name) => estimate.evaluation.plan.get(mining.quantity(name))?.by === 'formula');

/** What to call that which lies between what the site may draw and what the fleet does. */
export function unusedLabel(envelope: Envelope): string {
  const unused = valueIn(envelope, 'unusedPower');
  if (!(unused instanceof Absent) && unused.isNegative()) return 'More than the site may draw';
  return isSizedBySite(envelope) ? 'Lost to whole machines' : 'Not used by the fleet';
}

/** A fleet that draws less than this share of its site does not fill it. */
const FILLED = '0.99';

/** The power that the answer begins with: the site's, or that of a fleet which has a measure of its own. */
export function powerText(envelope: Envelope): string {
  const [site, draw] = [valueIn(envelope, 'sitePower'), valueIn(envelope, 'siteDraw')];
  const ofSite = site instanceof Absent ? '' : valueText('sitePower', site);
  if (draw instanceof Absent) return ofSite;
  const ofFleet = valueText('siteDraw', draw);
  if (site instanceof Absent || ofFleet === ofSite) return ofFleet;
  if (isSizedBySite(envelope) && draw.gte(site.times(FILLED))) return ofSite;
  return `${ofFleet} ${draw.gt(site) ? 'against' : 'of'} ${ofSite}`;
}
