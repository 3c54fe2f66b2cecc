import * as z from 'zod/mini';
import { isFunction } from '../rpc/values';
import type { Commands } from '../stage';

const callback = z.custom<(...args: unknown[]) => unknown>(isFunction);
const configured = z.object({ data: z.object({ onConfigure: callback }) });
const viewed = z.object({ data: z.object({ context: z.object({ issueKey: z.string() }), onClose: callback }) });
const created = z.object({
  data: z.object({ context: z.optional(z.record(z.string(), z.unknown())), onClose: callback }),
});

const ofProject = z.object({ project: z.object({ key: z.string() }) });

/** What `@forge/jira-bridge` asks for. */
export const jiraCommands: Commands = {
  setWorkflowRuleConfigurationCallback(data, { powers }) {
    if (!powers.configure) return false;
    powers.configure(configured.parse(data).data.onConfigure);
    return true;
  },
  openIssueViewModal(data, { page }) {
    const { context, onClose } = viewed.parse(data).data;
    page.viewIssue(context.issueKey, () => void onClose());
    return true;
  },
  openIssueCreateModal(data, { page, place, shown }) {
    const { context = {}, onClose } = created.parse(data).data;
    page.createIssue({
      fields: context,
      projectKey: place.projectKey ?? ofProject.safeParse(shown.extension).data?.project.key,
      onClose: (payload) => void onClose({ payload }),
    });
    return true;
  },
  async refreshIssueView(_data, { powers, place }) {
    if (!powers.refresh || !place.issueKey) return false;
    await powers.refresh();
    return true;
  },
  getCustomFieldInternalAPI(_data, { powers, page }) {
    const { fieldData } = powers;
    if (!fieldData) throw new Error('Only views of an app’s field have data of a field.');
    return {
      actions: {
        onFieldDataChange: (listener: unknown) => {
          if (isFunction(listener)) fieldData((data) => void listener(data));
        },
        onBridgeError: (told: unknown) => page.unknown(`getFieldData failed: ${JSON.stringify(told)}`),
      },
    };
  },
};
