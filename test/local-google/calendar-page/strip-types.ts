import { stripTypeScriptTypes } from 'node:module';

/** TypeScript as the browser takes it. Node calls its own stripping experimental at the first use; once is nobody's news. */
export function stripTypes(source: string): string {
  const warn = process.emitWarning.bind(process);
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = warn;
  }
}
