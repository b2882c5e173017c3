import { describe, expect, it } from '@jest/globals';
import { dayAfter, weekdayOf } from './days';
import {
  daysAfter,
  formatDay,
  formatMinute,
  formatMoney,
  formatMonth,
  formatNumber,
  formatSize,
  formatWeekday,
} from './format';
import { formatSource } from './format-source';

describe('days', () => {
  it.each([
    ['2015-04-30', '30 april 2015'],
    ['2019-03-01', '1 maart 2019'],
    ['nog niet bekend', 'nog niet bekend'],
  ])('writes %s as %s', (day, text) => expect(formatDay(day)).toBe(text));

  it.each([
    ['2015-05-12', 'dinsdag 12 mei 2015'],
    ['2016-02-29', 'maandag 29 februari 2016'],
    ['2015-01-05', 'maandag 5 januari 2015'],
    ['2017-06-30', 'vrijdag 30 juni 2017'],
  ])('knows which day of the week %s is', (day, text) => expect(formatWeekday(day)).toBe(text));

  it('counts a week from Sunday', () => expect(weekdayOf('2026-11-22')).toBe(0));

  it.each([
    ['2015-01-31', '2015-02-01'],
    ['2015-02-28', '2015-03-01'],
    ['2016-02-28', '2016-02-29'],
    ['2015-12-31', '2016-01-01'],
    ['2015-04-30', '2015-05-01'],
  ])('goes from %s to %s', (day, next) => expect(dayAfter(day)).toBe(next));

  it('counts days over a leap year', () => expect(daysAfter('2015-05-12', '2016-05-12')).toBe(366));
  it('writes a month', () => expect(formatMonth('2015-05')).toBe('mei 2015'));
  it('writes the time of a talk', () =>
    expect(formatMinute('2016-05-16T10:00')).toBe('maandag 16 mei 2016 om 10.00\u00a0uur'));
});

describe('amounts', () => {
  it.each([
    ['7200.00', '€\u00a07.200,00'],
    ['163500000.00', '€\u00a0163.500.000,00'],
    ['0.00', '€\u00a00,00'],
    ['999.99', '€\u00a0999,99'],
  ])('writes %s as %s', (amount, text) => expect(formatMoney(amount)).toBe(text));

  it.each([
    ['3912', '3.912'],
    ['0.034794440001', '0,034794440001'],
    ['-12.5', '-12,5'],
    ['62000000/11', '62000000/11'],
  ])('writes the number %s as %s', (number, text) => expect(formatNumber(number)).toBe(text));

  it.each([
    [482_113, '482\u00a0kB'],
    [1_240_000, '1,2\u00a0MB'],
    [12, '1\u00a0kB'],
  ])('writes a size of %s', (bytes, text) => expect(formatSize(bytes)).toBe(text));
});

describe('sources', () => {
  it.each([
    ['R14 1.5(1)', 'Regeling kwaliteitsafspraken mbo, artikel 1.5 lid 1'],
    ['R14 art. 2.2', 'Regeling kwaliteitsafspraken mbo, artikel 2.2'],
    ['R16 art. 2.3(2), 2.4', 'Regeling kwaliteitsafspraken mbo, tekst van 2016, artikel 2.3 lid 2, artikel 2.4'],
    ['R16 art. 3.4 to 3.8', 'Regeling kwaliteitsafspraken mbo, tekst van 2016, artikel 3.4 tot en met artikel 3.8'],
    ['PB art. 8(2), 12', 'Regeling prestatiebox mbo, artikel 8 lid 2, 12'],
    ['S4 planning', 'Facilitering door OCW en MBO in Bedrijf, planning'],
    ['MT; (interp.)', 'MBO Today; onze lezing'],
    ['reading: wie adviseert, besluit niet', 'onze lezing: wie adviseert, besluit niet'],
    ['Wet educatie en beroepsonderwijs', 'Wet educatie en beroepsonderwijs'],
    ['PB art. 8, 9, 13, 14', 'Regeling prestatiebox mbo, artikel 8, 9, 13, 14'],
    [
      'R16 art. 3.4 to 3.8, bijlage 3 to 5',
      'Regeling kwaliteitsafspraken mbo, tekst van 2016, artikel 3.4 tot en met artikel 3.8, bijlage 3 tot en met 5',
    ],
    ['R16b art. 4.1', 'Regeling kwaliteitsafspraken mbo, tekst van juli 2016, artikel 4.1'],
  ])('cites %s as %s', (source, text) => expect(formatSource(source)).toBe(text));
});
