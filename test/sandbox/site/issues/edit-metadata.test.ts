import type { JsonObject } from '../../../../sandbox/json';
import { aDesk, OWNING_TEAM, TEAM } from './a-desk';

const metadata = async (who: string): Promise<JsonObject> => {
  const { body } = await aDesk().as(who)('GET', '/rest/api/3/issue/HELP-1/editmeta');
  return (body as { fields: JsonObject }).fields;
};

test('an agent is told which fields can be set, and the options of a select field', async () => {
  const fields = await metadata('agent-l1');
  expect(fields[TEAM]).toMatchObject({ name: 'Team', operations: ['set'], required: false });
  expect(fields['priority']).toMatchObject({
    allowedValues: expect.arrayContaining([expect.objectContaining({ name: 'High' })]),
  });
  expect(fields[OWNING_TEAM]).toMatchObject({
    allowedValues: expect.arrayContaining([expect.objectContaining({ id: expect.any(String) })]),
  });
  expect(Object.keys(fields)).not.toContain('created');
});

test('who may not edit the ticket is offered nothing', async () => {
  expect(await metadata('collaborator')).toEqual({});
});
