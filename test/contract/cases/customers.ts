import type { Example } from '../scene';

const OF_DESK = '/rest/servicedeskapi/servicedesk/{serviceDeskId}/customer';

export function customers(example: Example): void {
  example(
    'a customer gets an account and a desk, and loses both',
    { needs: ['Administer Jira', 'a disposable site'], raw: true },
    async ({ me, serviceDeskId, fresh }) => {
      const { customer, servicedesk } = me.desk;
      const displayName = fresh('customer');
      const email = `${displayName.replaceAll(' ', '.').toLowerCase()}@example.com`;
      const { accountId = '' } = await customer.createCustomer({ email, displayName });
      const at = { serviceDeskId: await serviceDeskId() };
      await servicedesk.addCustomers({ ...at, accountIds: [accountId] });
      const listed = async () =>
        (
          (await me.raw(`GET ${OF_DESK}`, { at, query: { query: displayName } })) as {
            values: { accountId: string }[];
          }
        ).values.map((one) => one.accountId);
      expect(await listed()).toEqual([accountId]);
      await me.raw(`DELETE ${OF_DESK}`, { at, body: { accountIds: [accountId] } });
      expect(await listed()).toEqual([]);
      await customer.revokePortalOnlyAccessForUser({ accountId });
    },
  );
}
