import { errorWords } from '../errors.ts'
import type { Person } from '../model.ts'
import type { Cell } from '../spreadsheet/cell.ts'
import { csvLines, csvStart } from '../spreadsheet/csv.ts'
import { columnTitles, type ColumnTitle } from '../words/columnTitles.ts'
import type { CoreWords } from '../words/words.ts'
import type { NamedPerson } from './fileNames.ts'
import type { PhotoRead } from './readPhoto.ts'

/** What became of one person's photo. */
export interface SavedPhoto extends NamedPerson<Person> {
  /** as it stands in the ZIP; null if there is no file */
  fileName: string | null
  photo: PhotoRead
}

interface Column {
  title: ColumnTitle
  cell: (saved: SavedPhoto, words: CoreWords) => Cell
}

/**
 * The columns of the list in a ZIP. Importing reads the first as the file's name, and the sign-in name and the object id
 * as who it shows (src/tab/sources/lists/header.ts).
 */
const columns: Column[] = [
  { title: 'file', cell: ({ fileName }) => fileName },
  { title: 'person', cell: ({ person }) => person.displayName },
  { title: 'signInName', cell: ({ person }) => person.userPrincipalName },
  { title: 'objectId', cell: ({ person }) => person.id },
  { title: 'department', cell: ({ person }) => person.department },
  { title: 'result', cell: ({ photo }, words) => words(resultOf(photo)) },
  { title: 'note', cell: noteOf },
]

const goneCells = (personId: string, words: CoreWords): Cell[] =>
  columns.map(({ title }) => {
    if (title === 'objectId') return personId
    if (title === 'result') return words('exports.result.unread')
    return title === 'note' ? errorWords('person_gone', words).sentence : null
  })

const resultOf = ({ kind }: PhotoRead) =>
  (
    ({
      found: 'exports.result.saved',
      none: 'exports.result.none',
      unread: 'exports.result.unread',
    }) as const
  )[kind]

function noteOf({ photo, note }: SavedPhoto, words: CoreWords): Cell {
  if (photo.kind === 'unread') return errorWords(photo.code, words).sentence
  return photo.kind === 'found' && note ? words(`exports.note.${note}`) : null
}

/** The list in a ZIP as it grows: text of about 200 bytes a person, which is all that is kept of them. */
export function createListInside(words: CoreWords) {
  const chunks = [csvStart(columns.map(({ title }) => columnTitles[title]))]
  return {
    add: (saved: SavedPhoto) =>
      void chunks.push(csvLines([columns.map(({ cell }) => cell(saved, words))])),
    /** somebody who was chosen, and whom the directory no longer has */
    addGone: (personId: string) => void chunks.push(csvLines([goneCells(personId, words)])),
    bytes: () => Buffer.concat(chunks),
  }
}
