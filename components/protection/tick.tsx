interface TickProps {
  readonly label: string;
  readonly ticked: boolean;
  /** It stays as it is just now, and keeps the focus. */
  readonly idle: boolean;
  readonly onTick: (on: boolean) => void;
}

/** A box to tick, with its label beside it. */
export function Tick({ label, ticked, idle, onTick }: TickProps) {
  return (
    <label className="tick-box">
      <input
        type="checkbox"
        checked={ticked}
        aria-disabled={idle || undefined}
        onChange={(event) => {
          if (!idle) onTick(event.target.checked);
        }}
      />
      {label}
    </label>
  );
}
