interface ChoiceProps {
  readonly title: string;
  readonly aside?: string;
  readonly text: string;
  readonly chosen?: boolean;
  readonly idle: boolean;
  readonly onChoose: () => void;
}

/** One of several answers to a page's question: a whole card to click. */
export function Choice({ title, aside, text, chosen = false, idle, onChoose }: ChoiceProps) {
  return (
    <li>
      <button
        type="button"
        className="choice"
        aria-disabled={idle || undefined}
        aria-pressed={chosen || undefined}
        onClick={() => {
          if (!idle) onChoose();
        }}
      >
        <span className="spread">
          <strong>{title}</strong>
          {aside !== undefined && <span className="small soft">{aside}</span>}
        </span>
        <span className="soft">{text}</span>
      </button>
    </li>
  );
}
