import { ButtonGroup } from '@atlaskit/button';
import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useState } from 'react';
import * as z from 'zod/mini';
import { adfNode, type AdfNode, adfOf } from '../../api/adf';
import { adfText } from '../adf/adf-text';
import { drawing } from '../drawing/drawing';
import type { Drawings } from '../drawing/drawn';
import { flag, handler, text } from '../drawing/shapes';

const editor = {
  defaultValue: z.optional(adfNode),
  features: z.optional(z.record(z.string(), z.boolean())),
  isDisabled: flag,
  onChange: handler,
  testId: text,
};

/** A document goes in as its text and comes out as paragraphs: Atlassian's editor itself is not published. */
function useWritten(initial: AdfNode | undefined) {
  const [written, setWritten] = useState<string>();
  const shown = written ?? (initial ? adfText(initial) : '');
  const document = written === undefined && initial ? initial : adfOf(shown);
  return { shown, document, write: setWritten };
}

const ChromelessEditor = drawing(editor, ({ props: { defaultValue, isDisabled, onChange, testId } }) => {
  const { shown, write } = useWritten(defaultValue);
  return (
    <TextArea
      appearance="none"
      aria-label="Editor"
      minimumRows={3}
      isDisabled={isDisabled}
      testId={testId}
      value={shown}
      onChange={({ target: { value } }) => {
        write(value);
        void onChange?.(adfOf(value));
      }}
    />
  );
});

const CommentEditor = drawing(
  { ...editor, onCancel: handler, onSave: handler },
  ({ props: { defaultValue, isDisabled, onCancel, onChange, onSave, testId } }) => {
    const { shown, document, write } = useWritten(defaultValue);
    return (
      <div className="uikit-editor">
        <TextArea
          aria-label="Comment editor"
          minimumRows={4}
          isDisabled={isDisabled}
          testId={testId}
          value={shown}
          onChange={({ target: { value } }) => {
            write(value);
            void onChange?.(adfOf(value));
          }}
        />
        {(onSave ?? onCancel) && (
          <div className="uikit-editor-buttons">
            <ButtonGroup label="Editor">
              {onSave && (
                <Button appearance="primary" isDisabled={isDisabled} onClick={() => void onSave(document)}>
                  Save
                </Button>
              )}
              {onCancel && (
                <Button appearance="subtle" onClick={() => void onCancel()}>
                  Cancel
                </Button>
              )}
            </ButtonGroup>
          </div>
        )}
      </div>
    );
  },
);

export const editors: Drawings = { ChromelessEditor, CommentEditor };
