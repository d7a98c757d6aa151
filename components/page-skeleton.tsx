import { useSpeech } from './speech.tsx';

/** A page of text before it is known what it says, so that little moves when it comes. */
export function PageSkeleton({ heading: Heading }: { readonly heading: 'h1' | 'h2' }) {
  const { words } = useSpeech();
  return (
    <div className="skeleton stack" aria-busy="true">
      <Heading className="unseen">{words.working}</Heading>
      <span className="ghost line-28" aria-hidden="true" />
      <span className="ghost line-15" aria-hidden="true" />
      <span className="ghost line-28" aria-hidden="true" />
    </div>
  );
}
