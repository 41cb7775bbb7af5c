import { addDays, dateOf, weekday, yearOf, type LocalDate } from './local-date.ts';

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm, as in Meeus). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return dateOf(year, month, day);
}

/** The thirteen public holidays of Austria (Feiertagsruhegesetz), in the order of the year. */
export function publicHolidays(year: number): LocalDate[] {
  const easter = easterSunday(year);
  const days = [
    dateOf(year, 1, 1),
    dateOf(year, 1, 6),
    addDays(easter, 1),
    dateOf(year, 5, 1),
    addDays(easter, 39),
    addDays(easter, 50),
    addDays(easter, 60),
    dateOf(year, 8, 15),
    dateOf(year, 10, 26),
    dateOf(year, 11, 1),
    dateOf(year, 12, 8),
    dateOf(year, 12, 25),
    dateOf(year, 12, 26),
  ];
  return days.sort();
}

const closedDays = new Map<number, ReadonlySet<LocalDate>>();

function isHoliday(day: LocalDate): boolean {
  const year = yearOf(day);
  let holidays = closedDays.get(year);
  if (!holidays) {
    holidays = new Set(publicHolidays(year));
    closedDays.set(year, holidays);
  }
  return holidays.has(day);
}

function isWeekend(day: LocalDate): boolean {
  return weekday(day) >= 6;
}

function isGoodFriday(day: LocalDate): boolean {
  return day === addDays(easterSunday(yearOf(day)), -2);
}

/** Which days are working days depends on the question; these four calendars answer it. */
export interface WorkingCalendar {
  readonly isWorkingDay: (day: LocalDate) => boolean;
}

/** Receipt of electronic declarations (GTC 2.4): Monday to Friday without public holidays. */
export const receiptCalendar: WorkingCalendar = {
  isWorkingDay: (day) => !isWeekend(day) && !isHoliday(day),
};

/** Last days of private-law periods (§ 903 ABGB, European Convention BGBl 254/1983): Good Friday is closed too. */
export const periodCalendar: WorkingCalendar = {
  isWorkingDay: (day) => receiptCalendar.isWorkingDay(day) && !isGoodFriday(day),
};

/** Tax deadlines (§ 108 BAO): 24 December is closed too. */
export const taxCalendar: WorkingCalendar = {
  isWorkingDay: (day) => periodCalendar.isWorkingDay(day) && !day.endsWith('-12-24'),
};

/** Bank business days (TARGET): its own six holidays, not the Austrian ones. */
export const bankCalendar: WorkingCalendar = {
  isWorkingDay: (day) =>
    !isWeekend(day) &&
    !isGoodFriday(day) &&
    day !== addDays(easterSunday(yearOf(day)), 1) &&
    !['-01-01', '-05-01', '-12-25', '-12-26'].some((fixed) => day.endsWith(fixed)),
};

/** The day itself if it is a working day, else the next one. */
export function onOrAfter(day: LocalDate, calendar: WorkingCalendar): LocalDate {
  let candidate = day;
  while (!calendar.isWorkingDay(candidate)) candidate = addDays(candidate, 1);
  return candidate;
}

/** The first working day after the given day. */
export function nextWorkingDay(day: LocalDate, calendar: WorkingCalendar): LocalDate {
  return onOrAfter(addDays(day, 1), calendar);
}
