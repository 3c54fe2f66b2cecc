import { z } from 'zod';
import { PROJECT, STATUS } from '../../sandbox/seed/ids';
import { saveRules } from '../../sandbox/seed/rules';
import { PROBLEM_WORKFLOW } from '../../sandbox/seed/stock/workflows';
import { aTicketAtWork, handOver, HELP_RULES } from '../hand-over/steps';
import { aReadyDesk, type ReadyDesk } from '../support/ready-desk';
import { rulesOf, tryHandOver } from '../trial/trying';
import { check } from './at-desk';
import { withoutWay } from './breaks/break';

const Marked = z.object({
  version: z.number(),
  clocks: z.object({ team: z.string().nullable() }),
  setUp: z.object({ trouble: z.object({ happened: z.string() }) }).optional(),
});
const property = (desk: ReadyDesk) => Marked.parse(desk.site.projects.get(PROJECT.help)?.properties['tierline']);

describe('what agents’ pages know of the rules that the app itself saved', () => {
  test('a trial that saves what it proved leaves agents the note of what is broken', async () => {
    const desk = await aReadyDesk();
    const teamClock = { field: 'customfield_10032', stopsOn: 'none', proven: false };
    await saveRules(desk.forge, PROJECT.help, { ...HELP_RULES, teamClock });
    withoutWay(PROBLEM_WORKFLOW, '221')(desk.site);
    await check(desk);
    const { setUp, version } = property(desk);
    expect(setUp?.trouble.happened).toContain('no transition');
    expect(await tryHandOver(desk)).toMatchObject({ state: 'proven' });
    expect(property(desk).version).toBe(version + 1);
    expect(property(desk).setUp?.trouble).toEqual(setUp?.trouble);
  });

  test('when re-entry was switched off to protect the customers’ clock, they know it within the hour', async () => {
    const desk = await aReadyDesk();
    const issue = await aTicketAtWork(desk);
    const resolution = desk.help.project.serviceDesk?.slas.find(({ name }) => name === 'Time to resolution');
    if (!resolution) throw new Error('There is no such SLA');
    resolution.stop = [...resolution.stop, { on: 'entered-status', statusId: STATUS.handingOver }];
    expect(property(desk).clocks.team).not.toBeNull();
    await handOver(desk, issue);
    const { version, teamClock } = await rulesOf(desk);
    expect(teamClock).toMatchObject({ proven: false });
    await desk.wait(61);
    expect(property(desk)).toMatchObject({ version, clocks: { team: null } });
  });
});
