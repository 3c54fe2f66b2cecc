import type { Schema } from '../ports/keeping-up';
import { migrate, SCHEMA_VERSION } from './schema';

/** The tables, in Forge SQL. */
export const sqlSchema: Schema = { version: SCHEMA_VERSION, migrate };
