import type { Example } from '../scene';

export function desks(example: Example): void {
  example('what runs the desks is said', {}, async ({ me }) => {
    expect(await me.desk.info.getInfo()).toMatchObject({ isLicensedForUse: true, version: expect.any(String) });
  });

  example('a desk is read by its id', {}, async ({ me, project, serviceDeskId }) => {
    const desk = await me.desk.servicedesk.getServiceDeskById({ serviceDeskId: await serviceDeskId() });
    expect(desk.projectKey).toBe(project);
  });

  example('a queue tells how many tickets it has, and which', {}, async ({ me, serviceDeskId, ticket, until }) => {
    const { key } = await ticket();
    const { servicedesk } = me.desk;
    const which = { serviceDeskId: await serviceDeskId() };
    const { values = [] } = await servicedesk.getQueues({ ...which, includeCount: true });
    const queueId = Number(values[0]?.id);
    expect(await servicedesk.getQueue({ ...which, queueId, includeCount: true })).toMatchObject({
      name: values[0]?.name,
      jql: values[0]?.jql,
      issueCount: expect.any(Number),
    });
    const listed = await until(
      async () => (await servicedesk.getIssuesInQueue({ ...which, queueId, limit: 50 })).values ?? [],
      (found) => found.some((one) => one.key === key),
    );
    expect(listed.map((one) => one.key)).toContain(key);
  });

  example('articles are found by their words', { needs: ['the stock desk'] }, async ({ me, serviceDeskId }) => {
    const asked = { query: 'printer', highlight: false };
    const all = await me.desk.knowledgebase.getArticles(asked);
    expect(all.values?.[0]?.title?.toLowerCase()).toContain('printer');
    const own = await me.desk.servicedesk.getServiceDeskArticles({ ...asked, serviceDeskId: await serviceDeskId() });
    expect(own.values?.map(({ title }) => title)).toEqual(all.values?.map(({ title }) => title));
  });
}
