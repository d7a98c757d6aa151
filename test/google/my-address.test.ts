import { describe, expect, it } from 'vitest';
import { myAddresses } from '../../lib/google/my-address.ts';

const ada = { email: 'Ada@example.com', self: true };
const first = (...input: Parameters<typeof myAddresses>) => myAddresses(...input)[0];
const grace = { email: 'grace@example.com' };

describe('my address', () => {
  it('is the one Google calls self on events I organise', () => {
    const events = [
      { attendees: [{ email: 'ada.alias@example.com', self: true }] },
      { organizer: ada },
      { organizer: grace, creator: { email: 'assistant@example.com' } },
    ];
    expect(first(events, { summary: 'Work' })).toBe('ada@example.com');
    expect(myAddresses(events, { summary: 'Work' })).toEqual(['ada@example.com', 'ada.alias@example.com']);
  });

  it('is found on what I created, or was invited to, when I organise nothing', () => {
    expect(first([{ organizer: grace, creator: ada }], { summary: '' })).toBe('ada@example.com');
    expect(first([{ organizer: grace, attendees: [grace, ada] }], { summary: '' })).toBe('ada@example.com');
  });

  it('is the one seen most often where there are two', () => {
    const old = { email: 'ada@old.example', self: true };
    expect(first([{ organizer: old }, { organizer: ada }, { organizer: ada }], { summary: '' })).toBe(
      'ada@example.com',
    );
  });

  it('is never a shared calendar’s or a room’s', () => {
    const team = { email: 'c_1@group.calendar.google.com', self: true };
    expect(first([{ organizer: team, creator: ada }], { summary: '' })).toBe('ada@example.com');
  });

  it('is the primary calendar’s name when nothing else tells, if that is an address', () => {
    expect(first([], { summary: ' Ada@example.com ' })).toBe('ada@example.com');
    expect(first([], { summary: 'Ada’s calendar' })).toBeUndefined();
  });

  it('survives whatever the list holds', () => {
    const events = [
      null,
      7,
      { organizer: 'x' },
      { attendees: 'x' },
      { attendees: [null, { email: 5, self: true }] },
    ];
    expect(first(events, { summary: '' })).toBeUndefined();
  });
});
