import type { Example, Scene } from '../scene';

const needs = ['Administer Jira'] as const;

/** An organization that is gone when the case is over. */
async function anOrganization({ me, undo, fresh }: Scene) {
  const name = fresh('organization');
  const organizationId = Number((await me.desk.organization.createOrganization({ name })).id);
  undo(() => me.desk.organization.deleteOrganization({ organizationId }));
  return { organizationId, name };
}

export function organizations(example: Example): void {
  example('an organization has members', { needs }, async (scene) => {
    const { accountId, desk } = scene.me;
    const { organization } = desk;
    const { organizationId, name } = await anOrganization(scene);
    expect((await organization.getOrganization({ organizationId })).name).toBe(name);
    const which = { organizationId, body: { accountIds: [accountId] } };
    await organization.addUsersToOrganization(which);
    const members = async () => (await organization.getUsersInOrganization({ organizationId })).values ?? [];
    expect((await members()).map((one) => one.accountId)).toEqual([accountId]);
    const { values } = await organization.getOrganizations({ accountId });
    expect(values?.map(({ id }) => Number(id))).toContain(organizationId);
    await organization.removeUsersFromOrganization(which);
    expect(await members()).toEqual([]);
  });

  example('an organization is tied to a desk', { needs }, async (scene) => {
    const { organization } = scene.me.desk;
    const { organizationId } = await anOrganization(scene);
    const serviceDeskId = await scene.serviceDeskId();
    const tied = async () =>
      (await organization.getServiceDeskOrganizations({ serviceDeskId })).values?.map(({ id }) => Number(id));
    await organization.addOrganization({ serviceDeskId, body: { organizationId } });
    expect(await tied()).toContain(organizationId);
    await organization.removeOrganization({ serviceDeskId, body: { organizationId } });
    expect(await tied()).not.toContain(organizationId);
  });

  example('an organization keeps a property until it is deleted', { needs }, async (scene) => {
    const { organization } = scene.me.desk;
    const { organizationId } = await anOrganization(scene);
    const which = { organizationId: String(organizationId), propertyKey: 'contract' };
    await organization.setProperty({ ...which, body: { is: 'kept' } });
    expect((await organization.getProperty(which)).value).toEqual({ is: 'kept' });
    const keys = async () => (await organization.getPropertiesKeys(which)).keys?.map(({ key }) => key);
    expect(await keys()).toEqual(['contract']);
    await organization.deleteProperty(which);
    expect(await keys()).toEqual([]);
  });
}
