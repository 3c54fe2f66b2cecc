import * as z from 'zod/mini';
import { adfNode } from './adf';
import type { FieldIds } from './fields';
import {
  readLabels,
  readName,
  readPerson,
  readProject,
  readRequestType,
  readStatus,
  readTeam,
  readText,
  readTime,
} from './read-fields';
import type { HistoryEntry, Link, ScreenField, TeamField, Ticket, Transition } from './ticket';
import { type wireHistory, wireIssue, wireLink, type wireTransition } from './wire';

/** An issue's REST answer as a ticket. Throws when it is not an issue at all. */
export function readTicket(answer: unknown, ids: FieldIds): Ticket {
  const issue = wireIssue.parse(answer);
  const field = (id: string | undefined): unknown => (id === undefined ? undefined : issue.fields[id]);
  const teamField = teamFieldOf(issue.fields, ids);
  const status = readStatus(issue.fields.status);
  if (!status) throw new Error(`${issue.key} has no status that can be read.`);
  const description = adfNode.safeParse(issue.fields.description);
  return {
    id: issue.id,
    key: issue.key,
    summary: readText(issue.fields.summary) ?? '',
    project: readProject(issue.fields.project),
    type: readName(issue.fields.issuetype) ?? '',
    status,
    priority: readName(issue.fields.priority),
    reporter: readPerson(issue.fields.reporter),
    assignee: readPerson(issue.fields.assignee),
    labels: readLabels(issue.fields.labels),
    description: description.success ? description.data : undefined,
    created: readTime(issue.fields.created) ?? 0,
    resolution: readName(issue.fields.resolution),
    requestType: readRequestType(field(ids.requestType)),
    teamField,
    team: readTeam(field(teamField?.id)),
    levelField: ids.level,
    level: readText(field(ids.level)),
    withTeamSince: readTime(field(ids.withTeamSince)),
    teamTargetDue: readTime(field(ids.teamTargetDue)),
    links: z
      .array(wireLink)
      .parse(issue.fields.issuelinks ?? [])
      .flatMap(readLink),
    transitions: (issue.transitions ?? []).map(readTransition),
    history: (issue.changelog?.histories ?? [])
      .map(readHistory)
      .sort((a, b) => b.at - a.at || Number(b.id) - Number(a.id)),
  };
}

function teamFieldOf(fields: Record<string, unknown>, ids: FieldIds): TeamField | undefined {
  const present = ids.teams.filter(({ id }) => id in fields);
  const found = present.find(({ id }) => fields[id] !== null) ?? present[0];
  return found && { id: found.id, name: found.name, kind: found.select ? 'select' : 'team' };
}

function readLink(link: z.output<typeof wireLink>): Link[] {
  const other = link.outwardIssue ?? link.inwardIssue;
  const status = readStatus(other?.fields.status);
  if (!other || !status) return [];
  const says = link.outwardIssue ? link.type.outward : link.type.inward;
  return [{ id: link.id, says, key: other.key, summary: other.fields.summary, status }];
}

const readTransition = ({ id, name, to, hasScreen }: z.output<typeof wireTransition>): Transition => ({
  id,
  name,
  to: { id: to.id, name: to.name, category: to.statusCategory.key },
  hasScreen: hasScreen === true,
});

/** The types of fields that apps bring are named by their ARI. */
export const isAppsType = (custom = ''): boolean => custom.startsWith('ari:cloud:ecosystem:');

export const readScreen = ({ fields }: z.output<typeof wireTransition>): ScreenField[] =>
  Object.entries(fields ?? {}).map(([id, field]) => ({
    id,
    name: field.name,
    required: field.required,
    ...(isAppsType(field.schema?.custom) && { ofApp: true }),
    options: field.allowedValues?.map((option) => ({ id: option.id, name: option.name ?? option.value ?? option.id })),
  }));

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** What stands there for people; an instant itself, as its words are in the site's zone and not in the reader's. */
const readable = (value: string | null | undefined, words: string | null): string | null =>
  value && INSTANT.test(value) ? value : words;

function readHistory(entry: z.output<typeof wireHistory>): HistoryEntry {
  return {
    id: entry.id,
    who: entry.author?.displayName ?? 'Somebody',
    by: entry.author?.accountId,
    at: Date.parse(entry.created),
    changes: entry.items.map((item) => ({
      field: item.field,
      from: readable(item.from, item.fromString ?? null),
      to: readable(item.to, typeof item.toString === 'string' ? item.toString : null),
    })),
  };
}
