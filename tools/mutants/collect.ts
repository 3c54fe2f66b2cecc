import { format } from 'node:util';

type Body = (...values: never[]) => unknown;
/** A test as written, with the hooks that stand around it. */
export interface Collected {
  name: string;
  run: () => Promise<void>;
}

interface Suite {
  name: string;
  before: (() => unknown)[];
  above: Suite | undefined;
}

const around = (suite: Suite | undefined): Suite[] => (suite ? [...around(suite.above), suite] : []);

function titleOf(title: string, values: unknown[]): string {
  const [first] = values;
  const named = title.replace(/\$([\w.]+)/g, (whole, path: string) => {
    const found = path.split('.').reduce<unknown>((it, key) => Object(it)[key], first);
    return found === undefined ? whole : String(found);
  });
  const used = named.match(/%[sdifjoO]/g)?.length ?? 0;
  return format(named, ...values.slice(0, used));
}

/**
 * The words that tests are written in, as far as the tests of the parts use them; a word that is missing here
 * throws where it is used. Gives the globals, and the list that grows as test files are loaded.
 */
export function createCollector() {
  const tests: Collected[] = [];
  let present: Suite = { name: '', before: [], above: undefined };

  const test = (title: string, body: Body): void => {
    const suites = around(present);
    tests.push({
      name: [...suites.map((it) => it.name), title].filter(Boolean).join(' '),
      run: async () => {
        for (const suite of suites) for (const hook of suite.before) await hook();
        await body();
      },
    });
  };
  const describe = (title: string, body: Body): void => {
    present = { name: title, before: [], above: present };
    body();
    present = present.above!;
  };

  const each =
    (make: (title: string, body: Body) => void) =>
    (rows: readonly unknown[]) =>
    (title: string, body: (...values: unknown[]) => unknown): void => {
      for (const row of rows) {
        const values = Array.isArray(row) ? row : [row];
        make(titleOf(title, values), () => body(...values));
      }
    };
  const beforeEach = (hook: () => unknown): void => void present.before.push(hook);
  const words = {
    test: Object.assign(test, { each: each(test) }),
    it: Object.assign(test, { each: each(test) }),
    describe: Object.assign(describe, { each: each(describe) }),
    beforeEach,
  };
  return { tests, words };
}
