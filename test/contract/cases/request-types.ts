import type { Example } from '../scene';

const OF_DESK = '/rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype';

export function requestTypes(example: Example): void {
  example('request types stand in groups of the portal and ask for fields', {}, async ({ me, serviceDeskId }) => {
    const { servicedesk } = me.desk;
    const id = await serviceDeskId();
    const { values: groups = [] } = await servicedesk.getRequestTypeGroups({ serviceDeskId: id });
    const { values: types = [] } = await servicedesk.getRequestTypes({ serviceDeskId: id });
    const shown = types.find(({ groupIds }) => (groupIds?.length ?? 0) > 0);
    expect(groups.map((group) => group.id)).toContain(shown?.groupIds?.[0]);
    const requestTypeId = shown?.id ?? '';
    const read = await servicedesk.getRequestTypeById({ serviceDeskId: id, requestTypeId });
    expect(read.name).toBe(shown?.name);
    const form = await servicedesk.getRequestTypeFields({ serviceDeskId: id, requestTypeId: Number(requestTypeId) });
    expect(form.requestTypeFields?.map(({ fieldId }) => fieldId)).toContain('summary');
  });

  example(
    'a request type is made, found in all desks and deleted',
    { raw: true },
    async ({ me, serviceDeskId, workType, undo, fresh }) => {
      const id = await serviceDeskId();
      const name = fresh('request type');
      const body = { name, issueTypeId: (await workType()).id, description: 'Only a test.' };
      const made = (await me.raw(`POST ${OF_DESK}`, { at: { serviceDeskId: id }, body })) as { id: string };
      const remove = undo(() =>
        me.raw(`DELETE ${OF_DESK}/{requestTypeId}`, { at: { serviceDeskId: id, requestTypeId: made.id } }),
      );
      const listed = async () =>
        (
          (await me.raw('GET /rest/servicedeskapi/requesttype', {
            query: { searchQuery: name, includeHiddenRequestTypesInSearch: 'true' },
          })) as { values: { id: string }[] }
        ).values.map((type) => type.id);
      expect(await listed()).toEqual([made.id]);
      await remove();
      expect(await listed()).toEqual([]);
    },
  );
}
