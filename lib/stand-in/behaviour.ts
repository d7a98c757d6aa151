/** Where Google's behaviour is awkward, or was never seen, and a test may want it one way or the other. */
export interface Behaviour {
  /** What an account without a Workspace edition hears when it inserts focus time: no source tells. */
  consumerFocusTime: 'refused-400' | 'refused-403' | 'stored-as-default';
  /** Whether lists of more than one page come in full pages, in short ones, or with empty ones between. */
  pages: 'full' | 'short' | 'empty';
}

export const AWKWARD: Behaviour = { consumerFocusTime: 'refused-400', pages: 'short' };
