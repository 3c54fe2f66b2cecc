import { object } from 'superstruct';
import type { Contract } from '../../src/contract';
import type { Door } from '../../src/entry/door';
import { expose, type Row } from '../../src/entry/expose';
import { NO_LICENCE } from '../../src/entry/licence';

const door: Door<object> = {
  place: () => ({}),
  notHere: { happened: 'not here', means: '', next: '' },
  notAllowed: { happened: 'not allowed', means: '', next: '' },
  nothingDone: '',
};

type Asked = 'visits.list' | 'trial.stop' | 'trial.start';

/** Asks a row of a resolver that would answer, as somebody who may. */
async function ask(key: Asked, license: object | undefined, { may = true } = {}): Promise<unknown> {
  const ran: string[] = [];
  const row = <K extends Asked>(answers: Contract[K]['answers']): Row<K, object> => ({
    may: () => Promise.resolve(may),
    takes: object({}),
    run: () => {
      ran.push('ran');
      return Promise.resolve(answers);
    },
  });
  const handler = expose<Asked, object>(door, {
    'visits.list': row<'visits.list'>({ visits: [] }),
    'trial.stop': row<'trial.stop'>({ trial: null }),
    'trial.start': row<'trial.start'>({ trial: {} as Contract['trial.start']['answers']['trial'] }),
  });
  const request = { call: { functionKey: key, payload: {} }, context: {} };
  const reply = await handler(
    request as unknown as Parameters<typeof handler>[0],
    { license } as unknown as Parameters<typeof handler>[1],
  );
  return { reply, ran: ran.length };
}

const ENDED = { active: false };
const refused = (problem: object) => ({ reply: { ok: false, problem }, ran: 0 });
const done = { reply: { ok: true }, ran: 1 };

describe('without a licence', () => {
  test('reading goes on', async () => {
    expect(await ask('visits.list', ENDED)).toMatchObject(done);
  });

  test('what was begun can be ended', async () => {
    expect(await ask('trial.stop', ENDED)).toMatchObject(done);
  });

  test('writing does nothing, and explains', async () => {
    expect(await ask('trial.start', ENDED)).toEqual(refused(NO_LICENCE));
  });

  test('who may not do it is told that, and nothing of licences', async () => {
    expect(await ask('trial.start', ENDED, { may: false })).toEqual(refused(door.notAllowed));
  });
});

test.each([
  ['an active one', { active: true }],
  ['a trial', { active: true, isEvaluation: true }],
  ['none, as in development', undefined],
])('with %s all is done', async (_, license) => {
  expect(await ask('trial.start', license)).toMatchObject(done);
});
