import Lozenge from '@atlaskit/lozenge';
import { type ComponentProps, useContext } from 'react';
import { type AdfDrawing, type AdfDrawings, AdfPlaceContext, isWeb, textAttr } from './drawing';

const STATUS: Readonly<Record<string, ComponentProps<typeof Lozenge>['appearance']>> = {
  neutral: 'default',
  purple: 'new',
  blue: 'inprogress',
  red: 'removed',
  yellow: 'moved',
  green: 'success',
};

const Status: AdfDrawing = ({ node }) => (
  <Lozenge appearance={STATUS[textAttr(node, 'color')]}>{textAttr(node, 'text')}</Lozenge>
);

/** A day, as milliseconds since 1970 in UTC. */
const Day: AdfDrawing = ({ node }) => {
  const { locale } = useContext(AdfPlaceContext);
  const given = Number(textAttr(node, 'timestamp'));
  if (!Number.isFinite(given)) return <span className="adf-chip">{textAttr(node, 'timestamp')}</span>;
  const day = new Date(given);
  return (
    <time className="adf-chip" dateTime={day.toISOString().slice(0, 10)}>
      {new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(day)}
    </time>
  );
};

const Mention: AdfDrawing = ({ node }) => {
  const name = textAttr(node, 'text') || textAttr(node, 'id');
  return <span className="adf-mention">{name.startsWith('@') ? name : `@${name}`}</span>;
};

/** A card's address, or that of the thing it describes. */
const addressOf: (node: Parameters<AdfDrawing>[0]['node']) => string = (node) => {
  const { data } = node.attrs ?? {};
  const own = textAttr(node, 'url');
  if (own !== '' || typeof data !== 'object' || data === null) return own;
  return 'url' in data && typeof data.url === 'string' ? data.url : '';
};

const Card: AdfDrawing = ({ node }) => {
  const address = addressOf(node);
  return isWeb(address) ? <a href={address}>{address}</a> : <span>{address || 'A card'}</span>;
};

const BlockCard: AdfDrawing = (given) => (
  <div className="adf-card">
    <Card {...given} />
  </div>
);

export const inlines: AdfDrawings = {
  blockCard: BlockCard,
  date: Day,
  embedCard: BlockCard,
  emoji: ({ node }) => <span>{textAttr(node, 'text') || textAttr(node, 'shortName')}</span>,
  hardBreak: () => <br />,
  inlineCard: Card,
  mention: Mention,
  placeholder: ({ node }) => <span className="adf-placeholder">{textAttr(node, 'text')}</span>,
  status: Status,
  text: ({ node }) => node.text,
};
