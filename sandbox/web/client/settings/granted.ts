import type { Http } from '../api/http';
import { wireGranted } from './wire';

/** Does this account administer Jira? */
export async function administersJira(http: Http): Promise<boolean> {
  const { permissions } = wireGranted.parse(await http.get('/rest/api/3/mypermissions?permissions=ADMINISTER'));
  return permissions['ADMINISTER']?.havePermission === true;
}
