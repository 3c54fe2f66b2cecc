import * as z from 'zod/mini';
import type { AppAddress, Commands, Stage } from '../stage';

const written = z.object({
  how: z.enum(['push', 'replace']),
  to: z.object({ pathname: z.string(), search: z.string(), hash: z.string(), state: z.optional(z.unknown()) }),
});
const gone = z.object({ steps: z.number() });

/** The page's part of `createHistory`; the object itself lives in the app's frame. */
export const historyCommands: Commands = {
  createHistory(_data, stage, actor) {
    const address = addressOf(stage);
    actor.until(address.onMoved((to) => actor.tell('moved', to)));
    return address.read();
  },
  writeHistory(data, stage) {
    const { how, to } = written.parse(data);
    addressOf(stage).write(how, to);
  },
  goHistory: (data, stage) => addressOf(stage).go(gone.parse(data).steps),
};

function addressOf({ powers, shown }: Stage): AppAddress {
  if (!powers.address) throw new Error(`createHistory is for pages of an app; ${shown.type} is none.`);
  return powers.address;
}
