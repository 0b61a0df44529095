import type { Archive } from '../../sources/source.ts'
import type { GuessedEncoding } from '../../sources/text/encodings.ts'
import { applyLists } from '../addSources.ts'
import { matchAgain, namesOf, type ReviewContext } from '../context.ts'
import type { Row } from '../row.ts'
import { renames } from './nameArchives.ts'

/** Names the files of a ZIP file by one of its readings, and matches again those whose names have changed. */
export function readNames(
  context: ReviewContext,
  archive: Archive,
  encoding: GuessedEncoding,
): void {
  const { state, notify } = context
  const renamed = renames(archive, encoding)
  const changed: Row[] = []
  for (const [id, local] of state.files) {
    const named = renamed.get(local)
    const row = state.book.rows.get(id)
    if (!named || !row || named.name === row.name) continue
    state.files.set(id, named)
    changed.push({ ...row, name: named.name, match: null })
  }
  state.book.put(changed)
  state.names = namesOf(state.book)
  state.archives = state.archives.filter((other) => other !== archive)
  state.readArchives = [...state.readArchives, { name: archive.name, encoding }]
  applyLists(context)
  matchAgain(context)
  notify()
}
