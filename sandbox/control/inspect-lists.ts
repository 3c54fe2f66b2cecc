import { z } from 'zod';
import { isDenied } from './inspect-shapes';

const whole = z.coerce.number().int();

/** `upto`: the newest number counted, so that pages stay as they are while new things happen. */
export const PageAsked = z.object({
  page: whole.min(1).default(1),
  limit: whole.min(1).max(200).default(50),
  upto: whole.min(0).optional(),
});
export type PageAsked = z.output<typeof PageAsked>;

export interface Page<Item> {
  total: number;
  page: number;
  limit: number;
  newest: number;
  items: Item[];
}

/** One page of things in order of their numbers, newest first. Only the page's own are drawn. */
export function pageOf<Item extends { id: number }, Drawn>(
  all: readonly Item[],
  { page, limit, upto }: PageAsked,
  draw: (item: Item) => Drawn,
): Page<Drawn> {
  const counted = upto === undefined ? all : all.filter(({ id }) => id <= upto);
  const end = counted.length - (page - 1) * limit;
  const items = counted.slice(Math.max(0, end - limit), Math.max(0, end)).reverse();
  return { total: counted.length, page, limit, newest: counted.at(-1)?.id ?? 0, items: items.map(draw) };
}

type Test<Item> = (item: Item) => boolean;

export const matching = <Item>(all: readonly Item[], tests: readonly Test<Item>[]): readonly Item[] =>
  tests.length === 0 ? all : all.filter((item) => tests.every((test) => test(item)));

interface Run {
  module: string;
  function: string;
  outcome: string;
}

/** `?outcome=failed` or one outcome; `?text=` in the module's or function's name. */
export const RunFilter = z
  .object({ outcome: z.string().optional(), text: z.string().optional() })
  .transform(({ outcome, text }) => {
    const tests: Test<Run>[] = [];
    if (outcome === 'failed') tests.push((it) => ['error', 'timeout', 'killed'].includes(it.outcome));
    else if (outcome) tests.push((it) => it.outcome === outcome);
    if (text) tests.push((it) => `${it.module} ${it.function}`.toLowerCase().includes(text.toLowerCase()));
    return tests;
  });

interface Asked {
  client: string;
  method: string;
  path: string;
  status: number;
}

const inClass = (wanted: string, { status }: Asked): boolean =>
  wanted === 'denied'
    ? isDenied(status)
    : wanted === 'failed'
      ? status >= 400
      : String(status).startsWith(wanted.replace(/xx$/, ''));

/** `?client=`, `?method=`, `?status=` (`404`, `4xx`, `denied`, `failed`), `?text=` in the path. */
export const RequestFilter = z
  .object({
    client: z.string().optional(),
    method: z.string().optional(),
    status: z.string().optional(),
    text: z.string().optional(),
  })
  .transform(({ client, method, status, text }) => {
    const tests: Test<Asked>[] = [];
    if (client) tests.push((it) => it.client === client);
    if (method) tests.push((it) => it.method === method.toUpperCase());
    if (status) tests.push((it) => inClass(status, it));
    if (text) tests.push((it) => it.path.toLowerCase().includes(text.toLowerCase()));
    return tests;
  });
