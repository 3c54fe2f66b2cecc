import { drawing } from '../drawing/drawing';
import { DrawnAll, type Drawings } from '../drawing/drawn';
import { oneOf } from '../drawing/shapes';

const List = drawing({ type: oneOf('ordered', 'unordered') }, ({ props, node }) => {
  const Tag = props.type === 'ordered' ? 'ol' : 'ul';
  return (
    <Tag className="uikit-list">
      <DrawnAll nodes={node.children} />
    </Tag>
  );
});

const ListItem = drawing({}, ({ node }) => (
  <li>
    <DrawnAll nodes={node.children} />
  </li>
));

export const lists: Drawings = { List, ListItem };
