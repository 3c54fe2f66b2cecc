import { Hono, type Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { News, Sandbox } from '../sandbox';
import { setFault } from './faults';
import { After, ClockMove, KillAsked, Newest, PointsAsked, ResetAsked } from './input';
import { FaultAsked } from './fault-input';
import { inspect } from './inspect';
import { fromHere } from './loopback';
import { timeAfter, timeOf } from './read-time';

export interface ControlOptions {
  sandbox: Sandbox;
  /** The address of a request's other end. */
  peer: (context: Context) => string | undefined;
}

/** What a request asks for cannot be done as asked; answered 400 with the reason. */
class Unusable extends Error {}

/** The sandbox's own interface, under `/sandbox`: clock, faults, what happened. JSON, no sign-in, this machine only. */
export function control({ sandbox, peer }: ControlOptions): Hono {
  const app = new Hono().basePath('/sandbox');
  const iso = (time: number): string => new Date(time).toISOString();
  const now = (): string => iso(sandbox.world().timeline.now());

  app.use(async (context, next) => {
    const origin = { peer: peer(context), host: context.req.header('host'), origin: context.req.header('origin') };
    if (!fromHere(origin))
      return context.json({ error: 'The control interface answers programs and pages of this machine only.' }, 403);
    return next();
  });
  app.onError((error, context) => {
    if (error instanceof Unusable) return context.json({ error: error.message }, 400);
    return context.json({ error: error.message, stack: error.stack }, 500);
  });
  app.notFound((context) =>
    context.json({ error: `The control interface has no ${context.req.method} ${context.req.path}.` }, 404),
  );

  app.get('/health', (context) => {
    const { forge } = sandbox.world();
    return context.json({
      ready: true,
      now: now(),
      app: { installed: forge?.installed() ?? false, version: forge?.app.version ?? null },
    });
  });

  app.get('/clock', (context) => context.json({ now: now() }));
  app.post('/clock', async (context) => {
    const move = await bodyOf(context, ClockMove);
    const present = sandbox.world().timeline.now();
    const time = 'advance' in move ? timeAfter(present, move.advance) : timeOf(move.to);
    if (time === undefined)
      throw new Unusable(`${JSON.stringify(move)} names no time that the clock could be moved to.`);
    if (time < present) throw new Unusable(`The clock stands at ${iso(present)} and only goes forward.`);
    await sandbox.advanceTo(time);
    return context.json({ now: now() });
  });
  app.post('/settle', async (context) => {
    await sandbox.settle();
    return context.json({ now: now() });
  });

  app.get('/invocations', (context) => {
    const all = sandbox.world().forge?.invocations(after(context)) ?? [];
    const newest = understood(Newest, context.req.query('newest'));
    return context.json(newest === undefined ? all : all.slice(-newest));
  });
  app.get('/traffic', (context) => context.json(sandbox.world().door.traffic(after(context))));
  app.get('/teams', (context) => context.json(sandbox.world().site.teams.map(({ id, name }) => ({ id, name }))));

  app.post('/faults', async (context) => {
    const fault = await bodyOf(context, FaultAsked);
    setFault(sandbox.world(), () => forge(sandbox), fault);
    return context.json({ ok: true });
  });
  app.delete('/faults', (context) => {
    sandbox.world().door.clearFaults();
    sandbox.world().forge?.clearFaults();
    return context.json({ ok: true });
  });
  app.post('/kill', async (context) => {
    forge(sandbox).kill(await bodyOf(context, KillAsked));
    return context.json({ ok: true });
  });

  app.get('/points', (context) => context.json(sandbox.world().door.rates.report()));
  app.post('/points', async (context) => {
    const { rates } = sandbox.world().door;
    rates.setElsewhere((await bodyOf(context, PointsAsked)).used);
    return context.json(rates.report());
  });

  app.post('/reset', async (context) => {
    await sandbox.reset((await bodyOf(context, ResetAsked)).seed);
    return context.json({ ok: true, now: now() });
  });

  app.get('/stream', (context) => stream(context, sandbox));
  app.route('/', inspect({ world: sandbox.world }));
  return app;
}

/** Server-sent events for open pages: one when the stream opens, then whatever happens. */
function stream(context: Context, sandbox: Sandbox): Response {
  return streamSSE(context, async (out) => {
    const send = (news: News): void => void out.writeSSE({ data: JSON.stringify(news) });
    const unwatch = sandbox.watch(send);
    send({ type: 'clock', now: sandbox.world().timeline.now() });
    await new Promise<void>((end) => out.onAbort(end));
    unwatch();
  });
}

function forge(sandbox: Sandbox) {
  const { forge: found } = sandbox.world();
  if (!found) throw new Unusable('No app is installed on this sandbox.');
  return found;
}

const after = (context: Context): number => understood(After, context.req.query('after'));

async function bodyOf<Shape extends z.ZodType>(context: Context, shape: Shape): Promise<z.output<Shape>> {
  const text = await context.req.text();
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Unusable('Send a body of JSON.');
  }
  return understood(shape, json);
}

function understood<Shape extends z.ZodType>(shape: Shape, input: unknown): z.output<Shape> {
  const parsed = shape.safeParse(input);
  if (!parsed.success) throw new Unusable(z.prettifyError(parsed.error));
  return parsed.data;
}
