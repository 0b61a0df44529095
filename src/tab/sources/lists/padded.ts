/** Leading zeros that a workbook shows but doesn't store: `42` in the number format `00000` is employee 00042. Pure. */
import { strFromU8, strToU8 } from 'fflate'

type Files = Record<string, Uint8Array>

/**
 * Replaces such numbers with the text that Excel shows, in all sheets of an unpacked XLSX file. The library that reads
 * workbooks gives the bare number, and an id without its zeros is a different id.
 */
export function writeLeadingZeros(files: Files): Files {
  const styles = files['xl/styles.xml']
  const widths = styles ? paddedStyles(strFromU8(styles)) : new Map<string, number>()
  if (widths.size === 0) return files
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) =>
      path.startsWith('xl/worksheets/') && path.endsWith('.xml')
        ? [path, strToU8(padCells(strFromU8(bytes), widths))]
        : [path, bytes],
    ),
  )
}

/** Number of digits to show, by cell style index. */
function paddedStyles(styles: string): Map<string, number> {
  const formats = new Map(
    Array.from(styles.matchAll(/<(?:\w+:)?numFmt\s([^>]*)/g), ([, attributes = '']) => [
      attribute(attributes, 'numFmtId'),
      attribute(attributes, 'formatCode'),
    ]),
  )
  const [, cellStyles = ''] =
    /<(?:\w+:)?cellXfs\b[^>]*>(.*?)<\/(?:\w+:)?cellXfs>/s.exec(styles) ?? []
  const widths = new Map<string, number>()
  Array.from(cellStyles.matchAll(/<(?:\w+:)?xf\s([^>]*)/g)).forEach(
    ([, attributes = ''], index) => {
      const format = formats.get(attribute(attributes, 'numFmtId')) ?? ''
      if (/^0{2,}$/.test(format)) widths.set(String(index), format.length)
    },
  )
  return widths
}

const attribute = (attributes: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''

function padCells(sheet: string, widths: Map<string, number>): string {
  const cell = /<((?:\w+:)?c)\s([^>]*[^/>])>((?:(?!<\/\1>).)*)<\/\1>/gs
  return sheet.replace(cell, (whole, tag: string, attributes: string, content: string) => {
    const width = widths.get(attribute(attributes, 's'))
    const type = attribute(attributes, 't')
    const [, digits] = /<(?:\w+:)?v>(\d+)<\//.exec(content) ?? []
    if (!width || !digits || (type !== '' && type !== 'n')) return whole
    const place = attribute(attributes, 'r')
    const prefix = tag.slice(0, -1)
    const value = `<${prefix}v>${digits.padStart(width, '0')}</${prefix}v>`
    return `<${tag}${place && ` r="${place}"`} t="str">${value}</${tag}>`
  })
}
