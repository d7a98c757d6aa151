import type { ReactNode } from 'react';

interface ButtonProps {
  readonly onClick: () => void;
  readonly kind?: 'main' | 'plain' | 'quiet' | 'icon';
  readonly tall?: boolean;
  /** Its own work is under way, or must not begin: it stays where it is and keeps the focus, and does nothing. */
  readonly idle?: boolean;
  /** Where the content is an icon. */
  readonly label?: string;
  readonly children: ReactNode;
}

export function Button({
  onClick,
  kind = 'plain',
  tall = false,
  idle = false,
  label,
  children,
}: ButtonProps) {
  return (
    <button
      type="button"
      className={['button', kind, ...(tall ? ['tall'] : [])].join(' ')}
      aria-disabled={idle || undefined}
      aria-label={label}
      title={label}
      onClick={() => {
        if (!idle) onClick();
      }}
    >
      {children}
    </button>
  );
}
