/** What the head of a column says: a name, and a unit in brackets behind it. */
export interface ColumnHead {
  readonly name: string;
  readonly unit?: string;
}

/** `netCapacity (MW)` as its parts; a head of another shape is all name. */
export function columnHead(text: string): ColumnHead {
  const [, name = text.trim(), unit] = /^\s*(\S+?)(?:\s+\((.*)\))?\s*$/su.exec(text) ?? [];
  return unit === undefined ? { name } : { name, unit };
}
