import { apiError } from './api-error.ts';

type Selection = Map<string, Selection>;

const NAME = /^[A-Za-z*][\w.-]*/;

/** Cuts an answer down to `fields`, as `items(id,start/dateTime),nextPageToken`. `known` are the names of the top level, where they are checked. */
export function selectFields(body: unknown, fields: string, known?: ReadonlySet<string>): unknown {
  const reader = { rest: fields.replaceAll(/\s/g, '') };
  const selection = group(reader, fields);
  if (reader.rest !== '') throw wrong(fields);
  for (const name of selection.keys()) if (known && name !== '*' && !known.has(name)) throw wrong(name);
  return pick(body, selection);
}

function group(reader: { rest: string }, fields: string): Selection {
  const selection: Selection = new Map();
  for (;;) {
    let level = selection;
    for (;;) {
      const name = NAME.exec(reader.rest)?.[0];
      if (!name) throw wrong(fields);
      reader.rest = reader.rest.slice(name.length);
      const below = level.get(name) ?? new Map<string, Selection>();
      level.set(name, below);
      level = below;
      if (!take(reader, '/')) break;
    }
    if (take(reader, '(')) {
      for (const [name, below] of group(reader, fields)) level.set(name, below);
      if (!take(reader, ')')) throw wrong(fields);
    }
    if (!take(reader, ',')) return selection;
  }
}

function take(reader: { rest: string }, sign: string): boolean {
  if (!reader.rest.startsWith(sign)) return false;
  reader.rest = reader.rest.slice(1);
  return true;
}

function pick(value: unknown, selection: Selection): unknown {
  if (selection.size === 0) return value;
  if (Array.isArray(value)) return value.map((one) => pick(one, selection));
  if (typeof value !== 'object' || value === null) return value;
  const kept: Record<string, unknown> = {};
  for (const [key, below] of Object.entries(value)) {
    const chosen = selection.get(key) ?? selection.get('*');
    if (chosen) kept[key] = pick(below, chosen);
  }
  return kept;
}

function wrong(selection: string): Error {
  const where = { locationType: 'parameter', location: 'fields' } as const;
  return apiError(400, 'invalidParameter', `Invalid field selection ${selection}`, where);
}
