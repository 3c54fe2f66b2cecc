import type { Route } from '../area';
import { deleteOne, putOne } from './routes/change';
import { listByIds } from './routes/list';
import { commentPropertyRoutes } from './routes/properties';
import { getAll, getOne } from './routes/read';
import { postOne } from './routes/add';

export const commentRoutes: Route[] = [getAll, postOne, getOne, putOne, deleteOne, listByIds, ...commentPropertyRoutes];
