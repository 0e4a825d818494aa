import { Writable } from 'node:stream';
import { type Key, render, Static, Text, useInput, useStdin } from 'ink';
import { useEffect, useRef } from 'react';

/** What a key is called, and the text that it types. */
export type OnKey = (key: string, typed: string) => void;

/** What is said to a listener: all lines so far, and the line that is being typed. */
export interface Voice {
  readonly lines: readonly string[];
  readonly prompt: string;
}

const NAMED: readonly (readonly [flag: keyof Key, name: string])[] = [
  ['return', 'enter'],
  ['escape', 'escape'],
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'backspace'],
];

const namedOf = (key: Key): string | undefined => NAMED.find(([flag]) => key[flag] === true)?.[1];

/** What a terminal sends for the delete key: ink calls that and the backspace key by one name. */
// oxlint-disable-next-line no-control-regex -- what a terminal sends
const DELETE = /^\u001B\[3(?:;\d+)?~$/u;

/** The name of a key as the acts have it, such as `shift+left`, `ctrl+r` or `G`. */
export function nameOf(input: string, key: Key): string {
  const named = namedOf(key);
  if (named) return key.shift && named !== 'enter' ? `shift+${named}` : named;
  if (key.ctrl) return `ctrl+${input}`;
  if (key.meta) return `alt+${input}`;
  return input === ' ' ? 'space' : input;
}

const CONTROLS: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\u007f': 'backspace',
  '\b': 'backspace',
};

/** What a control character is called: those without a name of their own are a letter with ctrl. */
const controlOf = (character: string): string =>
  CONTROLS[character] ?? `ctrl+${String.fromCodePoint(character.codePointAt(0)! + 0x60)}`;

/** What was pressed: whoever types fast, or pastes, sends several keys at once. */
function keysIn(input: string, key: Key): readonly (readonly [name: string, typed: string])[] {
  if (key.ctrl || key.meta || namedOf(key) !== undefined) return [[nameOf(input, key), '']];
  return input
    .split(/(\p{Cc})/u)
    .filter((it) => it !== '')
    .map((it) => (/^\p{Cc}$/u.test(it) ? [controlOf(it), ''] : [nameOf(it, key), it]));
}

interface Props {
  readonly onKey: OnKey;
  readonly voice: Voice | undefined;
}

/** What the terminal sent last, letter by letter. */
function useSent(): { readonly current: string } {
  const sent = useRef('');
  const { internal_eventEmitter: events } = useStdin();
  useEffect(() => {
    const hear = (data: string): void => {
      sent.current = data;
    };
    // Before whoever else listens: the same event tells ink which key it was.
    events.prependListener('input', hear);
    return () => void events.off('input', hear);
  }, [events]);
  return sent;
}

function Face({ onKey, voice }: Props): React.ReactNode {
  const sent = useSent();
  useInput((input, key) => {
    if (key.delete && DELETE.test(sent.current)) onKey('delete', '');
    else keysIn(input, key).forEach(([name, typed]) => onKey(name, typed));
  });
  if (!voice) return undefined;
  return (
    <>
      <Static items={[...voice.lines]}>{(line, at) => <Text key={at}>{line}</Text>}</Static>
      <Text>{voice.prompt}</Text>
    </>
  );
}

/** Where ink may write while something else draws the screen. */
const nowhere = (): NodeJS.WriteStream =>
  Object.assign(new Writable({ write: (_, __, done) => done() }), {
    columns: 80,
    rows: 24,
  }) as unknown as NodeJS.WriteStream;

/** A keyboard that is listened to. */
export interface Listening {
  /** Says lines to a listener. */
  readonly say: (voice: Voice) => void;
  readonly stop: () => void;
}

/** Listens to the keyboard, and where `speaker` is given writes there what is said, until it is stopped. */
export function listen(stdin: NodeJS.ReadStream, onKey: OnKey, speaker?: NodeJS.WriteStream): Listening {
  const face = (voice?: Voice): React.ReactNode => <Face onKey={onKey} voice={voice} />;
  const app = render(face(), {
    stdin,
    stdout: speaker ?? nowhere(),
    exitOnCtrlC: false,
    patchConsole: false,
    isScreenReaderEnabled: speaker !== undefined,
  });
  return { say: (voice) => app.rerender(face(voice)), stop: () => app.unmount() };
}
