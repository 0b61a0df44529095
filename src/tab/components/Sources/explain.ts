/** What lists and edited plans do, and which of their rows can't be used, in the reader's language. */
import type { PlanOutcome } from '../../review/plan/applyPlan.ts'
import type { AppliedList } from '../../sources/list.ts'
import type { Archive, ListColumns, Reading } from '../../sources/source.ts'
import { words } from '../../words/words.ts'

/** names in one sentence; the others are counted */
const MAX_NAMES = 3

/** of a cell that shows how a list reads */
const MAX_CELL_CHARACTERS = 60

/** "The list names 1,380 of 1,400 files." */
export function explainApplied({ listed, unlisted }: AppliedList): string {
  const all = listed.size + unlisted
  return all === 0
    ? words('sources.noFilesYet')
    : words('sources.applied', { listed: listed.size, all })
}

/** A sentence for each kind of row that needs attention. */
export function explainDoubts(applied: AppliedList): string[] {
  return (['shortened', 'failed', 'absent', 'twice', 'unclear', 'blank'] as const)
    .filter((kind) => applied[kind].length > 0)
    .map((kind) => words(`sources.doubt.${kind}`, { names: fewOf(applied[kind]) }))
}

/** The first words that read differently in other encodings. */
export function explainReading({ rows, encoding }: Reading): string {
  const cells = rows.flat().filter((cell) => /\P{ASCII}/u.test(cell))
  return words('sources.reading.example', { example: exampleOf(cells), encoding })
}

const exampleOf = (texts: readonly string[]): string =>
  fewOf([...new Set(texts.map((text) => text.slice(0, MAX_CELL_CHARACTERS)))])

/** The names in a ZIP file as each encoding reads them, most likely first. */
export const explainNames = ({ readings }: Archive) =>
  readings.map(({ encoding, names }) => {
    const example = exampleOf(names.map((name) => name.split('/').at(-1) ?? name))
    return { encoding, example, choice: words('sources.reading.example', { example, encoding }) }
  })

/** The columns in use; empty while the file or the person is missing. */
export function explainColumns(
  header: string[],
  { file, folders, person, nameParts }: ListColumns,
): string {
  const people = [...person, ...nameParts].map((column) => header[column] ?? '')
  if (file === null || people.length === 0) return ''
  const quoted = people.map((column) => words('sources.column', { column }))
  const path = [...folders, file].map((column) => header[column] ?? '').join('/')
  return words('sources.columnsInUse', { file: path, people: words.list(quoted) })
}

/** What an edited plan has changed. */
export const explainEditedPlan = ({ changed }: PlanOutcome): string =>
  words('sources.plan.changed', { count: changed })

/** A sentence for each kind of row of an edited plan that could not be followed. */
export function explainEditedPlanDoubts(plan: PlanOutcome): string[] {
  return (['absent', 'unread', 'unclear'] as const)
    .filter((kind) => plan[kind].length > 0)
    .map((kind) => words(`sources.plan.${kind}`, { names: fewOf(plan[kind]) }))
}

/** The first names and how many more, separated by semicolons, since file names and people's names may have commas. */
export function fewOf(names: readonly string[]): string {
  return words('sources.fewNames', {
    names: names.slice(0, MAX_NAMES).join('; '),
    more: Math.max(0, names.length - MAX_NAMES),
  })
}
