/** Names the files in ZIP files that don't say in which encoding their names are: as the directory knows people. */
import type { LocalFile } from '../../files/localFile.ts'
import type { Archive, SortedSources } from '../../sources/source.ts'
import type { GuessedEncoding } from '../../sources/text/encodings.ts'
import type { ReviewContext } from '../context.ts'
import { decideReading } from './decideReading.ts'

export interface NamedFiles {
  files: LocalFile[]
  /** those whose names the reader has to choose */
  unclear: Archive[]
}

/** Where nobody can be asked, the most likely names are used. */
export async function nameArchives(
  { files, archives }: Pick<SortedSources, 'files' | 'archives'>,
  match: ReviewContext['match'],
): Promise<NamedFiles> {
  const unclear: Archive[] = []
  const renamed = new Map<LocalFile, LocalFile>()
  for (const archive of archives) {
    const likely = archive.readings[0]?.encoding ?? null
    const encoding = await likelyNames(archive, match).catch(() => likely)
    if (encoding === null) unclear.push(archive)
    else if (encoding !== likely) {
      for (const [from, to] of renames(archive, encoding)) renamed.set(from, to)
    }
  }
  return { files: files.map((file) => renamed.get(file) ?? file), unclear }
}

/** Each file of an archive and the same file named in another encoding. */
export function renames(
  { files, filesIn }: Archive,
  encoding: GuessedEncoding,
): Map<LocalFile, LocalFile> {
  const named = filesIn(encoding)
  return new Map(files.map((file, index) => [file, named[index] ?? file]))
}

const sure = new Set(['certain', 'likely', 'ambiguous'])

async function likelyNames(
  { readings }: Archive,
  match: ReviewContext['match'],
): Promise<GuessedEncoding | null> {
  const asked = readings.flatMap(({ names }) => names.map((name) => ({ name, size: 0 })))
  const { matches } = await match(asked, '')
  let at = 0
  const outcomes = readings.map(({ encoding, cost, names }) => {
    const people = names.map(() => {
      const answer = matches[at++]
      return answer && sure.has(answer.confidence) ? answer.candidates.map(({ id }) => id) : []
    })
    const found = people.filter(({ length }) => length > 0).length
    const result = JSON.stringify([people, found > 0 ? null : names])
    return { encoding, cost, found, findsPeople: found > 0, result }
  })
  return decideReading(outcomes)
}
