import { json } from './calendar-api.ts';
import type { Control } from './control.ts';

type Verb = keyof Control;

const VERBS: Record<Verb, true> = {
  seed: true,
  nowMs: true,
  advance: true,
  mintToken: true,
  invalidateTokens: true,
  invalidateSyncTokens: true,
  events: true,
  storedEvents: true,
  insertAsOther: true,
  changeAsOther: true,
  moveAsOther: true,
  cancelAsOther: true,
  answerAsOther: true,
  fault: true,
  clearFaults: true,
  behave: true,
  log: true,
  clearLog: true,
  consent: true,
  client: true,
  signedIn: true,
  withdraw: true,
};

/**
 * The control door over HTTP: `POST /_control/<verb>` with a JSON array of the verb's arguments (a lone object or
 * nothing will do too). Answers 200 with the result as JSON (`null` for none), or 400 with `{"error": "…"}`.
 */
export async function controlDoor(request: Request, control: Control): Promise<Response> {
  const verb = new URL(request.url).pathname.replace('/_control/', '');
  if (!(verb in VERBS)) return json({ error: `no verb ${verb}` }, 404, 1);
  try {
    const text = await request.text();
    const body: unknown = text === '' ? [] : JSON.parse(text);
    const run = control[verb as Verb] as (...args: unknown[]) => unknown;
    return json(run(...(Array.isArray(body) ? body : [body])) ?? null, 200, 1);
  } catch (error) {
    return json({ error: error instanceof Error ? error.message : String(error) }, 400, 1);
  }
}
