import type { Actor, Commands, Stage } from '../stage';
import { backendCommands } from './backend';
import { eventCommands } from './events';
import { historyCommands } from './history';
import { jiraCommands } from './jira';
import { pageCommands } from './page';
import { viewCommands } from './view';

const COMMANDS: Commands = {
  ...backendCommands,
  ...viewCommands,
  ...pageCommands,
  ...eventCommands,
  ...historyCommands,
  ...jiraCommands,
};

/** Does what the app asks of the bridge. What the sandbox does not support is refused by name, and seen on the page. */
export function perform(command: string, data: unknown, stage: Stage, actor: Actor): unknown {
  const known = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (known) return known(data, stage, actor);
  stage.page.unknown(`bridge command ${command}`);
  throw new Error(`The sandbox does not support the bridge command ${command}.`);
}
