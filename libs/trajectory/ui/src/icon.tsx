const PATHS = {
  check: ['M3 8.5 6.5 12 13 4.5'],
  late: ['M8 2 14.7 13.5H1.3zM8 6v3.5M8 11.6v.1'],
  clock: ['M14 8a6 6 0 1 1-12 0 6 6 0 0 1 12 0z', 'M8 4.5V8l2.5 1.5'],
  doc: ['M4 1.8h5l3.2 3.2v9.2H4zM9 1.8V5h3.2'],
  pen: ['m3 13 .7-3L11 2.7 13.3 5 6 12.3z'],
  talk: ['M2 3h12v8H7.5L4 14v-3H2z'],
  up: ['M8 13V3M4 7l4-4 4 4'],
  down: ['M4 6l4 4 4-4'],
  download: ['M8 2v8M4.5 7 8 10.5 11.5 7M3 13.5h10'],
  print: ['M4 6V2h8v4M4 12H2V6h12v6h-2M4 9.5h8V14H4z'],
  lock: ['M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2'],
  stone: ['M4.5 13.5V6.5a3.5 3.5 0 0 1 7 0v7M2 13.5h12M8 6.5v3'],
  dot: ['M10.5 8a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0z'],
  mail: ['M2 3.5h12v9H2zM2 4.5l6 4.5 6-4.5'],
  merge: ['M3 2.5v3A2.5 2.5 0 0 0 5.5 8H13M3 13.5v-3A2.5 2.5 0 0 1 5.5 8M10 5l3 3-3 3'],
  pause: ['M5.5 3.5v9M10.5 3.5v9'],
  play: ['M5 3.5v9l7.5-4.5z'],
  columns: ['M2 3h12v10H2zM6 3v10M10 3v10'],
  cross: ['M4 4l8 8M12 4l-8 8'],
} as const;
export type IconName = keyof typeof PATHS;

/** 16 by 16, drawn in the colour of the word beside it; it never stands alone. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="mp-i" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {PATHS[name].map((path) => (
      <path key={path} d={path} />
    ))}
  </svg>
);
