import { useCallback, useRef, useState } from 'react';
import { send } from '../messages/send.ts';
import type { PageCommandName, PageCommands } from '../messages/protocol.ts';
import type { Problem } from '../problems.ts';

interface Progress {
  /** What is under way. */
  readonly busy?: PageCommandName;
  /** Why the last command failed, until the next one. */
  readonly problem?: Problem;
  /** Which one that was. */
  readonly failed?: PageCommandName;
}

export interface Commands extends Progress {
  readonly run: <Name extends PageCommandName>(
    command: Name,
    input: Parameters<PageCommands[Name]>[0],
  ) => Promise<ReturnType<PageCommands[Name]>>;
  /** The last command once more, as it was. */
  readonly repeat: () => void;
}

/** Sends commands, and keeps what the latest one is doing or why it failed for the page to say. */
export function useCommands(): Commands {
  const [progress, setProgress] = useState<Progress>({});
  const latest = useRef(0);
  const last = useRef<{ readonly command: PageCommandName; readonly input: object }>(undefined);
  const run = useCallback<Commands['run']>(async (command, input) => {
    const turn = ++latest.current;
    last.current = { command, input };
    setProgress({ busy: command });
    const outcome = await send(command, input);
    // The user has asked for something else meanwhile: that one has the word.
    if (turn === latest.current) {
      setProgress(outcome.ok ? {} : { problem: outcome.problem, failed: command });
    }
    return outcome;
  }, []);
  const repeat = useCallback(() => {
    // The two were stored together: the input is the command's own.
    if (last.current) void run(last.current.command, last.current.input as never);
  }, [run]);
  return { ...progress, run, repeat };
}
