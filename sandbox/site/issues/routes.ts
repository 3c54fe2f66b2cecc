import type { Route } from '../area';
import { putAssignee } from './routes/assign';
import { bulkFetch } from './routes/bulkfetch';
import { getChangelog } from './routes/changelog';
import { postIssue } from './routes/create';
import { deleteIssue } from './routes/delete';
import { putIssue } from './routes/edit';
import { getEditMetadata } from './routes/editmeta';
import { getIssue } from './routes/get';
import { postNotify } from './routes/notify';

export const issueRoutes: Route[] = [
  postIssue,
  getIssue,
  putIssue,
  getEditMetadata,
  deleteIssue,
  putAssignee,
  getChangelog,
  bulkFetch,
  postNotify,
];
