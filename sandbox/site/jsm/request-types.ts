import { z } from 'zod';
import type { JsonObject } from '../../json';
import type { Caller } from '../caller';
import type { Issue, Project, RequestType, ServiceDesk, Site } from '../model';
import { administers, can } from '../people/permissions';
import { refuseDesk } from '../refusal';
import { isAgent, type Desk } from './access';
import { formFieldDto, formOf } from './form';
import { requestTypeDto } from './shape-desk';

export const newRequestType = z.strictObject({
  issueTypeId: z.string().optional(),
  name: z.string().optional(),
  description: z.string().optional(),
  helpText: z.string().optional(),
});
export type NewRequestType = z.infer<typeof newRequestType>;

/** Throws 404. */
export function requestTypeNamed(desk: ServiceDesk, id: string): RequestType {
  const type = desk.requestTypes.find((it) => it.id === id);
  if (!type)
    throw refuseDesk(
      404,
      `The request type with the given id ${id} does not exist.`,
      'sd.request.type.error.not.found',
    );
  return type;
}

/** The form of a request type, and what the caller may do with it. Who is no administrator sees no hidden fields. */
export function formDto(site: Site, caller: Caller, project: Project, type: RequestType): JsonObject {
  const all = administers(site, caller.accountId, project);
  const agent = isAgent(site, caller, project);
  return {
    requestTypeFields: formOf(type)
      .filter((it) => all || it.preset === undefined)
      .flatMap((it) => formFieldDto(site, project, it)),
    canRaiseOnBehalfOf: agent,
    canAddRequestParticipants: agent,
  };
}

/** A request type as this caller is told of it. */
export function requestTypeFor(
  site: Site,
  caller: Caller,
  { project, desk }: Desk,
  type: RequestType,
  withFields: boolean,
): JsonObject {
  return {
    ...requestTypeDto(site, desk, type),
    ...(type.practice ? { practice: type.practice } : {}),
    restrictionStatus: 'OPEN',
    canCreateRequest: can(site, caller.accountId, 'CREATE_ISSUES', project),
    ...(withFields ? { fields: formDto(site, caller, project, type) } : {}),
  };
}

/**
 * Adds a request type to a desk: on no group of its portal, with a summary as its form and no names of its
 * own for statuses, as documented. Throws 400 without a name, 404 for a work type the desk has not.
 */
export function addRequestType(site: Site, { project, desk }: Desk, sent: NewRequestType): RequestType {
  const { name = '', issueTypeId = '', description = '', helpText } = sent;
  if (name.trim() === '') throw refuseDesk(400, 'The request type name must not be empty.');
  if (!project.issueTypeIds.includes(issueTypeId))
    throw refuseDesk(404, `The issue type ${issueTypeId} does not exist in this service desk.`);
  const type: RequestType = {
    id: site.nextId('request-type'),
    name: name.trim(),
    description,
    issueTypeId,
    customerStatusNames: {},
    groupIds: [],
    fields: [{ fieldId: 'summary', required: true }],
    ...(helpText === undefined ? {} : { helpText }),
  };
  desk.requestTypes.push(type);
  return type;
}

/** Removes a request type from its desk and from all requests of that type. */
export function removeRequestType(site: Site, { project, desk }: Desk, type: RequestType): void {
  desk.requestTypes = desk.requestTypes.filter((it) => it !== type);
  const theirs = (issue: Issue): boolean => issue.projectId === project.id && issue.requestTypeId === type.id;
  for (const issue of site.issues.values()) {
    if (!theirs(issue)) continue;
    delete issue.requestTypeId;
    issue.version++;
  }
}
