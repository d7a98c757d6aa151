import type { ReactNode } from 'react';

/**
 * A sentence of ours in which strangers' words are set apart (`setApart`): they keep to their own direction of writing,
 * and long ones are shortened to the eye.
 */
export function Sentence({ children }: { readonly children: string }) {
  return <>{children.split(/([“„]?\u2068[^\u2069]*\u2069[”“,.]?)/).map(partOf)}</>;
}

function partOf(text: string, index: number): ReactNode {
  const [before, theirs, after] = text.split(/[\u2068\u2069]/);
  if (theirs === undefined) return text;
  return (
    // No line ends between a title and its quotation marks.
    <span key={`${String(index)} ${text}`} className="unbroken">
      {before}
      <bdi className="theirs" title={theirs}>
        {theirs}
      </bdi>
      {after}
    </span>
  );
}
