import type { Listening, OnKey } from './keyboard.tsx';

/**
 * Listens to the keyboard, as `listen` of keyboard.tsx does. It stands alone so that the code of no other file is bound
 * to a way of loading that code which was compiled beforehand has not.
 */
export const listen = async (
  stdin: NodeJS.ReadStream,
  onKey: OnKey,
  speaker?: NodeJS.WriteStream,
): Promise<Listening> => (await import('./keyboard.tsx')).listen(stdin, onKey, speaker);
