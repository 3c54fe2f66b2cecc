import type { Need, Person, Target } from './target';

export interface Ticket {
  id: string;
  key: string;
}

/** What a case acts on. */
export interface Scene extends Target {
  second: Person;
  app: NonNullable<Target['app']>;
  /** Has something undone when the case is over, last first, whether it passed or not; or earlier, by calling what this answers. */
  undo(what: () => Promise<unknown>): () => Promise<void>;
  /** A name that nothing else has, for what sites keep by name. */
  fresh(what: string): string;
  /** A ticket of the project that is gone when the case is over. */
  ticket(fields?: Record<string, unknown>): Promise<Ticket>;
  /** The project's service desk. */
  serviceDeskId(): Promise<string>;
  projectId(): Promise<string>;
  /** A work type of the project that a ticket needs no parent for. */
  workType(): Promise<{ id: string; name: string }>;
  /** Reads until what is read is as wanted: ten times at most. */
  until<T>(read: () => Promise<T>, wanted: (it: T) => boolean): Promise<T>;
}

export interface Options {
  needs?: readonly Need[];
  /** It calls operations that jira.js has not. */
  raw?: true;
}

/** Adds a case to an area. */
export type Example = (title: string, options: Options, run: (scene: Scene) => Promise<void>) => void;

/** What tickets of the suite are called; whatever is left of them on a real site is found by it. */
export const SUMMARY = 'Contract: a ticket';

export const paragraph = (text: string) => ({
  type: 'doc' as const,
  version: 1 as const,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

export function sceneOn(target: Target): { scene: Scene; cleanUp: () => Promise<void> } {
  const undone: (() => Promise<unknown>)[] = [];
  const { me, project } = target;
  const projectIdOrKey = project;
  const scene: Scene = {
    ...target,
    get second() {
      return target.second ?? missing('a second agent');
    },
    get app() {
      return target.app ?? missing('an app');
    },
    undo(what) {
      let done = false;
      const now = async (): Promise<void> => {
        if (done) return;
        done = true;
        await what();
      };
      undone.push(now);
      return now;
    },
    fresh: (what) => `Contract ${what} ${target.run}`,
    async ticket(fields = {}) {
      const issuetype = fields['issuetype'] ?? { id: (await scene.workType()).id };
      const values = { project: { key: project }, issuetype, summary: SUMMARY, ...fields };
      const { id = '', key = '' } = await me.jira.issues.createIssue({ fields: values });
      scene.undo(() => me.jira.issues.deleteIssue({ issueIdOrKey: id }));
      return { id, key };
    },
    async serviceDeskId() {
      const { values = [] } = await me.desk.servicedesk.getServiceDesks({ limit: 100 });
      return values.find(({ projectKey }) => projectKey === project)?.id ?? missing('a service desk');
    },
    projectId: async () => (await me.jira.projects.getProject({ projectIdOrKey })).id ?? '',
    async workType() {
      const { issueTypes = [] } = await me.jira.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey });
      const found = issueTypes.find(({ subtask }) => !subtask);
      return { id: found?.id ?? missing('a work type'), name: found?.name ?? '' };
    },
    async until(read, wanted) {
      for (let attempt = 1; ; attempt += 1) {
        const found = await read();
        if (wanted(found) || attempt === 10) return found;
        await target.pause();
      }
    },
  };
  return {
    scene,
    async cleanUp() {
      const failed: unknown[] = [];
      for (const what of undone.reverse()) await what().catch((error: unknown) => failed.push(error));
      if (failed.length > 0)
        throw new AggregateError(failed, `Not all could be taken away again: ${failed.join('; ')}`);
    },
  };
}

function missing(what: string): never {
  throw new Error(`The site has not what this case needs: ${what}.`);
}
