import AttachmentIcon from '@atlaskit/icon/core/attachment';
import { type AdfDrawing, type AdfDrawings, isWeb, textAttr } from './drawing';

/** Files live in a store of Atlassian's that there is none of here: their names stand in their place. */
const File: AdfDrawing = ({ node }) => {
  const address = textAttr(node, 'url');
  const name = textAttr(node, 'alt') || address || textAttr(node, 'id');
  if (textAttr(node, 'type') === 'external' && isWeb(address))
    return <img className="adf-image" src={address} alt={textAttr(node, 'alt')} />;
  return (
    <span className="adf-file">
      <AttachmentIcon label="" />
      {name || 'A file'}
    </span>
  );
};

/** What an app or a macro would draw; the text that stands for it, where it has one. */
const Extension: AdfDrawing = ({ node, children }) => (
  <div className="adf-extension">
    <span className="adf-extension-name">
      {textAttr(node, 'text') || textAttr(node, 'extensionKey') || 'Extension'}
    </span>
    {children}
  </div>
);

const InlineExtension: AdfDrawing = ({ node }) => (
  <span className="adf-chip">{textAttr(node, 'text') || textAttr(node, 'extensionKey') || 'Extension'}</span>
);

const SyncBlock: AdfDrawing = ({ children }) => (
  <div className="adf-extension">
    <span className="adf-extension-name">A block kept elsewhere</span>
    {children}
  </div>
);

export const placeholders: AdfDrawings = {
  bodiedExtension: Extension,
  bodiedSyncBlock: SyncBlock,
  caption: ({ children }) => <div className="adf-caption">{children}</div>,
  extension: Extension,
  inlineExtension: InlineExtension,
  media: File,
  mediaGroup: ({ children }) => <div className="adf-media">{children}</div>,
  mediaInline: File,
  mediaSingle: ({ children }) => <div className="adf-media">{children}</div>,
  syncBlock: SyncBlock,
};
