import { describe, expect, it } from 'vitest';
import { calendarPage } from './calendar-page/index.ts';
import type { CalendarPageData } from './calendar-page/index.ts';

const data: CalendarPageData = {
  accounts: [{ email: 'ada.lind@gmail.com', name: '<b>Ada</b>', timeZone: 'Europe/Berlin' }],
  events: () =>
    Promise.resolve([
      { id: 'abc', summary: '</script><img onerror=alert(1)>' },
      { id: 'linked', htmlLink: 'https://www.google.com/calendar/event?eid=bGlua2Vk' },
    ]),
};

function get(path: string): Promise<Response> {
  return calendarPage(new Request(`https://calendar.google.com${path}`), data);
}

describe('The local page of the calendar', () => {
  it.each(['/', '/calendar', '/calendar/', '/calendar/r'])('sends %s to the first account', async (path) => {
    const response = await get(path);
    expect([response.status, response.headers.get('location')]).toEqual([302, '/calendar/u/0/r']);
  });

  it('is served under a nonce and enforced Trusted Types', async () => {
    const response = await get('/calendar/u/0/r');
    const policy = response.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(policy).toContain(`require-trusted-types-for 'script'`);
    expect(await response.text()).toContain(`nonce="${nonce ?? 'none'}" src=`);
  });

  it('calls every class something else at each load', async () => {
    const pages = await Promise.all([get('/calendar/u/0/r'), get('/calendar/u/0/r')]);
    const [one, two] = await Promise.all(
      pages.map(async (page) => (await page.text()).match(/\.k[0-9a-f]{6}/g)),
    );
    expect(one?.length).toBeGreaterThan(50);
    expect(one?.filter((name) => two?.includes(name))).toEqual([]);
  });

  it('carries names of strangers as text', async () => {
    const html = await (await get('/calendar/u/0/r')).text();
    expect(html).not.toContain('<b>Ada');
  });

  it('names a chip by the event’s own link, else by id and shortened calendar', async () => {
    const events = (await (await get('/calendar/_/events?u=0&start=0&end=1')).json()) as { eid: string }[];
    expect(events.map(({ eid }) => atob(eid))).toEqual(['abc ada.lind@m', 'linked']);
  });

  it('has other applications and nothing else under its address', async () => {
    expect(await (await get('/calendar/u/0/appointments/abc')).text()).not.toContain('page-config');
    expect((await get('/calendar/u/7/r')).status).toBe(404);
    expect((await get('/calendar/_/client/../index.ts')).status).toBe(404);
    expect((await get('/elsewhere')).status).toBe(404);
  });

  it('refuses a variant that does not exist', async () => {
    await expect(get('/calendar/u/0/r?variant=no-datkey')).rejects.toThrow('no-datkey');
  });
});
