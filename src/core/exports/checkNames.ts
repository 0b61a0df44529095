import type { NameCheck, NamedFiles, Selection } from '../model.ts'
import { parseNamePattern } from '../matching/writePattern.ts'
import type { Database } from '../store/database.ts'
import { exportedPeople } from './exportedPeople.ts'
import { createNaming, type NamedPerson } from './fileNames.ts'
import { storedKeys } from './storedKeys.ts'

const MAX_EXAMPLES = 3

/**
 * How the files of the selected people would be named, without those who are known to have no photo.
 * @throws AppError `pattern_invalid`, and the reason of `signal`
 */
export async function checkNames(
  db: Database,
  selection: Selection,
  pattern: string,
  signal: AbortSignal,
): Promise<NameCheck> {
  const name = createNaming(parseNamePattern(pattern), storedKeys(db))
  const check: NameCheck = { all: nobody(), alike: nobody(), otherwise: nobody() }
  for await (const page of exportedPeople(db, selection)) {
    signal.throwIfAborted()
    for (const named of await name(page.filter(({ photo }) => photo !== 'none'))) {
      add(check.all, named)
      if (named.note) add(named.note === 'number' ? check.alike : check.otherwise, named)
    }
  }
  return check
}

const nobody = (): NamedFiles => ({ people: 0, examples: [] })

function add(files: NamedFiles, { person, path }: NamedPerson): void {
  files.people += 1
  if (files.examples.length < MAX_EXAMPLES)
    files.examples.push({ displayName: person.displayName, fileName: `${path}.jpg` })
}
