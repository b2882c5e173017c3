interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, side by side: buttons that say which of them is pressed. */
export const Segmented = <Value extends string>({ label, options, value, onChoose }: SegmentedProps<Value>) => (
  <div className="mp-seg" role="group" aria-label={label}>
    {options.map(([option, text]) => (
      <div key={option}>
        <button type="button" aria-pressed={option === value} onClick={() => onChoose(option)}>
          {text}
        </button>
      </div>
    ))}
  </div>
);
