import type { CoreWords } from './words.ts'

/** As in `RunSummary`. */
interface Named {
  kind: string
  name: string | null
  undoesName: string | null
  total: number
}

/** What a run is called: as somebody named it, or else after what it does, such as “Import of 38 photos”. */
export function runName({ kind, name, undoesName, total }: Named, words: CoreWords): string {
  if (name !== null) return name
  if (undoesName !== null) return words('run.name.of', { kind, name: undoesName })
  return words('run.name', { kind, count: total })
}
