import { adf } from './adf/renderer';
import { charts } from './charts/charts';
import { comments } from './data/comment';
import { labels } from './data/labels';
import { navigation } from './data/navigation';
import { tables } from './data/table';
import type { Drawings } from './drawing/drawn';
import { messages } from './feedback/messages';
import { progress } from './feedback/progress';
import { buttons } from './forms/buttons';
import { choices } from './forms/choices';
import { editors } from './forms/editors';
import { formParts } from './forms/form';
import { groups } from './forms/groups';
import { inlineEdits } from './forms/inline-edit';
import { pickers } from './forms/pickers';
import { ranges } from './forms/range';
import { selects } from './forms/select';
import { textInputs } from './forms/text-inputs';
import { customFieldEdits } from './jira/custom-field-edit';
import { globals } from './jira/global';
import { boxes } from './layout/box';
import { frames } from './layout/frame';
import { lists } from './layout/list';
import { roots } from './layout/root';
import { stacks } from './layout/stack';
import { tabs } from './layout/tabs';
import { files } from './media/files';
import { icons } from './media/icons';
import { images } from './media/image';
import { modals } from './overlays/modal';
import { popups } from './overlays/popup';
import { tooltips } from './overlays/tooltip';
import { userPickers } from './people/user-picker';
import { users } from './people/users';
import { codes } from './text/code';
import { texts } from './text/text';

/** Every component of `@forge/react`, by the name under which it arrives in the tree. */
export const drawings: Drawings = {
  ...adf,
  ...boxes,
  ...buttons,
  ...charts,
  ...choices,
  ...codes,
  ...comments,
  ...customFieldEdits,
  ...editors,
  ...files,
  ...formParts,
  ...frames,
  ...globals,
  ...groups,
  ...icons,
  ...images,
  ...inlineEdits,
  ...labels,
  ...lists,
  ...messages,
  ...modals,
  ...navigation,
  ...pickers,
  ...popups,
  ...progress,
  ...ranges,
  ...roots,
  ...selects,
  ...stacks,
  ...tables,
  ...tabs,
  ...textInputs,
  ...texts,
  ...tooltips,
  ...userPickers,
  ...users,
};
