/* Prints what a process with one bundle holds, before and after each of its functions was called once. Argument: the file. */
globalThis.__forge_runtime__ = { contextAri: '', appVersion: '1', lambdaContext: { awsRequestId: '1' } };
globalThis.__forge_fetch__ = async () =>
  new Response('{"rows":[]}', { headers: { 'content-type': 'application/json' } });
console.log = console.info = console.warn = console.error = () => undefined;
const held = () => {
  globalThis.gc();
  const { rss, heapUsed } = process.memoryUsage();
  return [rss, heapUsed].map((bytes) => Math.round(bytes / 104857.6) / 10);
};
async function weigh() {
  const functions = Object.values(require(process.argv[2])).filter((it) => typeof it === 'function');
  const [rss, heap] = held();
  // The platform answers every question with nothing: most end there, having gone through their own parsing.
  for (const run of functions)
    await Promise.resolve()
      .then(() => run({ body: {}, payload: {}, context: {} }, {}))
      .catch(() => undefined);
  const [rssCalled, heapCalled] = held();
  process.stdout.write(JSON.stringify({ rss, heap, rssCalled, heapCalled }));
  process.exit(0);
}
weigh();
