import { answerWith, forget, invocations, jiraAnswers, requests, settled, standOn, textOf } from '../support/forge-ui';
import ForgeReconciler from '@forge/react';
import type { Json } from '../../sandbox/json';
import { WhereItStands } from '../../src/ui/portal/where-it-stands';

const draw = async (property?: Json): Promise<string> => {
  standOn({
    extension: {
      portal: { id: 1 },
      request: { key: 'HELP-1', typeId: 1, ...(property === undefined ? {} : { property }) },
    },
  });
  const nothing = (): never => {
    throw new Error('the portal asks for nothing');
  };
  answerWith(nothing);
  jiraAnswers(nothing);
  await settled();
  forget();
  ForgeReconciler.render(<WhereItStands key={Math.random()} />);
  await settled();
  expect(requests()).toEqual([]);
  expect(invocations()).toEqual([]);
  return textOf();
};

test('a customer whose request waits for linked work reads so, and nothing of that work', async () => {
  expect(await draw({ blocked: 2 })).toBe(
    'Our specialists are still working on this. It can be closed when they are done.',
  );
});

test.each<Json | undefined>([undefined, null, {}, { blocked: 0 }, { blocked: '2' }, 'blocked', 2, [], { blocked: -1 }])(
  'with %j there is nothing to read',
  async (property) => {
    expect(await draw(property)).toBe('');
  },
);
