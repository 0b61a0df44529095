import { errorWords } from '../errors.ts'
import type { Person } from '../model.ts'
import type { Cell } from '../spreadsheet/cell.ts'
import { csvLines, csvStart } from '../spreadsheet/csv.ts'
import type { exports } from '../words/en/exports.ts'
import { words } from '../words/words.ts'
import type { NamedPerson } from './fileNames.ts'
import type { PhotoRead } from './readPhoto.ts'

/** What became of one person's photo. */
export interface SavedPhoto extends NamedPerson<Person> {
  /** as it stands in the ZIP; null if there is no file */
  fileName: string | null
  photo: PhotoRead
}

interface Column {
  name: Extract<keyof typeof exports, `exports.column.${string}`>
  cell: (saved: SavedPhoto) => Cell
}

/**
 * The columns of the list in a ZIP. Importing reads the first as the file's name, and the sign-in name and the object id
 * as who it shows (src/tab/sources/lists/header.ts).
 */
const columns: Column[] = [
  { name: 'exports.column.file', cell: ({ fileName }) => fileName },
  { name: 'exports.column.person', cell: ({ person }) => person.displayName },
  { name: 'exports.column.signInName', cell: ({ person }) => person.userPrincipalName },
  { name: 'exports.column.objectId', cell: ({ person }) => person.id },
  { name: 'exports.column.department', cell: ({ person }) => person.department },
  { name: 'exports.column.result', cell: ({ photo }) => words(resultOf(photo)) },
  { name: 'exports.column.note', cell: noteOf },
]

const goneCells = (personId: string): Cell[] =>
  columns.map(({ name }) => {
    if (name === 'exports.column.objectId') return personId
    if (name === 'exports.column.result') return words('exports.result.unread')
    return name === 'exports.column.note' ? errorWords('person_gone').sentence : null
  })

const resultOf = ({ kind }: PhotoRead) =>
  (
    ({
      found: 'exports.result.saved',
      none: 'exports.result.none',
      unread: 'exports.result.unread',
    }) as const
  )[kind]

function noteOf({ photo, note }: SavedPhoto): Cell {
  if (photo.kind === 'unread') return errorWords(photo.code).sentence
  return photo.kind === 'found' && note ? words(`exports.note.${note}`) : null
}

/** The list in a ZIP as it grows: text of about 200 bytes a person, which is all that is kept of them. */
export function createListInside() {
  const chunks = [csvStart(columns.map(({ name }) => words(name)))]
  return {
    add: (saved: SavedPhoto) =>
      void chunks.push(csvLines([columns.map(({ cell }) => cell(saved))])),
    /** somebody who was chosen, and whom the directory no longer has */
    addGone: (personId: string) => void chunks.push(csvLines([goneCells(personId)])),
    bytes: () => Buffer.concat(chunks),
  }
}
