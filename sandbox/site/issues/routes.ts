import type { Route } from '../area';
import { archiveRoutes } from './routes/archive';
import { putAssignee } from './routes/assign';
import { bulkRoutes } from './bulk/routes';
import { bulkFetch } from './routes/bulkfetch';
import { bulkFetchChangelogs } from './routes/changelog-bulkfetch';
import { listChangelog } from './routes/changelog-list';
import { getChangelog } from './routes/changelog';
import { postIssue } from './routes/create';
import { getCreateFields, getCreateTypes } from './routes/createmeta';
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
  getCreateTypes,
  getCreateFields,
  deleteIssue,
  putAssignee,
  getChangelog,
  listChangelog,
  bulkFetch,
  bulkFetchChangelogs,
  postNotify,
  ...archiveRoutes,
  ...bulkRoutes,
];
