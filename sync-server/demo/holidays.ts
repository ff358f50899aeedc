/**
 * Vietnam's public holidays of 2026 and 2027 (Bộ luật Lao động Điều 112) with days in lieu and swapped working days.
 * The lunar days are data: 1 January of Bính Ngọ is 17/02/2026, of Đinh Mùi 06/02/2027. An organisation officer
 * corrects the calendar on the unit's record when a year's decision says otherwise.
 */
import type { WorkingCalendar } from '#domain/calendar/working-days.ts';

const YEAR_2026 = [
  '2026-01-01', '2026-01-02',
  '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20',
  '2026-04-26', '2026-04-27',
  '2026-04-30', '2026-05-01',
  '2026-08-31', '2026-09-01', '2026-09-02',
];

/** Tết, 10 March of the lunar year on 16/04, and Mondays in lieu where a holiday falls on a weekend. */
const YEAR_2027 = [
  '2027-01-01',
  '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11',
  '2027-04-16',
  '2027-04-30', '2027-05-01', '2027-05-03',
  '2027-09-02', '2027-09-03',
];

export const DEMO_CALENDAR: WorkingCalendar = {
  holidays: [...YEAR_2026, ...YEAR_2027],
  // Saturdays worked for the bridges of 02/01 and 31/08/2026.
  swapped: ['2026-01-10', '2026-08-22'],
};
