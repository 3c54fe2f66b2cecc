import { z } from 'zod';
import type { Service } from '../platform/platform';
import { json, Malformed, parseBody, unknown } from '../platform/wire';
import type { WebTriggers } from './web-triggers';

const shape = z.strictObject({
  query: z.string(),
  variables: z.looseObject({
    input: z.looseObject({ triggerKey: z.string(), secretKeyConfig: z.undefined().optional() }).optional(),
    forceCreate: z.boolean().optional(),
    id: z.string().optional(),
  }),
});

/** `webTrigger` of @forge/api 8.3.0, which asks the platform's GraphQL in three ways. Other GraphQL: 501. */
export const webTriggerService = (triggers: WebTriggers): Service => ({
  serves: ({ type, remote }, path) => type === 'fpp' && remote === 'stargate' && path === '/graphql',
  async answer({ path, body }) {
    try {
      const { query, variables } = parseBody(body, shape);
      if (query.includes('createWebTriggerUrl(') && variables.input) {
        const url = triggers.url(variables.input.triggerKey, variables.forceCreate) ?? null;
        return json(200, { data: { createWebTriggerUrl: { url } } });
      }
      if (query.includes('deleteWebTriggerUrl(') && variables.id !== undefined) {
        const success = triggers.remove(variables.id);
        return json(200, { data: { deleteWebTriggerUrl: { success, message: success ? null : 'Not found' } } });
      }
      if (query.includes('webTriggerUrlsByAppContext('))
        return json(200, { data: { webTriggerUrlsByAppContext: triggers.urls() } });
      return unknown('this GraphQL query');
    } catch (error) {
      if (error instanceof Malformed) return unknown(`this body of ${path}: ${error.message}`);
      throw error;
    }
  },
});
