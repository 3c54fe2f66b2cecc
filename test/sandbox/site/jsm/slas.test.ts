import { ACCOUNT } from '../../../../sandbox/seed/stock/people';
import type { JsonObject } from '../../../../sandbox/json';
import { slaFieldValue } from '../../../../sandbox/site/sla/wire';
import { jsdError, jsmSite, valuesOf } from './jsm-site';

const NEVER = {
  iso8601: expect.any(String),
  jira: expect.any(String),
  friendly: expect.any(String),
  epochMillis: expect.any(Number),
};

describe('the SLAs of a request', () => {
  it('are answered in the words of a live site', async () => {
    const it = jsmSite();
    const issue = it.help.raise();
    await it.after(0.55);
    it.help.comment(issue, 'Hello');
    await it.after(19.5);
    const { status, body } = await it.get(`/request/${issue.key}/sla`, ACCOUNT.agentL1);
    expect(status).toBe(200);
    expect(body).toMatchObject({ _expands: [], size: 4, start: 0, limit: 50, isLastPage: true });
    const [response, resolution] = valuesOf(body);
    expect(response).toEqual({
      id: '1',
      name: 'Time to first response',
      _links: { self: `http://localhost:8086/rest/servicedeskapi/request/${issue.id}/sla/1` },
      completedCycles: [
        {
          startTime: {
            iso8601: '2026-11-23T10:00:00+0100',
            jira: '2026-11-23T10:00:00.000+0100',
            friendly: 'Yesterday 10:00 AM',
            epochMillis: issue.created,
          },
          stopTime: {
            iso8601: '2026-11-23T10:33:00+0100',
            jira: '2026-11-23T10:33:00.000+0100',
            friendly: 'Yesterday 10:33 AM',
            epochMillis: issue.created + 33 * 60_000,
          },
          breachTime: {
            iso8601: '2026-11-23T14:00:00+0100',
            jira: '2026-11-23T14:00:00.000+0100',
            friendly: 'Yesterday 2:00 PM',
            epochMillis: issue.created + 4 * 3_600_000,
          },
          breached: false,
          goalDuration: { millis: 14400000, friendly: '4h' },
          elapsedTime: { millis: 1980000, friendly: '33m' },
          remainingTime: { millis: 12420000, friendly: '3h 27m' },
        },
      ],
      slaDisplayFormat: 'NEW_SLA_FORMAT',
    });
    expect(Object.keys(resolution ?? {})).toEqual([
      'id',
      'name',
      '_links',
      'completedCycles',
      'ongoingCycle',
      'slaDisplayFormat',
    ]);
    expect(resolution?.['ongoingCycle']).toEqual({
      startTime: NEVER,
      breachTime: { ...NEVER, iso8601: '2026-11-25T10:00:00+0100', friendly: '25/Nov/26 10:00 AM' },
      breached: false,
      paused: false,
      withinCalendarHours: false,
      goalDuration: { millis: 57600000, friendly: '16h' },
      elapsedTime: { millis: 25200000, friendly: '7h' },
      remainingTime: { millis: 32400000, friendly: '9h' },
    });
  });

  it('count over by the minute, cut off, with hours that never become days', async () => {
    const it = jsmSite();
    const issue = it.help.raise({ priority: 'Highest' });
    await it.after(1.309);
    const [response] = valuesOf((await it.get(`/request/${issue.key}/sla`, ACCOUNT.agentL1)).body);
    expect(response?.['ongoingCycle']).toMatchObject({
      breached: true,
      remainingTime: { millis: -1112400, friendly: '-18m' },
    });
    const low = it.help.raise({ priority: 'Low' });
    const resolution = valuesOf((await it.get(`/request/${low.key}/sla`, ACCOUNT.agentL1)).body)[1];
    expect(resolution?.['ongoingCycle']).toMatchObject({
      elapsedTime: { millis: 0, friendly: '0m' },
      remainingTime: { friendly: '40h' },
    });
  });

  it('are in the zone of who asks', async () => {
    const it = jsmSite();
    const agent = it.site.users.get(ACCOUNT.agentL2);
    if (agent) agent.timeZone = 'America/New_York';
    const issue = it.help.raise();
    const { body } = await it.get(`/request/${issue.key}/sla/2`, ACCOUNT.agentL2);
    expect(body['ongoingCycle']).toMatchObject({
      startTime: { iso8601: '2026-11-23T04:00:00-0500', friendly: 'Today 4:00 AM' },
    });
  });

  it('are for agents of the desk: others get 403, nobody signed in 401, an unknown metric 404', async () => {
    const it = jsmSite();
    const issue = it.help.raise();
    for (const as of [ACCOUNT.customer, ACCOUNT.collaborator, ACCOUNT.outsider]) {
      const { status, body } = await it.get(`/request/${issue.key}/sla`, as);
      expect([as, status]).toEqual([as, 403]);
      expect(jsdError(body)).toEqual(['string', 'object']);
    }
    expect((await it.get(`/request/${issue.key}/sla/99`, ACCOUNT.agentL1)).status).toBe(404);
    expect((await it.get('/request/HELP-99/sla', ACCOUNT.agentL1)).status).toBe(404);
  });

  it('show in fields of the issue: nothing where the desk has no such metric', () => {
    const { site, help } = jsmSite();
    const issue = help.raise();
    const field = (name: string) => [...site.fields.values()].find((one) => one.name === name);
    const team = field('Time with team');
    if (!team) throw new Error('no field');
    expect(slaFieldValue(site, issue, team, ACCOUNT.agentL1)).toMatchObject({
      name: 'Time with team',
      ongoingCycle: { goalDuration: { friendly: '4h' } },
    });
    expect(slaFieldValue(site, issue, { ...team, name: 'Time to lunch' }, ACCOUNT.agentL1)).toBeNull();
  });

  it('are paged', async () => {
    const it = jsmSite();
    const issue = it.help.raise();
    const { body } = await it.get(`/request/${issue.key}/sla?start=1&limit=1`, ACCOUNT.agentL1);
    expect(body).toMatchObject({
      size: 1,
      start: 1,
      limit: 1,
      isLastPage: false,
      values: [{ name: 'Time to resolution' }],
    });
    const links = body['_links'] as JsonObject;
    expect([links['next'], links['prev']]).toEqual(
      [2, 0].map((start) => `http://localhost:8086/rest/servicedeskapi/request/${issue.id}/sla?start=${start}&limit=1`),
    );
    expect((await it.get(`/request/${issue.key}/sla?start=x`, ACCOUNT.agentL1)).status).toBe(501);
    expect((await it.get(`/request/${issue.key}/sla?startAt=1`, ACCOUNT.agentL1)).status).toBe(501);
  });
});
