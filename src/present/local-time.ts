const MINUTE = 60_000;

/** An instant on a clock that is so many minutes ahead of UTC: `2026-07-01T13:00+02:00`. */
export function localTime(instant: number, offset: number): string {
  const local = new Date(instant + offset * MINUTE).toISOString().slice(0, 16);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${local}${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}

const two = (value: number): string => `${value}`.padStart(2, '0');
