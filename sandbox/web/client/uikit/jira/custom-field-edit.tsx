import { IconButton } from '@atlaskit/button/new';
import CheckIcon from '@atlaskit/icon/core/check-mark';
import CrossIcon from '@atlaskit/icon/core/cross';
import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import { drawing } from '../drawing/drawing';
import { DrawnAll, type Drawings } from '../drawing/drawn';
import { flag, handler } from '../drawing/shapes';

/**
 * The edit mode of a field that is edited in place: Enter, leaving it and the tick submit; the cross leaves it as
 * it was, which only the page around it can do, so it is told by a DOM event.
 */
const CustomFieldEdit = drawing(
  { disableSubmitOnBlur: flag, disableSubmitOnEnter: flag, hideActionButtons: flag, onSubmit: handler },
  ({ props: { disableSubmitOnBlur, disableSubmitOnEnter, hideActionButtons, onSubmit }, node }) => {
    const edited = useRef(false);
    const place = useRef<HTMLDivElement>(null);
    const submit = (): void => void onSubmit?.();
    const onKeyDown = (event: KeyboardEvent): void => {
      edited.current = true;
      if (event.key === 'Enter' && !disableSubmitOnEnter && !event.nativeEvent.isComposing && !event.defaultPrevented)
        submit();
    };
    const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
      if (!disableSubmitOnBlur && edited.current && !currentTarget.contains(relatedTarget)) submit();
    };
    return (
      <div
        ref={place}
        className="uikit-field-edit"
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        onInput={() => (edited.current = true)}
      >
        <DrawnAll nodes={node.children} />
        {!hideActionButtons && (
          <div className="uikit-field-edit-buttons">
            <IconButton spacing="compact" icon={CheckIcon} label="Confirm" onClick={submit} />
            <IconButton
              spacing="compact"
              icon={CrossIcon}
              label="Cancel"
              onClick={() => place.current?.dispatchEvent(new CustomEvent('forge-field-cancel', { bubbles: true }))}
            />
          </div>
        )}
      </div>
    );
  },
);

export const customFieldEdits: Drawings = { CustomFieldEdit };
