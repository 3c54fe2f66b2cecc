import type { FieldKind } from '../../model';
import type { Kind } from '../kind';
import { adf } from './adf';
import { attachment } from './attachment';
import { comment } from './comment';
import { date } from './date';
import { datetime } from './datetime';
import { feedback } from './feedback';
import { issuelinks } from './issuelinks';
import { issuetype } from './issuetype';
import { labels } from './labels';
import { number } from './number';
import { organizations } from './organizations';
import { parent } from './parent';
import { priority } from './priority';
import { project } from './project';
import { requestType } from './request-type';
import { resolution } from './resolution';
import { security } from './security';
import { select } from './select';
import { sla } from './sla';
import { status } from './status';
import { string } from './string';
import { summary } from './summary';
import { team } from './team';
import { user } from './user';
import { users } from './users';
import { watches } from './watches';

/** Every kind of field the site knows. */
export const KINDS: Record<FieldKind, Kind> = {
  summary,
  adf,
  user,
  priority,
  resolution,
  status,
  issuetype,
  project,
  labels,
  date,
  datetime,
  string,
  number,
  select,
  team,
  sla,
  'request-type': requestType,
  issuelinks,
  comment,
  parent,
  users,
  organizations,
  feedback,
  security,
  watches,
  attachment,
};
