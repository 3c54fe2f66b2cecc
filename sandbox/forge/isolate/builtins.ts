import * as assert from 'node:assert';
import * as asyncHooks from 'node:async_hooks';
import * as buffer from 'node:buffer';
import type * as crypto from 'node:crypto';
import * as events from 'node:events';
import * as path from 'node:path';
import * as querystring from 'node:querystring';
import * as stream from 'node:stream';
import * as stringDecoder from 'node:string_decoder';
import * as url from 'node:url';
import * as util from 'node:util';
import * as zlib from 'node:zlib';

/** Files that lie beside the code (translations), and nothing else of this machine. */
function fileSystem(files: ReadonlyMap<string, string>): object {
  const nameOf = (name: unknown): string => path.posix.relative('/app', path.posix.resolve('/app', String(name)));
  const read = (name: unknown): string => {
    const text = files.get(nameOf(name));
    if (text !== undefined) return text;
    throw Object.assign(new Error(`ENOENT: no such file or directory, open '${String(name)}'`), { code: 'ENOENT' });
  };
  return {
    readFileSync: read,
    existsSync: (name: unknown) => files.has(nameOf(name)),
    promises: { readFile: async (name: unknown) => read(name) },
  };
}

/** What `require` gives inside. Network, processes and timers are not among it: the platform alone is the way out. */
export function builtins(node: typeof crypto, files: ReadonlyMap<string, string>): (name: string) => unknown {
  const known: Record<string, unknown> = {
    assert,
    async_hooks: asyncHooks,
    buffer,
    crypto: node,
    events,
    path,
    querystring,
    stream,
    string_decoder: stringDecoder,
    url,
    util,
    zlib,
    fs: fileSystem(files),
  };
  return (name) => {
    const found = known[name];
    if (!found)
      throw new Error(
        `require('${name}'): the sandbox's Forge runtime does not have this module (sandbox/forge/isolate/builtins.ts)`,
      );
    return found;
  };
}
