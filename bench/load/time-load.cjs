/* Prints the milliseconds that it takes to read, compile and run one bundle, in a process of its own. Argument: the file. */
globalThis.__forge_runtime__ = {};
globalThis.__forge_fetch__ = async () => new Response('');
const file = process.argv[2];
const begun = process.hrtime.bigint();
require(file);
// Taken before Node makes its standard output, which would count otherwise.
const ended = process.hrtime.bigint();
process.stdout.write(String(Number(ended - begun) / 1e6));
