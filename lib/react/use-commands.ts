import { useCallback, useRef, useState } from 'react';
import { send } from '../messages/send.ts';
import type { PageCommandName, PageCommands } from '../messages/protocol.ts';
import type { Problem } from '../problems.ts';

export interface Commands {
  /** What is under way. */
  readonly busy?: PageCommandName;
  /** Why the last command failed, until the next one. */
  readonly problem?: Problem;
  readonly run: <Name extends PageCommandName>(
    command: Name,
    input: Parameters<PageCommands[Name]>[0],
  ) => Promise<ReturnType<PageCommands[Name]>>;
}

/** Sends commands, and keeps what the latest one is doing or why it failed for the page to say. */
export function useCommands(): Commands {
  const [state, setState] = useState<Omit<Commands, 'run'>>({});
  const latest = useRef(0);
  const run = useCallback<Commands['run']>(async (command, input) => {
    const turn = ++latest.current;
    setState({ busy: command });
    const outcome = await send(command, input);
    // The user has asked for something else meanwhile: that one has the word.
    if (turn === latest.current) setState(outcome.ok ? {} : { problem: outcome.problem });
    return outcome;
  }, []);
  return { ...state, run };
}
