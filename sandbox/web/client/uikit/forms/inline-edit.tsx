import AkInlineEdit from '@atlaskit/inline-edit';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import { DrawnAll, type Drawings } from '../drawing/drawn';
import { calling } from '../drawing/events';
import { LabelledContext } from '../drawing/labelled';
import { part } from '../drawing/part';
import { content, contentOf, flag, handler, text } from '../drawing/shapes';

/** Whether it is open, its value and what is wrong with it are kept by the app's side: only clicks are told. */
const InlineEdit = drawing(
  {
    cancelButtonLabel: text,
    confirmButtonLabel: text,
    editButtonLabel: text,
    editLabel: text,
    hideActionButtons: flag,
    isEditing: z.boolean(),
    keepEditViewOpenOnBlur: flag,
    label: content,
    onCancel: handler,
    onConfirm: handler,
    onEdit: handler,
    readViewFitContainerWidth: flag,
    startWithEditViewOpen: flag,
  },
  ({ props: { label, onCancel, onConfirm, onEdit, startWithEditViewOpen: _kept, ...props }, node }) => (
    <AkInlineEdit
      {...props}
      label={contentOf(label)}
      defaultValue=""
      editView={({ 'aria-labelledby': labelledBy }) => (
        <LabelledContext.Provider value={label === undefined ? undefined : labelledBy}>
          <DrawnAll nodes={part(node, 'editView')} />
        </LabelledContext.Provider>
      )}
      readView={() => (
        <div className="uikit-read-view">
          <DrawnAll nodes={part(node, 'readView')} />
        </div>
      )}
      onCancel={calling(onCancel)}
      onConfirm={() => void onConfirm?.()}
      onEdit={calling(onEdit)}
    />
  ),
);

export const inlineEdits: Drawings = { InlineEdit };
