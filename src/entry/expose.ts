import Resolver from '@forge/resolver';
import { StructError, type Struct } from 'superstruct';
import { assert } from '../domain/fits';
import type { Contract, Reply } from '../contract';
import type { RefusedAnswer, Said } from '../domain/answers';
import { JiraFailure } from '../ports';
import type { Door } from './door';
import { jiraSaid } from './jira-said';
import { needsLicence, NO_LICENCE } from './licence';

/** One thing that may be asked: who may, what it takes, what it does. A row without `may` does not compile. */
export interface Row<K extends keyof Contract, P> {
  may(place: P): Promise<boolean>;
  takes: Struct<Contract[K]['asks'], unknown>;
  run(place: P, asks: Contract[K]['asks']): Promise<Contract[K]['answers'] | RefusedAnswer>;
}

const no = (problem: Said & { field?: string }): Reply<never> => ({ ok: false, problem });

/** What a person is told of an error; anything unexpected is rethrown, so that Forge counts the call as failed. */
function translate(error: unknown, nothingDone: string): Reply<never> {
  if (error instanceof StructError) {
    const field = shortened(error.path.join('.'));
    return no({
      happened: `${field || 'The input'} is not as it should be: ${shortened(error.message)}.`,
      means: nothingDone,
      next: 'Correct it and try again.',
      ...(field ? { field } : {}),
    });
  }
  const said = error instanceof JiraFailure ? jiraSaid(error) : null;
  if (said) return no(said);
  throw error;
}

/** The message repeats what was sent, and so does the name of a field, which may be of any length. */
const shortened = (message: string): string => (message.length > 300 ? `${message.slice(0, 300)} …` : message);

const isRefused = (answer: object): answer is RefusedAnswer => 'outcome' in answer && answer.outcome === 'refused';

async function answer<K extends keyof Contract, P>(
  { door, row, key }: { door: Door<P>; row: Row<K, P>; key: K },
  payload: unknown,
  context: unknown,
): Promise<Reply<Contract[K]['answers']>> {
  const place = door.place(context);
  if (!place) return no(door.notHere);
  try {
    if (!(await row.may(place))) return no(door.notAllowed);
    if (needsLicence(key, context)) return no(NO_LICENCE);
    const asks: unknown = payload ?? {};
    assert(asks, row.takes);
    const given = await row.run(place, asks);
    return isRefused(given) ? no(given.said) : { ok: true, value: given };
  } catch (error) {
    return translate(error, door.nothingDone);
  }
}

type Handler = ReturnType<Resolver['getDefinitions']>;

/** Makes a resolver of a part of the contract: the one place that parses, authorises and words refusals. */
export function expose<C extends keyof Contract, P>(door: Door<P>, table: { [K in C]: Row<K, P> }): Handler {
  const resolver = new Resolver();
  const add = <K extends C>(key: K): void => {
    resolver.define(key, ({ payload, context }) => answer({ door, row: table[key], key }, payload, context));
  };
  // Object.keys knows no types; these are the keys that the table's own type has.
  for (const key of Object.keys(table) as C[]) add(key);
  const resolve: Handler = resolver.getDefinitions();
  return async (request, runtime) => {
    // The SDK looks for the key in a plain object, where it finds `constructor` as well (@forge/resolver 2).
    if (!Object.hasOwn(table, request.call.functionKey)) throw new Error('nothing here answers that');
    return resolve(request, runtime);
  };
}
