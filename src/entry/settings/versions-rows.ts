import { assign, boolean, enums, integer, min, object, optional, size, string } from 'superstruct';
import type { VersionsContract } from '../../contract/versions';
import { PolicyDraft } from '../../domain/policy';
import { LONGEST_FILE } from '../../domain/rules/rules-file';
import { Id } from '../../domain/shapes';
import { teamsSeen } from '../../jira/teams-seen';
import { storedPastRules, storedPolicies, storedSavedVersions } from '../../storage/policies';
import { judgeRulesFile } from '../../usecases/judge-rules-file';
import { listVersions } from '../../usecases/list-versions';
import { restorePolicy } from '../../usecases/restore-policy';
import { saveEdited } from '../../usecases/save-edited';
import { switchDesk } from '../../usecases/switch-desk';
import type { ProjectPlace } from '../door';
import type { Row } from '../expose';
import { admins } from './admins';
import { savingDeps } from './saving-deps';

const deps = { ...savingDeps, pastRules: storedPastRules, savedVersions: storedSavedVersions };
const list = listVersions(deps);
const save = saveEdited(deps);
const restore = restorePolicy(deps);
const turn = switchDesk(deps);
const judge = judgeRulesFile(deps);

const Version = min(integer(), 1);

const Edited = assign(
  PolicyDraft,
  object({ base: optional(min(integer(), 0)), how: optional(enums(['saved', 'imported'])) }),
);

type Keys = keyof VersionsContract | 'rules.read' | 'rules.save';

/** The rules, and the rules over time: who changed them, back to an old version, on and off, and as a file. */
export const versionsRows = {
  'rules.read': {
    may: admins,
    takes: object({}),
    run: async ({ projectId }) => ({ rules: await storedPolicies.of(projectId) }),
  },
  'rules.save': {
    may: admins,
    takes: Edited,
    run: ({ projectId, accountId }, { base, how = 'saved', ...draft }) =>
      save(projectId, { draft, base, how, by: accountId }),
  },
  'rules.versions': {
    may: admins,
    takes: object({ before: optional(Version) }),
    run: ({ projectId }, { before }) => list(projectId, before),
  },
  'rules.version': {
    may: admins,
    takes: object({ version: Version }),
    run: async ({ projectId }, { version }) => ({ rules: await storedPastRules.at(projectId, version) }),
  },
  'rules.restore': {
    may: admins,
    takes: object({ version: Version }),
    run: ({ projectId, accountId }, { version }) => restore(projectId, version, accountId),
  },
  'rules.switch': {
    may: admins,
    takes: object({ on: boolean() }),
    run: ({ projectId, accountId }, { on }) => turn(projectId, on, accountId),
  },
  'rules.judge': {
    may: admins,
    takes: object({ text: size(string(), 0, LONGEST_FILE) }),
    run: ({ projectId }, { text }) => judge(projectId, text),
  },
  'teams.seen': {
    may: admins,
    takes: object({ field: Id }),
    run: async ({ projectId }, { field }) => ({ teams: [...(await teamsSeen(projectId, field))] }),
  },
} satisfies { [K in Keys]: Row<K, ProjectPlace> };
