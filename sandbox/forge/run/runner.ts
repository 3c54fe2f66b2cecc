import { AsyncLocalStorage } from 'node:async_hooks';
import type { Timeline } from '../../clock';
import type { Json } from '../../json';
import type { Site } from '../../site/model';
import type { LoadedApp } from '../app';
import type { KillFault } from '../forge.types';
import type { Identity } from '../install/identity';
import { createIsolate, type Host, type Isolate, type Outcome, type Thrown } from '../isolate/isolate';
import { chance } from '../isolate/random';
import { splitHandler } from '../manifest/read';
import type { Platform } from '../platform/platform';
import { Activity } from './activity';
import type { Call, Ended, Started } from './call';
import type { Journal } from './journal';
import { forgeRuntime, functionContext } from './runtime';
import { timeLimit } from './time-limit';

export interface RunnerOptions {
  site: Site;
  timeline: Timeline;
  app: LoadedApp;
  identity: Identity;
  journal: Journal;
  platform: Platform;
  /** Real milliseconds from any origin. */
  stopwatch: () => number;
}

interface Inside {
  activity: Activity;
  /** `__forge_runtime__`, made when it is first asked for. */
  runtime: () => object;
  call: Call;
}

/** The invocation that each chain of calls belongs to. One for all runners: each more would slow every promise. */
const inside = new AsyncLocalStorage<Inside>();

/** Runs the app's functions, each handler file in a context of its own that lives until `forget`. */
export class Runner {
  private isolates = new Map<string, Isolate>();
  private running = new Set<Activity>();
  private kills: KillFault[] = [];

  constructor(private readonly options: RunnerOptions) {}

  /** Starts a function; `afterwards` is part of the run, for those who wait for it. */
  start(call: Call, afterwards: (ended: Ended) => void = () => undefined, clockMoves = false): Started {
    const { journal, timeline, app, site, identity, stopwatch } = this.options;
    const record = journal.open(call);
    const deadline = timeline.now() + timeLimit(app.manifest, call);
    const activity = new Activity({ record, timeline, deadline, dies: (n) => this.dies(call.function, n) });
    const remaining = (): number => Math.max(0, deadline - timeline.now());
    let made: object | undefined;
    const runtime = (): object => (made ??= forgeRuntime({ site, identity, call, invocationId: record.id, remaining }));
    const begun = stopwatch();
    this.running.add(activity);
    if (clockMoves) activity.setDeadline();
    const ended = inside.run({ activity, runtime, call: { ...call, root: call.root ?? record.id } }, () =>
      this.perform(call, activity).then((end) => {
        this.running.delete(activity);
        journal.close(record, end, stopwatch() - begun);
        afterwards(end);
        activity.markRecorded();
        return end;
      }),
    );
    return { ended, quiet: () => Promise.race([activity.recorded, activity.quiet()]) };
  }

  /** Runs a function for somebody who waits for its answer, while the clock may move. Throws what the function throws. */
  async answer(call: Call): Promise<Json | undefined> {
    const started = this.start(call, undefined, true);
    void started.quiet();
    const { error, returned } = await started.ended;
    if (error) throw error;
    return returned;
  }

  /** Forgets module state: the next invocation starts cold. */
  forget(): void {
    this.isolates = new Map();
  }

  busy(): boolean {
    return [...this.running].some((activity) => activity.active);
  }

  kill(fault: KillFault): void {
    this.kills.push({ ...fault });
  }

  clearKills(): void {
    this.kills = [];
  }

  private async perform(call: Call, activity: Activity): Promise<Ended> {
    const { app, site, identity } = this.options;
    const declared = app.manifest.modules.function.find((it) => it.key === call.function);
    if (!declared) return failed(new Error(`no function ${call.function} in manifest.yml`));
    const { file, name } = splitHandler(declared.handler);
    let isolate: Isolate;
    try {
      isolate = this.isolate(file);
    } catch (error) {
      return failed(error instanceof Error ? error : new Error(String(error)));
    }
    const args = JSON.stringify([call.body, functionContext(site, identity, call)]);
    const outcome = await Promise.race([isolate.run(name, args), activity.cutShort]);
    if (outcome === 'timeout' || outcome === 'killed') {
      this.isolates.delete(file);
      return {
        outcome,
        error: new Error(`function ${call.function} ${outcome === 'timeout' ? 'ran out of time' : 'was killed'}`),
      };
    }
    await activity.finish();
    return endedBy(outcome);
  }

  private isolate(file: string): Isolate {
    const found = this.isolates.get(file);
    if (found) return found;
    const { app } = this.options;
    const bundle = app.bundles.modules.get(file);
    if (!bundle) throw new Error(`the bundles hold no file ${file}`);
    const made = createIsolate({ bundle, files: app.bundles.files, host: this.host(), env: {}, chance: chance(file) });
    this.isolates.set(file, made);
    return made;
  }

  private host(): Host {
    const { timeline, platform } = this.options;
    const here = (): Inside => {
      const found = inside.getStore();
      if (!found) throw new Error('the platform was called outside an invocation');
      return found;
    };
    return {
      now: () => timeline.now(),
      runtime: () => inside.getStore()?.runtime(),
      platform: async (target, path, init) => platform.call(here(), target, path, init),
      egress: async (url) => {
        throw Object.assign(
          new Error(
            `URL not included in the external fetch backend permissions: ${url}. Visit go.atlassian.com/forge-egress for more information.`,
          ),
          { name: 'REQUEST_EGRESS_ALLOWLIST_ERR', status: 403 },
        );
      },
      timer: (run, ms, again) => here().activity.timer(run, ms, again),
      log: (level, text) => void inside.getStore()?.activity.record.logs.push({ level, text }),
    };
  }

  private dies(functionKey: string, call: number): boolean {
    const fault = this.kills.find(
      (it) => it.times > 0 && it.atCall === call && (it.function ?? functionKey) === functionKey,
    );
    if (fault) fault.times -= 1;
    return fault !== undefined;
  }
}

const failed = (error: Error): Ended => ({ outcome: 'error', error });

/** What lies below the app's own frames is the sandbox. */
const appFrames = (stack: string): string => stack.split(/\n[^\n]*forge-runtime\.js/, 1)[0] ?? '';

function errorOf({ name, message, stack }: Thrown): Error {
  const error = new Error(message);
  error.name = name;
  error.stack = appFrames(stack) || `${name}: ${message}`;
  return error;
}

function endedBy(outcome: Outcome): Ended {
  if ('thrown' in outcome) return failed(errorOf(outcome.thrown));
  if (outcome.json === undefined) return { outcome: 'ok' };
  const returned: Json = JSON.parse(outcome.json);
  const retry =
    typeof returned === 'object' && returned !== null && !Array.isArray(returned) && returned._retry === true;
  return { outcome: retry ? 'retry' : 'ok', returned };
}
