import Button, { IconButton } from '@atlaskit/button/new';
import { HelperMessage, Label } from '@atlaskit/form';
import DeleteIcon from '@atlaskit/icon/core/delete';
import DownloadIcon from '@atlaskit/icon/core/download';
import FileIcon from '@atlaskit/icon/core/file';
import UploadIcon from '@atlaskit/icon/core/upload';
import ProgressBar from '@atlaskit/progress-bar';
import { useId, useRef } from 'react';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import type { Drawings } from '../drawing/drawn';
import { flag, handler, number, text } from '../drawing/shapes';
import { useServices } from '../drawing/services';
import { keep, readFile, sizeOf } from './read-file';

const FilePicker = drawing({ description: text, label: text, onChange: handler, testId: text }, ({ props }) => {
  const { description, label = 'Attach files', onChange, testId } = props;
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const pick = async (files: FileList | null): Promise<void> => {
    const read = await Promise.all([...(files ?? [])].map(readFile));
    if (read.length > 0) await onChange?.(read);
  };
  return (
    <div
      className="uikit-file-picker"
      data-testid={testId}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void pick(event.dataTransfer.files);
      }}
    >
      <Label htmlFor={id}>{label}</Label>
      <input
        ref={input}
        id={id}
        className="uikit-file-input"
        type="file"
        multiple
        tabIndex={-1}
        onChange={({ target }) => {
          void pick(target.files);
        }}
      />
      <div className="uikit-file-drop">
        <Button iconBefore={UploadIcon} onClick={() => input.current?.click()}>
          Choose files
        </Button>
        <span>or drop them here</span>
      </div>
      {description !== undefined && <HelperMessage>{description}</HelperMessage>}
    </div>
  );
});

const FileCard = drawing(
  {
    error: text,
    fileName: z.string(),
    fileSize: number,
    fileType: text,
    isUploading: flag,
    onDelete: handler,
    onDownload: handler,
    testId: text,
    uploadProgress: number,
  },
  ({ props: { error, fileName, fileSize, fileType, isUploading, onDelete, onDownload, testId, uploadProgress } }) => {
    const { locale } = useServices();
    const facts = [fileType, fileSize === undefined ? undefined : sizeOf(fileSize, locale)].filter(Boolean);
    const download = async (): Promise<void> => keep(await onDownload?.(), fileName);
    return (
      <div className="uikit-file-card" data-testid={testId}>
        <FileIcon label="" />
        <div className="uikit-file-facts">
          <strong>{fileName}</strong>
          {facts.length > 0 && <span className="uikit-subtle">{facts.join(', ')}</span>}
          {isUploading && (
            <ProgressBar
              ariaLabel={`Uploading ${fileName}`}
              value={uploadProgress}
              isIndeterminate={uploadProgress === undefined}
            />
          )}
          {error !== undefined && (
            <span className="uikit-error" role="alert">
              {error}
            </span>
          )}
        </div>
        {onDownload && (
          <IconButton
            appearance="subtle"
            icon={DownloadIcon}
            label={`Download ${fileName}`}
            onClick={() => void download()}
          />
        )}
        {onDelete && (
          <IconButton
            appearance="subtle"
            icon={DeleteIcon}
            label={`Delete ${fileName}`}
            onClick={() => void onDelete()}
          />
        )}
      </div>
    );
  },
);

export const files: Drawings = { FileCard, FilePicker };
