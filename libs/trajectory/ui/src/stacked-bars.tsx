/** One bar: what it is of, and its parts from left to right. */
export interface Bar {
  readonly label: string;
  /** At the end of the line, in words. */
  readonly total: string;
  readonly parts: readonly { readonly size: number; readonly label: string }[];
}

interface StackedBarsProps {
  readonly bars: readonly Bar[];
  /** What a whole line stands for; greater than 0. */
  readonly most: number;
  /** The same in words. */
  readonly description: string;
}

const LINE = 58;
const BAR = 24;
/** A part under this share of the line has no room for its label. */
const ROOM = 8;

/** Bars with their numbers in them; a table beside it says the same. */
export const StackedBars = ({ bars, most, description }: StackedBarsProps) => (
  <svg className="mp-chart" height={bars.length * LINE - 6} role="img" aria-label={description}>
    {bars.map(({ label, total, parts }, index) => {
      const top = index * LINE;
      let from = 0;
      return (
        <g key={label}>
          <text className="mp-chart__strong" x="0" y={top + 15}>
            {label}
          </text>
          <text className="mp-chart__strong" x="100%" y={top + 15} textAnchor="end">
            {total}
          </text>
          <rect className="mp-chart__line" x="0" y={top + 22} width="100%" height={BAR} rx="2" />
          {parts.map((part, at) => {
            const [x, width] = [from, (100 * part.size) / most];
            from += width;
            return (
              <g key={part.label + String(at)} className={`mp-chart__part mp-chart__part--${at + 1}`}>
                <rect x={`${x}%`} y={top + 22} width={`${width}%`} height={BAR} rx="2" />
                {width >= ROOM && (
                  <text x={`${x}%`} dx="8" y={top + 39}>
                    {part.label}
                  </text>
                )}
              </g>
            );
          })}
        </g>
      );
    })}
  </svg>
);
