/** An edited plan into the review: a tick is for a person, so people are settled before ticks. */
import type { CandidateView, MatchAnswer, SourceFileView } from '../../api/contract.ts'
import { namelessFile, readPlan, type PlanEdit, type PlanRow } from './plan.ts'
import type { PlanNews } from './shelf.ts'
import { some, fileCount } from './some.ts'
import type { Sheet } from './source.ts'

export interface PlanDesk {
  /** resolves once every file has its answer */
  settled: () => Promise<void>
  /** in one order as long as nothing changes; ids are found again by their place */
  rows: () => (PlanRow & { id: number })[]
  match: (files: SourceFileView[]) => Promise<MatchAnswer>
  choose: (id: number, person: CandidateView) => void
  tick: (id: number, on: boolean) => void
}

interface Edited extends PlanEdit {
  id: number
  name: string
}

/** as the API has it */
const piece = 500

/** @throws Problem when the people that it names cannot be asked for */
export async function loadPlan(sheet: Sheet, desk: PlanDesk): Promise<PlanNews> {
  await desk.settled()
  const rows = desk.rows()
  const { edits, absent, unread } = readPlan(sheet, rows)
  const edited = [...edits].flatMap(([index, edit]): Edited[] => {
    const row = rows[index]
    return row ? [{ ...edit, id: row.id, name: row.name }] : []
  })
  const named = edited.filter(({ person }) => person.length > 0)
  const unfound = await choosePeople(named, desk)
  // nobody is ticked for a person whom the plan does not want
  const ticks = edited.filter(({ id, set }) => set === false || (set && !unfound.has(id)))
  for (const { id, set } of ticks) desk.tick(id, set === true)
  const done = explain({
    taken: ticks.filter(({ set }) => set).length,
    leftOut: ticks.filter(({ set }) => !set).length,
    given: named.length - unfound.size,
  })
  return { done, problems: explainRest(absent, unread, [...unfound.values()]) }
}

/** Answers those for whom the plan names nobody, or not exactly one person, with what it says. */
async function choosePeople(named: Edited[], desk: PlanDesk): Promise<Map<number, string>> {
  const unfound = new Map<number, string>()
  for (let start = 0; start < named.length; start += piece) {
    const asked = named.slice(start, start + piece)
    const { matches } = await desk.match(
      asked.map(({ person }) => ({ name: namelessFile, size: 0, listed: person })),
    )
    for (const [index, { id, name, person }] of asked.entries()) {
      const { candidates = [], confidence } = matches[index] ?? {}
      const sure = confidence === 'certain' || confidence === 'likely'
      const [only] = candidates
      if (only && sure) desk.choose(id, only)
      else unfound.set(id, `${name} (${person.join(', ')})`)
    }
  }
  return unfound
}

function explain({ taken, leftOut, given }: Record<'taken' | 'leftOut' | 'given', number>): string {
  const parts = [
    taken > 0 ? `${fileCount(taken)} ticked` : '',
    leftOut > 0 ? `${fileCount(leftOut)} left out` : '',
    given > 0 ? `${fileCount(given)} given to the person named` : '',
  ].filter(Boolean)
  return parts.length > 0 ? `${parts.join(', ')}.` : 'It says what was here already.'
}

const explainRest = (absent: string[], unread: string[], unfound: string[]): string[] =>
  [
    some('Not among the files', absent),
    some('“Set” is neither yes nor no for', unread),
    some('Nobody, or not exactly one person, is found for', unfound),
  ].filter((sentence) => sentence !== '')
