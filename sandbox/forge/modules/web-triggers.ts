import { z } from 'zod';
import type { Json } from '../../json';
import type { Site } from '../../site/model';
import type { WebTriggerAnswer, WebTriggerRequest } from '../forge.types';
import type { Identity } from '../install/identity';
import { uuidFor } from '../isolate/random';
import type { WebTriggerModule } from '../manifest/function-modules';
import type { Manifest } from '../manifest/manifest';
import type { Call } from '../run/call';

export interface WebTriggerOptions {
  site: Site;
  manifest: Manifest;
  identity: Identity;
  run(call: Call): Promise<Json | undefined>;
}

const dynamicAnswer = z.looseObject({
  statusCode: z.number().int(),
  statusText: z.string().optional(),
  headers: z.record(z.string(), z.array(z.string())).optional(),
  body: z.string().optional(),
});
const staticAnswer = z.looseObject({ outputKey: z.string() });
/** Assumed: what a caller reads when the function fails or answers in no known form; 500 is documented. */
const BROKEN: WebTriggerAnswer = { statusCode: 500, headers: {}, body: '' };

/** The app's web triggers: their addresses, and what a call to one of them answers. */
export class WebTriggers {
  private readonly keys = new Map<string, string>();
  private made = 0;

  constructor(private readonly options: WebTriggerOptions) {}

  /** The address of a web trigger, always the same unless `fresh`. Undefined where there is no such module. */
  url(key: string, fresh = false): string | undefined {
    const module = this.module(key);
    if (!module) return undefined;
    const known = [...this.keys].find(([, it]) => it === key)?.[0];
    const id = known === undefined || fresh ? this.newId(key) : known;
    return `${this.options.site.baseUrl}${this.path(module, id)}`;
  }

  urls(): { triggerKey: string; url: string }[] {
    return [...this.keys].flatMap(([id, triggerKey]) => {
      const module = this.module(triggerKey);
      return module ? [{ triggerKey, url: `${this.options.site.baseUrl}${this.path(module, id)}` }] : [];
    });
  }

  /** False when there is no such address. */
  remove(id: string): boolean {
    return this.keys.delete(id);
  }

  clear(): void {
    this.keys.clear();
  }

  /** @param address a web trigger's URL, or its key */
  async call(address: string, request: WebTriggerRequest): Promise<WebTriggerAnswer> {
    const url = new URL(this.url(address) ?? address, this.options.site.baseUrl);
    const [, , id = ''] = url.pathname.split('/');
    const module = this.module(this.keys.get(id) ?? '');
    if (!module) return { statusCode: 404, headers: {}, body: '' };
    const { method, headers = {}, body } = request;
    const queryParameters: Record<string, string[]> = {};
    for (const [name, value] of url.searchParams) (queryParameters[name] ??= []).push(value);
    const userPath = url.pathname.slice(this.path(module, id).length);
    const input = {
      method,
      headers,
      path: url.pathname,
      userPath,
      queryParameters,
      ...(body === undefined ? {} : { body }),
    };
    try {
      const call = { function: module.function, module: module.key, moduleType: 'webtrigger', body: input };
      return answerOf(module, await this.options.run(call));
    } catch {
      return BROKEN;
    }
  }

  private module(key: string): WebTriggerModule | undefined {
    return this.options.manifest.modules.webtrigger.find((it) => it.key === key);
  }

  private path({ urlFormat }: WebTriggerModule, id: string): string {
    return `/${urlFormat === 'v2' ? 'public' : 'x1'}/${id}`;
  }

  private newId(key: string): string {
    const id = uuidFor(`web trigger ${this.options.identity.installationId} ${key} ${(this.made += 1)}`);
    this.keys.set(id, key);
    return id;
  }
}

/** (developer.atlassian.com/platform/forge/events-reference/web-trigger) */
function answerOf({ response }: WebTriggerModule, returned: Json | undefined): WebTriggerAnswer {
  if (response.type === 'dynamic') {
    const parsed = dynamicAnswer.safeParse(returned);
    if (!parsed.success) return BROKEN;
    const { statusCode, statusText, headers = {}, body = '' } = parsed.data;
    return { statusCode, ...(statusText === undefined ? {} : { statusText }), headers, body };
  }
  const parsed = staticAnswer.safeParse(returned);
  const output = parsed.success && response.outputs.find((it) => it.key === parsed.data.outputKey);
  if (!output) return BROKEN;
  const headers: WebTriggerAnswer['headers'] = output.contentType ? { 'Content-Type': [output.contentType] } : {};
  return { statusCode: output.statusCode, headers, body: output.body ?? '' };
}
