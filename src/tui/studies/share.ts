import { commandLine, type Library, markdown, typeScript } from '../../index.ts';
import { type Page, section, type Section } from '../../present/page.ts';
import type { Job } from './job.ts';

const INDENT = 2;

/** The what-if as others can run and read it: a command line, a program and a page of Markdown. */
export function sharePage({ asked, file, width }: Extract<Job, { panel: 'share' }>, library: Library): Page {
  const from = file === undefined ? {} : { file };
  return [
    ...section('As a command line', shown(commandLine(asked, { ...from, width: width - INDENT }))),
    ...section('As TypeScript', shown(typeScript(asked, from))),
    ...section('As Markdown', shown(markdown(asked, {}, library))),
  ];
}

/** A text as it stands. */
const shown = (text: string): Section['blocks'][number] => ({
  kind: 'picture',
  lines: text.trimEnd().split('\n'),
});
