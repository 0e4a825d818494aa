import type { Worker } from 'node:worker_threads';
import type { Library } from '../../index.ts';
import { section } from '../../present/page.ts';
import type { Event } from '../model/reduce.ts';
import { type Job, keyOf } from './job.ts';
import type { Said } from './worker.ts';

/** After so many milliseconds a thread that works on what nobody wants any more is ended. */
const PATIENCE = 400;
/** So long nobody must have asked for another: a study would take the time of the keys that still come. */
const PAUSE = 60;

/** Studies off the main thread: one at a time, the newest that was asked for next. */
export class Studies {
  readonly #file: string;
  readonly #library: Library;
  readonly #hear: (event: Event) => void;
  #worker: Worker | undefined;
  #at: Job | undefined;
  #next: Job | undefined;
  #asked = '';
  #timer: NodeJS.Timeout | undefined;
  #pause: NodeJS.Timeout | undefined;

  /** @param file the code of the thread  @param library its presets  @param hear is told of progress and pages */
  constructor(file: string, library: Library, hear: (event: Event) => void) {
    this.#file = file;
    this.#library = library;
    this.#hear = hear;
  }

  /** Asks for the study that the screen needs; what was asked already is not asked again. */
  ask(job: Job | undefined): void {
    const key = job ? keyOf(job) : '';
    if (key === this.#asked) return;
    this.#asked = key;
    this.#next = job;
    if (!this.#at) this.#soon();
    else this.#timer ??= setTimeout(() => this.#end(), PATIENCE);
  }

  /** Ends the study that runs; it is asked for again only when its question changes. */
  cancel(): void {
    this.#next = undefined;
    this.#end();
  }

  close(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#pause);
    void this.#worker?.terminate();
    this.#worker = undefined;
  }

  /** Starts what is asked for once the keys pause. */
  #soon(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#start(), PAUSE);
  }

  #start(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    [this.#at, this.#next] = [this.#next, undefined];
    if (!this.#at) return;
    this.#worker ??= this.#thread();
    this.#hear({ is: 'runs', running: { key: keyOf(this.#at), part: 0 } });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
    this.#worker.postMessage(this.#at);
  }

  #thread(): Worker {
    // Opened with the first study: it takes 3 ms of the start.
    const threads = process.getBuiltinModule('node:worker_threads');
    const worker = new threads.Worker(this.#file, { stdout: true, stderr: true, workerData: this.#library });
    worker.on('message', (said: Said) => this.#told(said));
    worker.on('error', (error) => this.#told({ key: this.#key(), fault: String(error) }));
    return worker;
  }

  #key(): string {
    return this.#at ? keyOf(this.#at) : '';
  }

  #told(said: Said): void {
    if (!this.#at || said.key !== this.#key()) return;
    if ('part' in said) {
      if (this.#next) this.#end();
      else this.#hear({ is: 'runs', running: said });
      return;
    }
    const page =
      'page' in said ? said.page : section('A fault of hashwatt', { kind: 'warnings', items: [said.fault] });
    const { panel } = this.#at;
    this.#at = undefined;
    this.#hear({ is: 'runs', running: undefined });
    this.#hear({ is: 'studied', panel, studied: { key: said.key, page } });
    this.#soon();
  }

  /** A thread can be told to stop only between steps: one that is in the middle of one is ended. */
  #end(): void {
    this.close();
    this.#at = undefined;
    this.#timer = undefined;
    this.#hear({ is: 'runs', running: undefined });
    this.#soon();
  }
}
