import { commentShape } from '../../comments/shape';
import { visibleComments } from '../../comments/visibility';
import type { Issue } from '../../model';
import type { HostObject } from '../values';
import { date } from './date';
import { entityProperties } from './properties';
import { richText } from './rich-text';
import { free, once, typed } from './typed';
import { userObject } from './user';
import { idNumber, type View } from './view';

/** The issue's comments that the viewer may read, oldest first. */
export const commentObjects = (view: View, issue: Issue): HostObject[] =>
  visibleComments(view.site, view.viewer.accountId, issue).map((comment) =>
    typed(
      'Comment',
      comment.id,
      {
        id: free(() => idNumber(comment.id)),
        author: once(() => userObject(view, comment.author)),
        body: free(() => richText(comment.body)),
        created: free(() => date(view, comment.at)),
        updated: free(() => date(view, comment.edited?.at ?? comment.at)),
        properties: free(() => entityProperties('Comment', comment.id, comment.properties)),
      },
      { toJson: () => commentShape(view.site, issue, comment, view.viewer) },
    ),
  );
