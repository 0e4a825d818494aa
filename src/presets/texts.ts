import { z } from 'zod';
import { printable } from '../units/problem.ts';
import { isDay } from './age.ts';

/** What a person reads. */
export const text = z
  .string()
  .trim()
  .min(1)
  .max(2_000)
  .refine((it) => printable(it.replaceAll('\n', ' ')) === it.replaceAll('\n', ' '), {
    error: 'holds control or invisible characters',
  });

/** A day, a month or a year. */
export const date = z
  .string()
  .refine((it) => /^\d{4}(-\d{2}){0,2}$/.test(it) && isDay(`${it}-01-01`.slice(0, 10)), {
    error: 'is no date; write 2025-12-26, 2025-12 or 2025',
  });

/** The name of a preset, which is that of its file. */
export const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]*$/, { error: 'is no id of a preset; it looks like antminer-s21-xp' });
