import { requestJira } from '@forge/bridge';
import { boolean, create, type } from 'superstruct';
import { jiraSays, reading } from '../../ticket/ask-jira';

const Permissions = type({ permissions: type({ ADMINISTER: type({ havePermission: boolean() }) }) });

/**
 * Does who looks administer Jira? A hint, so that nobody is offered what is refused then; `null` where Jira
 * does not say. One GET.
 */
export async function administersJira(): Promise<boolean | null> {
  try {
    const answer = await jiraSays(requestJira('/rest/api/3/mypermissions?permissions=ADMINISTER', { method: 'GET' }));
    return reading(() => create(answer, Permissions)).permissions.ADMINISTER.havePermission;
  } catch {
    return null;
  }
}
