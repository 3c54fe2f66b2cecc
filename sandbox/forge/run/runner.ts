import { AsyncLocalStorage } from 'node:async_hooks';
import type { Timeline } from '../../clock';
import type { Json } from '../../json';
import type { Site } from '../../site/model';
import type { LoadedApp } from '../app';
import { Counted } from '../faults/counted';
import type { PlatformFaults } from '../faults/platform-faults';
import type { KillFault, MemoryFault } from '../forge.types';
import type { Identity } from '../install/identity';
import { createIsolate, type Host, type Isolate } from '../isolate/isolate';
import { chance } from '../isolate/random';
import { splitHandler } from '../manifest/read';
import { egress } from '../modules/egress';
import type { License } from '../modules/license';
import type { Platform } from '../platform/platform';
import { Invocations } from '../quota/invocations';
import { logKeeper } from '../quota/log-limit';
import { requestTooLarge, responseTooLarge } from '../quota/payload';
import { Activity, type Cut } from './activity';
import type { Call, Ended, Started } from './call';
import { cutShort, endedBy, failed } from './ending';
import type { Journal } from './journal';
import { forgeRuntime, functionContext } from './runtime';
import { timeLimit } from './time-limit';

export interface RunnerOptions {
  site: Site;
  timeline: Timeline;
  app: LoadedApp;
  identity: Identity;
  license: License;
  journal: Journal;
  platform: Platform;
  faults: PlatformFaults;
  /** Real milliseconds from any origin. */
  stopwatch: () => number;
}

interface Inside {
  activity: Activity;
  /** `__forge_runtime__`, made when it is first asked for. */
  runtime: () => object;
  call: Call;
  log: (level: string, text: string) => void;
}

/** The invocation that each chain of calls belongs to. One for all runners: each more would slow every promise. */
const inside = new AsyncLocalStorage<Inside>();

/** Runs the app's functions, each handler file in a context of its own that lives until `forget`. */
export class Runner {
  private isolates = new Map<string, Isolate>();
  private running = new Set<Activity>();
  private readonly kills = new Counted<KillFault>();
  private readonly memory = new Counted<MemoryFault>();
  private readonly frontEnds: Invocations;

  constructor(private readonly options: RunnerOptions) {
    this.frontEnds = new Invocations(options.timeline);
  }

  /** Starts a function; `afterwards` is part of the run, for those who wait for it. */
  start(call: Call, afterwards: (ended: Ended) => void = () => undefined, clockMoves = false): Started {
    const { journal, timeline, app, site, identity, license, stopwatch } = this.options;
    const { manifest } = app;
    const record = journal.open(call);
    const limit = timeLimit(manifest, call);
    const deadline = timeline.now() + limit;
    const activity = new Activity({ record, timeline, deadline, dies: (n) => this.dies(call.function, n) });
    const remaining = (): number => Math.max(0, deadline - timeline.now());
    let made: object | undefined;
    const runtime = (): object =>
      (made ??= forgeRuntime({ site, identity, manifest, license, call, invocationId: record.id, remaining }));
    const dropped = (why: string): void =>
      journal.note(`invocation ${record.id} of function ${call.function} ${why}; the rest was dropped`);
    const log = logKeeper(record, limit, dropped);
    const begun = stopwatch();
    this.running.add(activity);
    if (clockMoves) activity.setDeadline();
    const ended = inside.run({ activity, runtime, log, call: { ...call, root: call.root ?? record.id } }, () =>
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
    if (this.options.faults.outage.down) throw new Error('Forge is not available');
    if (call.frontEnd) this.admit(call);
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
    this.kills.add(fault);
  }

  outOfMemory(fault: MemoryFault): void {
    this.memory.add(fault);
  }

  clearKills(): void {
    this.kills.clear();
    this.memory.clear();
  }

  /** Does what shall run a function, or puts it off until Forge is up again. */
  whenUp(what: string, run: () => Promise<void> | undefined): Promise<void> | undefined {
    return this.options.faults.outage.whenUp(what, run);
  }

  /** What a front end may ask for; throws what the platform refuses. */
  private admit({ body, accountId }: Call): void {
    if (!this.frontEnds.take(accountId)) throw new Error('Rate limit exceeded: too many invocations in a minute');
    const problem = requestTooLarge(JSON.stringify(body), true);
    if (problem) throw new Error(problem);
  }

  private async perform(call: Call, activity: Activity): Promise<Ended> {
    const { app, site, identity, license } = this.options;
    const declared = app.manifest.modules.function.find((it) => it.key === call.function);
    if (!declared) return failed(new Error(`no function ${call.function} in manifest.yml`));
    const { file, name } = splitHandler(declared.handler);
    let isolate: Isolate;
    try {
      isolate = this.isolate(file);
    } catch (error) {
      return failed(error instanceof Error ? error : new Error(String(error)));
    }
    const body = JSON.stringify(call.body);
    const tooLarge = requestTooLarge(body, false);
    if (tooLarge) return failed(new Error(tooLarge));
    if (this.memory.take((it) => it.atCall === undefined && (it.function ?? call.function) === call.function)) {
      this.isolates.delete(file);
      return cutShort('out-of-memory', call);
    }
    const args = `[${body},${JSON.stringify(functionContext(site, identity, license, call))}]`;
    const outcome = await Promise.race([isolate.run(name, args), activity.cutShort]);
    if (typeof outcome === 'string') {
      this.isolates.delete(file);
      return cutShort(outcome, call);
    }
    await activity.finish();
    const problem = 'json' in outcome ? responseTooLarge(outcome.json, call.frontEnd ?? false) : undefined;
    return problem ? failed(new Error(problem)) : endedBy(outcome);
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
    const { app, timeline, platform } = this.options;
    const here = (): Inside => {
      const found = inside.getStore();
      if (!found) throw new Error('the platform was called outside an invocation');
      return found;
    };
    return {
      now: () => timeline.now(),
      runtime: () => inside.getStore()?.runtime(),
      platform: async (target, path, init) => platform.call(here(), target, path, init),
      egress: (url) => egress(app.manifest, url),
      timer: (run, ms, again) => here().activity.timer(run, ms, again),
      log: (level, text) => inside.getStore()?.log(level, text),
    };
  }

  private dies(functionKey: string, call: number): Exclude<Cut, 'timeout'> | undefined {
    const here = (it: KillFault | MemoryFault): boolean =>
      it.atCall === call && (it.function ?? functionKey) === functionKey;
    if (this.kills.take(here)) return 'killed';
    return this.memory.take(here) ? 'out-of-memory' : undefined;
  }
}
