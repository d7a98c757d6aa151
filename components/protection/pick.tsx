import { useId } from 'react';

interface PickProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** Value and name of each. */
  readonly options: readonly (readonly [Value, string])[];
  readonly onPick: (value: Value) => void;
  /** Nothing may be chosen just now: it stays where it is and keeps the focus. */
  readonly idle?: boolean;
}

/** One of a few, with its label above. */
export function Pick<Value extends string>({
  label,
  value,
  options,
  onPick,
  idle = false,
}: PickProps<Value>) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-disabled={idle || undefined}
        onChange={(event) => {
          const picked = options.find(([each]) => each === event.target.value);
          if (picked && !idle) onPick(picked[0]);
        }}
      >
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
