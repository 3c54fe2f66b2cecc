import fullSchema from '@atlaskit/adf-schema/dist/json-schema/v1/full.json';
import Ajv, { type ValidateFunction } from 'ajv-draft-04';
import type { Json } from '../../json';

/** Compiling takes a third of a second: done when the first document comes in, once. */
let compiled: ValidateFunction | undefined;

/**
 * Is this an Atlassian Document Format document, by Atlassian's own schema
 * (`@atlaskit/adf-schema`, json-schema/v1/full.json)?
 */
export function isAdf(body: Json | undefined): boolean {
  compiled ??= new Ajv({ strict: false }).compile(fullSchema);
  return compiled(body);
}
