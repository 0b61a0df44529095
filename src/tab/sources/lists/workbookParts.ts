/** The parts of a workbook that are read, written anew within bounds. Pure. */
import { strFromU8, strToU8, type Unzipped, type Zippable } from 'fflate'
import { UnusableFile } from '../../files/unusableFile.ts'
import { paddedStyles } from './padded.ts'
import { MAX_CELLS } from './sheet.ts'
import { boundedSheet } from './sheetXml.ts'
import { escapeXml, walkXml } from './xml.ts'

/** more than anybody looks through; a hostile workbook can name one sheet a million times */
const MAX_SHEETS = 50

const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationsPath = 'xl/_rels/workbook.xml.rels'

interface BoundedParts {
  parts: Zippable
  /** rows left out, by sheet */
  more: number[]
}

/**
 * A workbook with the same texts, styles and sheets, and nothing else. Sheets that aren't there are omitted.
 * @param files the XML of a workbook, by path
 * @throws UnusableFile if it has too many sheets or cells; another error if it isn't a workbook
 */
export function boundedParts(files: Unzipped): BoundedParts {
  const paths = readRelations(textAt(files, relationsPath))
  const { is1904, sheets } = readSheetNames(textAt(files, 'xl/workbook.xml'))
  const styles = bytesAt(files, paths.styles)
  const digits = styles ? paddedStyles(strFromU8(styles)) : new Map<string, number>()
  const read = sheets.flatMap(({ name, relation }) => {
    const bytes = bytesAt(files, paths.sheets.get(relation) ?? '')
    return bytes ? [{ name, bytes }] : []
  })
  if (read.length === 0 || read.length > MAX_SHEETS) {
    throw new UnusableFile(read.length === 0 ? 'workbookUnreadable' : 'workbookTooLarge')
  }
  const parts: Zippable = {
    'xl/workbook.xml': strToU8(workbookXml(read, is1904)),
    [relationsPath]: strToU8(relationsXml(read.length)),
  }
  if (styles) parts['xl/styles.xml'] = styles
  const texts = bytesAt(files, paths.sharedStrings)
  if (texts) parts['xl/sharedStrings.xml'] = texts
  let cells = 0
  const more = read.map(({ bytes }, index) => {
    const sheet = boundedSheet(strFromU8(bytes), digits)
    cells += sheet.rows * sheet.width
    if (cells > MAX_CELLS) throw new UnusableFile('workbookTooLarge')
    parts[`xl/worksheets/sheet${index}.xml`] = strToU8(sheet.xml)
    return sheet.more
  })
  return { parts, more }
}

const bytesAt = (files: Unzipped, path: string): Uint8Array | undefined =>
  Object.hasOwn(files, path) ? files[path] : undefined

function textAt(files: Unzipped, path: string): string {
  const bytes = bytesAt(files, path)
  if (!bytes) throw new UnusableFile('workbookUnreadable')
  return strFromU8(bytes)
}

/** Where styles, shared texts, and sheets by their relation's id are. */
function readRelations(xml: string) {
  const sheets = new Map<string, string>()
  const paths = { styles: 'xl/styles.xml', sharedStrings: 'xl/sharedStrings.xml', sheets }
  walkXml(xml, {
    open: (name, attribute) => {
      if (name !== 'Relationship') return
      const target = attribute('Target')
      const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      // the strict form of the standard has other addresses, with the same last part
      const [, kind] = /\/relationships\/(\w+)$/.exec(attribute('Type')) ?? []
      if (kind === 'worksheet') sheets.set(attribute('Id'), path)
      else if (kind === 'styles' || kind === 'sharedStrings') paths[kind] = path
    },
  })
  return paths
}

function readSheetNames(xml: string) {
  const sheets: { name: string; relation: string }[] = []
  let is1904: boolean | null = null
  walkXml(xml, {
    open: (name, attribute) => {
      if (name === 'workbookPr') is1904 ??= attribute('date1904') === '1'
      if (name !== 'sheet' || attribute('name') === '') return
      if (sheets.length > MAX_SHEETS) throw new UnusableFile('workbookTooLarge')
      sheets.push({ name: attribute('name'), relation: attribute('id') })
    },
  })
  return { is1904: is1904 ?? false, sheets }
}

function workbookXml(sheets: { name: string }[], is1904: boolean): string {
  const all = sheets.map(
    ({ name }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="sheet${index}"/>`,
  )
  const dates = is1904 ? '<workbookPr date1904="1"/>' : ''
  return `<workbook>${dates}<sheets>${all.join('')}</sheets></workbook>`
}

function relationsXml(sheets: number): string {
  const all = Array.from(
    { length: sheets },
    (_none, index) =>
      `<Relationship Id="sheet${index}" Type="${kinds}/worksheet" Target="worksheets/sheet${index}.xml"/>`,
  )
  return `<Relationships>${all.join('')}</Relationships>`
}
