import { size, whole } from './words';

/** So much of a body is drawn: the page must stay quick. Characters. */
const MOST = 50_000;

/** A value as it went over the wire. */
export function JsonView({ title, value }: { title: string; value: unknown }) {
  if (value === undefined) return null;
  const text = whole(value);
  return (
    <div className="json">
      <h3>
        {title} <span className="subtle">{size(text.length)}</span>
      </h3>
      <pre tabIndex={0} aria-label={title}>
        {text.slice(0, MOST)}
        {text.length > MOST && `\n… and ${size(text.length - MOST)} more`}
      </pre>
    </div>
  );
}
