import Resolver from '@forge/resolver';
import { assert, create, string, StructError, type, type Struct } from 'superstruct';
import type { Contract, Reply } from '../contract';
import { JiraFailure } from '../ports';

/** Where a call comes from, as the platform vouches for it: never from the payload. */
export interface Place {
  readonly projectId: string;
}

/** One thing that may be asked: who may, what it takes, what it does. A row without `may` does not compile. */
export interface Row<K extends keyof Contract> {
  may(place: Place): Promise<boolean>;
  takes: Struct<Contract[K]['asks'], unknown>;
  run(place: Place, asks: Contract[K]['asks']): Promise<Contract[K]['answers']>;
}

const Context = type({ extension: type({ project: type({ id: string() }) }) });

const refused = (happened: string, means: string, next: string, field?: string): Reply<never> => ({
  ok: false,
  problem: { happened, means, next, ...(field ? { field } : {}) },
});

/** What a person is told of an error; anything unexpected is rethrown, so that Forge counts the call as failed. */
function translate(error: unknown): Reply<never> {
  if (error instanceof StructError) {
    const field = error.path.join('.');
    return refused(
      `${field || 'The input'} is not as it should be: ${error.message}.`,
      'Nothing was saved.',
      'Correct it and try again.',
      field,
    );
  }
  if (error instanceof JiraFailure && error.kind !== 'strange') {
    return refused(
      `Jira refused: ${error.what}.`,
      'Nothing was saved, or not all of it.',
      'Check your permissions in this project and try again.',
    );
  }
  throw error;
}

async function answer<K extends keyof Contract>(
  row: Row<K>,
  payload: unknown,
  context: unknown,
): Promise<Reply<Contract[K]['answers']>> {
  const { extension } = create(context, Context);
  const place: Place = { projectId: extension.project.id };
  try {
    if (!(await row.may(place))) {
      return refused('You may not do this.', 'Nothing was changed.', 'Ask an administrator of this project.');
    }
    const asks: unknown = payload ?? {};
    assert(asks, row.takes);
    return { ok: true, value: await row.run(place, asks) };
  } catch (error) {
    return translate(error);
  }
}

/** Makes a resolver of the table: the one place that parses, authorises and words refusals. */
export function expose(table: { [K in keyof Contract]: Row<K> }): ReturnType<Resolver['getDefinitions']> {
  const resolver = new Resolver();
  const add = <K extends keyof Contract>(key: K): void => {
    resolver.define(key, ({ payload, context }) => answer(table[key], payload, context));
  };
  add('rules.read');
  add('rules.save');
  add('findings.list');
  return resolver.getDefinitions();
}
