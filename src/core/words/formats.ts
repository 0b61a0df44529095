import type { IntlShape } from '@formatjs/intl'

/** Numbers, dates and lists as the reader's locale writes them. */
export interface Formats {
  /** "1,400" */
  number(value: number): string
  /** of a share between 0 and 1: "38%" */
  percent(share: number): string
  /** in steps of 1000: "640 bytes", "12 KB", "1.2 MB" */
  fileSize(bytes: number): string
  /** rounded to what matters while waiting: "20 seconds", "2 minutes", "3 hours" */
  duration(milliseconds: number): string
  /** "Nov 28, 2026" */
  date(moment: Date): string
  /** "November 2026" */
  month(moment: Date): string
  /** "2:05 PM" */
  time(moment: Date): string
  /** "Nov 28, 2026, 2:05 PM" */
  dateTime(moment: Date): string
  /** "Ana, Ben, and Chloe", or with `or` */
  list(items: readonly string[], word?: 'and' | 'or'): string
}

/** @param intl called when it is needed */
export function createFormats(intl: () => IntlShape): Formats {
  const unit = (value: number, unit: string, options: object): string =>
    intl().formatNumber(value, { style: 'unit', unit, ...options })
  const moment = (value: Date, options: Intl.DateTimeFormatOptions): string => {
    const { formatters, locale, timeZone } = intl()
    return formatters.getDateTimeFormat(locale, { timeZone, ...options }).format(value)
  }
  return {
    number: (value) => intl().formatNumber(value),
    percent: (share) => intl().formatNumber(share, { style: 'percent' }),
    fileSize(bytes) {
      const [size, name] = sizeOf(bytes)
      const maximumFractionDigits = size < 10 ? 1 : 0
      const unitDisplay = name === 'byte' ? 'long' : 'short'
      // Microsoft writes KB and Ko, CLDR kB and ko
      return unit(size, name, { maximumFractionDigits, unitDisplay }).replace(/k(?=[Bo]$)/u, 'K')
    },
    duration(milliseconds) {
      const [amount, name] = durationOf(milliseconds)
      return unit(amount, name, { unitDisplay: 'long' })
    },
    date: (value) => moment(value, { dateStyle: 'medium' }),
    month: (value) => moment(value, { month: 'long', year: 'numeric' }),
    time: (value) => moment(value, { timeStyle: 'short' }),
    dateTime: (value) => moment(value, { dateStyle: 'medium', timeStyle: 'short' }),
    list: (items, word = 'and') =>
      intl().formatList(items, { type: word === 'and' ? 'conjunction' : 'disjunction' }),
  }
}

function sizeOf(bytes: number): [size: number, unit: string] {
  if (bytes < 1000) return [bytes, 'byte']
  if (bytes < 999_500) return [bytes / 1000, 'kilobyte']
  if (bytes < 999_500_000) return [bytes / 1_000_000, 'megabyte']
  return [bytes / 1_000_000_000, 'gigabyte']
}

function durationOf(milliseconds: number): [amount: number, unit: string] {
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 55) return [Math.max(Math.ceil(seconds / 10), 1) * 10, 'second']
  const minutes = Math.max(Math.round(seconds / 60), 1)
  return minutes < 60 ? [minutes, 'minute'] : [Math.round(minutes / 60), 'hour']
}
