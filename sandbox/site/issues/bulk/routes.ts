import type { Route } from '../../area';
import { postBulkEdit } from './edit';
import { postBulkMove } from './move';
import { getBulkProgress } from './queue';
import { postBulkTransition } from './transition';

export const bulkRoutes: Route[] = [postBulkMove, postBulkEdit, postBulkTransition, getBulkProgress];
