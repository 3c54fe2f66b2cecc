import { route } from '@forge/api';
import { array, record, string, type, unknown } from 'superstruct';
import { is } from '../../domain/fits';
import type { SeenOnPortal } from '../../domain/doctor/desk-setup';
import type { Policy } from '../../domain/policy';
import { PAGE, person } from './ask';

const Found = type({ issues: array(type({ fields: record(string(), unknown()) })) });
const Status = type({ id: string() });
/** The value of the Request Type field: what the customer reads there of the status. */
const Request = type({ requestType: type({ name: string() }), currentStatus: type({ status: string() }) });

/** What customers read of tickets that wait or are in between, the latest hundred: one search, as the person. */
export async function readPortalNames({ desk, fields, workTypes }: Policy): Promise<readonly SeenOnPortal[]> {
  const { requestType } = fields;
  const statuses = new Set(Object.values(workTypes).flatMap(({ waiting, reentry }) => [waiting, reentry ?? []].flat()));
  if (requestType === undefined || statuses.size === 0) return [];
  const { issues } = await person.post(
    'search',
    route`/rest/api/3/search/jql`,
    {
      jql: `project = ${Number(desk.projectId)} AND status IN (${[...statuses].map(Number).join(', ')}) ORDER BY updated DESC`,
      fields: ['status', requestType],
      maxResults: PAGE,
    },
    Found,
  );
  return seenOnPortal(issues, requestType);
}

export const seenOnPortal = (
  issues: readonly { fields: Record<string, unknown> }[],
  requestType: string,
): readonly SeenOnPortal[] =>
  issues.flatMap(({ fields: { status, [requestType]: request } }) =>
    is(status, Status) && is(request, Request)
      ? [{ requestType: request.requestType.name, status: status.id, name: request.currentStatus.status }]
      : [],
  );
