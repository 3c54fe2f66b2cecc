import * as z from 'zod/mini';
import type { Http } from './http';
import { wireField } from './wire';

/** The fields these pages show beside Jira's own, found by name: ids differ from site to site. */
export interface FieldIds {
  /** The first of these that a ticket has is its owning team. */
  teams: { id: string; name: string; select: boolean }[];
  level?: string;
  withTeamSince?: string;
  teamTargetDue?: string;
  requestType?: string;
  timeToResolution?: string;
}

const TEAM_NAMES = ['Team', 'Owning team'];

export async function loadFieldIds(http: Http): Promise<FieldIds> {
  const fields = z.array(wireField).parse(await http.get('/rest/api/3/field'));
  const idOf = (name: string): string | undefined => fields.find((field) => field.name === name)?.id;
  return {
    teams: fields
      .filter(({ name }) => TEAM_NAMES.includes(name))
      .map(({ id, name, schema }) => ({ id, name, select: schema?.type === 'option' })),
    level: idOf('Support Level'),
    withTeamSince: idOf('With team since'),
    teamTargetDue: idOf('Team target due'),
    requestType: idOf('Request Type'),
    timeToResolution: idOf('Time to resolution'),
  };
}
