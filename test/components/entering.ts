import { act } from 'react';

interface FieldProps {
  readonly value?: string;
  readonly checked?: boolean;
  readonly onChange: (event: { readonly target: Partial<Record<'value' | 'checked', unknown>> }) => void;
}

/**
 * What React gave the field with this label, in the view shown last. It is spoken to directly: this document has no
 * `checked`, and React, loaded before there was a document, waits for no `input` event.
 */
function fieldOf(label: string): FieldProps {
  const labels = document.querySelectorAll('label, summary[id]');
  const found = [...labels].filter(({ textContent }) => textContent === label);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${label}: not one label`);
  const named = only.getAttribute('for');
  const field =
    only.querySelector('input') ??
    (named === null
      ? [...document.querySelectorAll('textarea')].find(
          (each) => each.getAttribute('aria-labelledby') === only.id,
        )
      : document.getElementById(named));
  const props = Object.entries(field ?? {}).find(([key]) => key.startsWith('__reactProps$'))?.[1];
  if (!props) throw new Error(`${label}: no field`);
  return props as FieldProps;
}

/** Types into the field with this label, or picks one of its options. */
export async function enter(label: string, value: string): Promise<void> {
  await act(async () => fieldOf(label).onChange({ target: { value } }));
}

export async function tick(label: string, checked: boolean): Promise<void> {
  await act(async () => fieldOf(label).onChange({ target: { checked } }));
}

/** Whether the box with this label is ticked; the field's text otherwise. */
export function entered(label: string): string | boolean | undefined {
  const { checked, value } = fieldOf(label);
  return checked ?? value;
}
