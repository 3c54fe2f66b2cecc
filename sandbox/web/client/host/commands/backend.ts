import * as z from 'zod/mini';
import { Trouble } from '../../api/http';
import { colorMode, themeState } from '../color-mode';
import type { Commands } from '../stage';

const invoked = z.object({
  functionKey: z.string(),
  payload: z.optional(z.unknown()),
  metadata: z.optional(z.unknown()),
});
const fetchAsked = z.object({
  product: z.string(),
  restPath: z.string(),
  fetchRequestInit: z.object({
    method: z.optional(z.string()),
    body: z.nullish(z.string()),
    headers: z.optional(z.array(z.tuple([z.string(), z.string()]))),
  }),
  isMultipartFormData: z.optional(z.boolean()),
});

/** What the app asks of its own functions, of the site, and of where it is. */
export const backendCommands: Commands = {
  async invoke(data, { api, shown, place }) {
    const { functionKey, payload, metadata } = invoked.parse(data);
    if (!shown.resolver) throw new Error(`The module ${shown.key} names no resolver in manifest.yml.`);
    const value = await plainly(api.invoke(shown, place, functionKey, payload));
    return metadata === undefined ? value : { body: value, metadata: {} };
  },

  async getContext(_data, { context, modal }) {
    const found = await context();
    const extension = modal === undefined ? found.extension : { ...found.extension, modal };
    return { ...found, extension, theme: themeState(colorMode()), surfaceColor: null };
  },

  async fetchProduct(data, { api, page }) {
    const { product, restPath, fetchRequestInit, isMultipartFormData } = fetchAsked.parse(data);
    if (isMultipartFormData) {
      page.unknown('fetchProduct with form data');
      throw new Error('The sandbox takes no form data from front ends.');
    }
    return plainly(api.fetchProduct({ product, path: restPath, ...fetchRequestInit }));
  },
};

/** An app hears what went wrong, not how this page asked for it. */
async function plainly<Value>(asked: Promise<Value>): Promise<Value> {
  try {
    return await asked;
  } catch (error) {
    throw error instanceof Trouble ? new Error(error.message) : error;
  }
}
