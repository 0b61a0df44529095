/**
 * Leading zeros that a workbook shows but doesn't store: `42` in the number format `00000` is employee 00042. The library that
 * reads workbooks gives the bare number, and an id without its zeros is a different id. Pure.
 */
import { walkXml } from './xml.ts'

/** more than any id has; Excel stores 15 */
const MAX_DIGITS = 40

/** Number of digits to show, by cell style index, from the workbook's styles. */
export function paddedStyles(styles: string): Map<string, number> {
  const formats = new Map<string, string>()
  const widths = new Map<string, number>()
  let cellStyle: number | null = null
  walkXml(styles, {
    open: (name, attribute) => {
      if (name === 'numFmt') formats.set(attribute('numFmtId'), attribute('formatCode'))
      else if (name === 'cellXfs') cellStyle = 0
      else if (name === 'xf' && cellStyle !== null) {
        const format = formats.get(attribute('numFmtId')) ?? ''
        const isPadded = /^0{2,}$/.test(format) && format.length <= MAX_DIGITS
        if (isPadded) widths.set(String(cellStyle), format.length)
        cellStyle += 1
      }
    },
    close: (name) => {
      if (name === 'cellXfs') cellStyle = null
    },
  })
  return widths
}
