const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round' } as const;

export function Earlier() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="flips">
      <path d="M10 3 5 8l5 5" {...stroke} strokeLinejoin="round" />
    </svg>
  );
}

export function Later() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="flips">
      <path d="m6 3 5 5-5 5" {...stroke} strokeLinejoin="round" />
    </svg>
  );
}

export function Again() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M13 8a5 5 0 1 1-1.6-3.7M13 2.2v2.6h-2.6" {...stroke} strokeLinejoin="round" />
    </svg>
  );
}

/** The calendar sheet with one solid block held in it. */
export function Sheet() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="sheet-icon">
      <path
        d="M2 5.5V4a1.5 1.5 0 0 1 1.5-1.5h9A1.5 1.5 0 0 1 14 4v8.5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 12.5zh12"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
      />
      <rect x="4.5" y="7.5" width="5" height="4" fill="var(--doing)" />
    </svg>
  );
}
