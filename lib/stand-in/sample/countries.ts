import type { Country } from './rows.ts';

export const GERMANY: Country = {
  id: 'german',
  name: 'Germany',
  holidays: {
    '01-01': "New Year's Day",
    '05-01': 'Labour Day',
    '10-03': 'German Unity Day',
    '12-25': 'Christmas Day',
    '12-26': 'Boxing Day',
  },
};

export const UNITED_STATES: Country = {
  id: 'usa',
  name: 'United States',
  holidays: {
    '01-01': "New Year's Day",
    '06-19': 'Juneteenth',
    '07-04': 'Independence Day',
    '11-11': 'Veterans Day',
    '12-25': 'Christmas Day',
  },
};

export const INDIA: Country = {
  id: 'indian',
  name: 'India',
  holidays: {
    '01-26': 'Republic Day',
    '08-15': 'Independence Day',
    '10-02': 'Gandhi Jayanti',
    '12-25': 'Christmas Day',
  },
};
