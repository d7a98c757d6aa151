import { INDIA } from './countries.ts';
import { CANDIDATES } from './people.ts';
import { type Executive, weeks } from './rows.ts';

const TEAM = 'Rohan Mehta, Divya Menon, Farah Sheikh, Arjun Pillai';

/** Two hours of focus every morning, meetings in the afternoon: what a kept rhythm looks like. */
export const healthy: Executive = {
  id: 'healthy',
  roleId: 'cto',
  name: 'Anika Rao',
  company: 'Banyan Ledger',
  sentence: 'Codes every morning and meets in the afternoon: a week that works.',
  zone: 'Asia/Kolkata',
  weekStart: 'MO',
  clock24: true,
  country: INDIA,
  vacations: [-45, -30, -16, 5],
  series: [
    ['TU,TH', 'Home', '', { type: 'workingLocation', free: true }],
    ['MO,TU,WE,TH,FR 09:00 120', 'Focus time', '', { type: 'focusTime', changes: { 3: 'cancelled' } }],
    ['MO,TU,WE,TH,FR 13:30 30', 'Review pull requests', ''],
    ['WE 16:30 90', 'Pairing: Divya and Anika', 'Divya Menon', { mine: true }],
    ['TH 11:30 60', 'Design review', TEAM, { mine: true, changes: { 4: 'FR 11:30' } }],
    ['FR 16:00 60', 'Refactor: settlement jobs', '', { to: -20 }],
    ['FR 16:00 60', 'Bug hunt: settlement jobs', '', { from: -19 }],
    ['MO 11:00 60', 'Engineering staff meeting', TEAM, { mine: true }],
    ['MO 14:30 30', 'Anika / {you} 1:1', 'Rohan Mehta', { mine: true }],
    [
      'MO 15:00 60',
      'Leadership team',
      'Neil Fernandes, Kavya Iyer, Ritu Bose',
      { changes: { 2: 'TU 17:00' } },
    ],
    ['TU 11:30 60', 'Product sync', 'Kavya Iyer, Farah Sheikh'],
    ['TU 14:30 30', 'Anika / {you} 1:1', 'Farah Sheikh', { mine: true }],
    [
      'TU 10:00 60',
      'London clients sync',
      'Ritu Bose, Hugh Barker@Saltmarsh Bank',
      { zone: 'Europe/London', from: -40 },
    ],
    ['WE 11:30 45', 'Steering committee', 'Neil Fernandes, Kavya Iyer'],
    ['WE 14:30 30', 'Anika / {you} 1:1', 'Arjun Pillai', { mine: true, every: 2 }],
    [
      'WE 09:30 45',
      'New York desk call',
      'Ritu Bose, Sol Abrams@Hudson Clearing',
      { zone: 'America/New_York', from: -34, every: 2 },
    ],
    ['TH 14:30 60', 'Vendor sync: payments', 'Jo Kapadia@Paylane, Arjun Pillai', { every: 2 }],
    ['TH 16:00 60', 'Roadmap', 'Kavya Iyer, Rohan Mehta'],
    ['FR 11:30 60', 'Week in review', TEAM],
  ],
  singles: [
    ['MO 16:30 60', CANDIDATES, 'Rohan Mehta', weeks(2, -53), { chance: 0.7 }],
    ['TU 10:00 60', 'Audit committee', 'Neil Fernandes', weeks(9, -50)],
    ['TH 17:00 60', 'Board prep', 'Neil Fernandes, Ritu Bose', weeks(6, -49)],
    ['FR 14:30 60', 'Company all-hands', 'Neil Fernandes', weeks(4, -51), { hidden: true }],
    ['TH 10:00 60', 'Press call', 'Ritu Bose', [-9, -1, 1], { answer: 'declined' }],
    [
      'TU 17:00 45',
      'Partner introduction',
      'Ritu Bose, Hugh Barker@Saltmarsh Bank',
      [-6, 1, 2],
      { answer: 'needsAction' },
    ],
    ['MO 17:00 45', 'Culture working group', 'Kavya Iyer', weeks(5, -49), { answer: 'tentative' }],
    ['FR 13:30 270', 'Out of office', '', [-23, -5, 6], { type: 'outOfOffice' }],
    ['WE', 'Ledger Conference', '', [-12, 8], { lasts: 2 }],
    ['FR', "Rohan's birthday", '', [-3, 1], { free: true }],
  ],
};
