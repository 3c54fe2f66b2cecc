import AkComment, { CommentAction, CommentAuthor, CommentEdited, CommentTime } from '@atlaskit/comment';
import * as z from 'zod/mini';
import { drawing } from '../drawing/drawing';
import { DrawnAll, type Drawings } from '../drawing/drawn';
import { telling } from '../drawing/events';
import { part } from '../drawing/part';
import { content, contentOf, flag, handler, oneOf, text } from '../drawing/shapes';

const said = z.object({ text: z.string(), onClick: handler });
type Said = z.infer<typeof said>;

const links = (actions: Said[] | undefined) =>
  actions?.map((action) => (
    <CommentAction key={action.text} onClick={telling(action.onClick)}>
      {action.text}
    </CommentAction>
  ));

const Comment = drawing(
  {
    actions: z.optional(z.array(said)),
    afterContent: content,
    author: z.optional(said),
    edited: text,
    errorActions: z.optional(z.array(said)),
    errorIconLabel: text,
    headingLevel: oneOf('1', '2', '3', '4', '5', '6'),
    highlighted: flag,
    id: text,
    isError: flag,
    isSaving: flag,
    restrictedTo: text,
    savingText: text,
    shouldRenderNestedCommentsInline: flag,
    shouldHeaderWrap: flag,
    testId: text,
    time: z.optional(said),
    type: text,
  },
  ({ props, node }) => {
    const { actions, afterContent, author, edited, errorActions, headingLevel, time, ...rest } = props;
    const nested = node.children.filter(({ type }) => type !== 'ContentWrapper');
    return (
      <AkComment
        {...rest}
        headingLevel={headingLevel}
        avatar={<DrawnAll nodes={part(node, 'avatar')} />}
        content={<DrawnAll nodes={part(node, 'content')} />}
        author={author && <CommentAuthor onClick={telling(author.onClick)}>{author.text}</CommentAuthor>}
        time={time && <CommentTime onClick={telling(time.onClick)}>{time.text}</CommentTime>}
        edited={edited === undefined ? undefined : <CommentEdited>{edited}</CommentEdited>}
        actions={links(actions)}
        errorActions={links(errorActions)}
        afterContent={contentOf(afterContent)}
      >
        {nested.length > 0 && <DrawnAll nodes={nested} />}
      </AkComment>
    );
  },
);

export const comments: Drawings = { Comment };
