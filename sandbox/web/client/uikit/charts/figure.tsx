import { type CSSProperties, type ReactNode, useEffect, useId, useRef, useState } from 'react';

/** What hovers over a mark. */
export interface Tip {
  left: number;
  top: number;
  words: string;
}

export interface TableOf {
  head: string[];
  rows: string[][];
}

interface ChartFigureProps {
  kind: string;
  title?: string;
  subtitle?: string;
  width?: number;
  height: number;
  showBorder: boolean;
  plotStyle?: CSSProperties;
  legend: { name: string; colour: string }[];
  /** The same figures for those who cannot see the drawing. */
  table: TableOf;
  children(width: number, tell: (tip: Tip | undefined) => void): ReactNode;
}

/** What is drawn before the page has told how much room there is, in pixels. */
const FIRST_WIDTH = 640;

/** The frame of every chart: words above, the drawing, its legend, and a table of the same figures. */
export function ChartFigure(props: ChartFigureProps) {
  const { kind, title, subtitle, width, height, showBorder, plotStyle, legend, table, children } = props;
  const place = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(width ?? FIRST_WIDTH);
  const [tip, setTip] = useState<Tip>();
  const id = useId();

  useEffect(() => {
    const element = place.current;
    if (!element || width !== undefined) return undefined;
    const observer = new ResizeObserver(
      ([entry]) => entry && setRoom(Math.max(160, Math.floor(entry.contentRect.width))),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [width]);

  const drawn = width ?? room;
  return (
    <figure className={showBorder ? 'uikit-chart uikit-chart-bordered' : 'uikit-chart'} aria-labelledby={id}>
      <figcaption id={id} className={title === undefined && subtitle === undefined ? 'uikit-unseen' : undefined}>
        <span className="uikit-chart-title">{title ?? kind}</span>
        {subtitle !== undefined && <span className="uikit-subtle">{subtitle}</span>}
      </figcaption>
      <div ref={place} className="uikit-chart-plot" style={{ ...plotStyle, width }}>
        {table.rows.length === 0 ? (
          <div className="uikit-chart-empty" style={{ height }}>
            There is no data to show.
          </div>
        ) : (
          <svg
            aria-hidden="true"
            width={drawn}
            height={height}
            viewBox={`0 0 ${drawn} ${height}`}
            onMouseLeave={() => setTip(undefined)}
          >
            {children(drawn, setTip)}
          </svg>
        )}
        {tip && (
          <div className="uikit-chart-tip" style={{ left: tip.left, top: tip.top }}>
            {tip.words}
          </div>
        )}
      </div>
      {legend.length > 0 && table.rows.length > 0 && (
        <ul className="uikit-chart-legend" aria-hidden="true">
          {legend.map(({ name, colour }) => (
            <li key={name}>
              <span className="uikit-chart-key" style={{ background: colour }} />
              {name}
            </li>
          ))}
        </ul>
      )}
      {table.rows.length > 0 && <FigureTable {...table} caption={title ?? kind} />}
    </figure>
  );
}

const FigureTable = ({ head, rows, caption }: TableOf & { caption: string }) => (
  <table className="uikit-unseen">
    <caption>{caption}</caption>
    <thead>
      <tr>
        {head.map((name, index) => (
          <th key={index} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(([name, ...figures], row) => (
        <tr key={row}>
          <th scope="row">{name}</th>
          {figures.map((figure, index) => (
            <td key={index}>{figure}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
