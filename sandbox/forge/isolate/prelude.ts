/*
 * Runs first in every context, as plain JavaScript: makes the globals of Forge's Node runtime out
 * of what the host hands in, so that errors, arrays and promises the app meets are of its own realm.
 * `host` never leaves this closure.
 */
export const PRELUDE = `(function (host) {
  'use strict';
  const own = (error) => {
    if (error instanceof Error || typeof error !== 'object' || error === null) return error;
    const kind = { TypeError, RangeError, SyntaxError }[error.name] || Error;
    const made = new kind(error.message);
    for (const key of Object.keys(error)) made[key] = error[key];
    if (error.name) made.name = error.name;
    if (error.cause) made.cause = own(error.cause);
    return made;
  };
  const ours = async (promise) => {
    try { return await promise; } catch (error) { throw own(error); }
  };
  const body = (response) => {
    const text = response.text.bind(response);
    response.json = async () => JSON.parse(await ours(text()));
    return response;
  };

  const define = (name, value) =>
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
  globalThis.global = globalThis;
  Object.defineProperty(globalThis, '__forge_runtime__', { configurable: true, get: () => host.runtime() });
  define('__forge_fetch__', async (target, path, init) => body(await ours(host.platform(target, path, init))));
  define('fetch', async (url, init) => body(await ours(host.egress(String(url && url.url ? url.url : url), init))));

  const RealDate = Date;
  const OurDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length ? args : [host.now()], newTarget === OurDate ? target : newTarget),
    apply: () => new RealDate(host.now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? host.now : Reflect.get(target, key, receiver)),
  });
  Object.defineProperty(RealDate.prototype, 'constructor', { value: OurDate, writable: true, configurable: true });
  define('Date', OurDate);
  define('performance', { now: () => host.now() - host.startedAt, timeOrigin: host.startedAt, mark() {}, measure() {} });
  Math.random = host.random;

  define('setTimeout', (run, ms, ...args) => host.timer(() => run(...args), Number(ms) || 0, false));
  define('setInterval', (run, ms, ...args) => host.timer(() => run(...args), Number(ms) || 0, true));
  define('clearTimeout', (timer) => { if (timer) timer.cancel(); });
  define('clearInterval', (timer) => { if (timer) timer.cancel(); });
  define('setImmediate', (run, ...args) => host.immediate(() => run(...args)));
  define('queueMicrotask', (run) => { Promise.resolve().then(run); });

  const RealSignal = host.globals.AbortSignal;
  const RealController = host.globals.AbortController;
  define('AbortSignal', new Proxy(RealSignal, {
    get: (target, key, receiver) => key !== 'timeout' ? Reflect.get(target, key, receiver) : (ms) => {
      const controller = new RealController();
      host.timer(() => controller.abort(new host.globals.DOMException('The operation was aborted due to timeout', 'TimeoutError')), ms, false);
      return controller.signal;
    },
  }));
  for (const name of Object.keys(host.globals)) if (name !== 'AbortSignal') define(name, host.globals[name]);

  const log = (level) => (...args) => host.log(level, args);
  define('console', {
    debug: log('debug'), log: log('info'), info: log('info'), warn: log('warn'), error: log('error'), trace: log('debug'),
  });
  const refuse = (what) => () => { throw new Error(what + ' is not part of Forge\\'s runtime'); };
  define('process', {
    env: host.env, version: host.version, versions: { node: host.version.slice(1) }, platform: 'linux', arch: 'x64', argv: [], pid: 1,
    cwd: () => '/app', uptime: () => (host.now() - host.startedAt) / 1000, hrtime: Object.assign(
      () => { const ms = host.now(); return [Math.floor(ms / 1000), (ms % 1000) * 1e6]; }, { bigint: () => BigInt(Math.floor(host.now())) * 1000000n }),
    nextTick: (run, ...args) => { Promise.resolve().then(() => run(...args)); },
    emitWarning() {}, on() { return this; }, once() { return this; }, off() { return this; }, exit: refuse('process.exit'), stdout: { write: (text) => host.log('info', [text]) }, stderr: { write: (text) => host.log('error', [text]) },
  });

  const modules = new Map();
  const require = (name) => {
    const id = name.startsWith('node:') ? name.slice(5) : name;
    if (!modules.has(id)) modules.set(id, id === 'process' ? process : host.require(id));
    return modules.get(id);
  };

  let exported;
  return {
    /** Evaluates the bundle, once. */
    load(bundle) {
      const module = { exports: {} };
      bundle(module.exports, require, module, '/app/' + host.file, '/app');
      exported = module.exports;
    },
    has: (name) => typeof exported[name] === 'function',
    /** JSON in, JSON out; what is thrown is described in plain words. */
    async run(name, argumentsJson) {
      try {
        const result = await exported[name](...JSON.parse(argumentsJson));
        return { json: JSON.stringify(result) };
      } catch (error) {
        const known = error instanceof Error || (typeof error === 'object' && error !== null && 'message' in error);
        return { thrown: known
          ? { name: String(error.name), message: String(error.message), stack: String(error.stack || '') }
          : { name: 'Error', message: String(error), stack: '' } };
      }
    },
  };
})`;
