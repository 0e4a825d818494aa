import { paints } from '../present/paint.ts';
import type { Look } from './view/look.ts';

/** The styles of a terminal: the sixteen colours that its owner chose, or weight alone where colour is not wanted. */
export const lookOf = ({ colour, ascii }: { readonly colour: boolean; readonly ascii: boolean }): Look => ({
  ...paints(colour || 'mono'),
  colour: colour || 'mono',
  ascii,
});
