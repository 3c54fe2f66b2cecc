import { runInContext, createContext } from 'node:vm';
import { inspect } from 'node:util';
import { z } from 'zod';
import type { BundledModule } from '../bundle/bundles';
import { builtins } from './builtins';
import { hostGlobals } from './globals';
import { PRELUDE } from './prelude';
import { cryptoWith, type Chance } from './random';

export interface PlatformTarget {
  type: string;
  provider?: string;
  remote?: string;
  accountId?: string;
}

/** The world outside a function's context, at the moment it asks. */
export interface Host {
  now(): number;
  /** `__forge_runtime__` of the invocation that asks; undefined outside one. */
  runtime(): unknown;
  platform(target: PlatformTarget, path: string, init?: RequestInit): Promise<Response>;
  egress(url: string, init?: RequestInit): Promise<Response>;
  timer(run: () => void, ms: number, again: boolean): { cancel(): void };
  log(level: string, text: string): void;
}

export interface Thrown {
  name: string;
  message: string;
  stack: string;
}
export type Outcome = { json?: string } | { thrown: Thrown };

/** One handler file, alive: globals and module state of its own, kept between invocations as in a warm container. */
export interface Isolate {
  /** Calls an export with JSON arguments. Never rejects. */
  run(name: string, argumentsJson: string): Promise<Outcome>;
}

const inner = z.object({
  load: z.custom<(bundle: unknown) => void>((it) => typeof it === 'function'),
  has: z.custom<(name: string) => boolean>((it) => typeof it === 'function'),
  run: z.custom<Isolate['run']>((it) => typeof it === 'function'),
});

export interface IsolateOptions {
  bundle: BundledModule;
  files: ReadonlyMap<string, string>;
  host: Host;
  env: Record<string, string>;
  chance: Chance;
}

const wordsOf = (args: unknown[]): string => args.map((it) => (typeof it === 'string' ? it : inspect(it))).join(' ');

/** Makes the context and evaluates the bundle in it; throws what the bundle throws while loading. */
export function createIsolate({ bundle, files, host, env, chance }: IsolateOptions): Isolate {
  const context = createContext({}, { name: bundle.file, microtaskMode: undefined });
  const crypto = cryptoWith(chance);
  const make: unknown = runInContext(PRELUDE, context, { filename: 'forge-runtime.js' });
  if (typeof make !== 'function') throw new Error('the prelude is not a function');
  const made = inner.parse(
    make({
      ...host,
      log: (level: string, args: unknown[]) => host.log(level, bundle.stack(wordsOf(args))),
      immediate: (run: () => void) => setImmediate(run),
      random: () => chance.fraction(),
      require: builtins(crypto.node, files),
      globals: { ...hostGlobals, crypto: crypto.web },
      startedAt: host.now(),
      file: `${bundle.file}.cjs`,
      version: process.version,
      env,
    }),
  );
  made.load(bundle.script().runInContext(context));
  return {
    async run(name, argumentsJson) {
      if (!made.has(name)) {
        return {
          thrown: { name: 'Error', message: `src/${bundle.file} does not export a function ${name}`, stack: '' },
        };
      }
      const outcome = await made.run(name, argumentsJson);
      return 'thrown' in outcome
        ? { thrown: { ...outcome.thrown, stack: bundle.stack(outcome.thrown.stack) } }
        : outcome;
    },
  };
}
