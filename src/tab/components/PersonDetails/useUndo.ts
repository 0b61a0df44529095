import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import type { ItemView, RunView } from '../../../api/contract.ts'
import type { Client } from '../../api/client.ts'
import { Problem, type ProblemCode } from '../../api/problem.ts'
import { useServices } from '../../hooks/useServices.ts'
import { words } from '../../words/words.ts'

const ASK_EVERY_MS = 500
/** A minute in all: a run that waits longer goes on without anybody. */
const MAX_QUESTIONS = 120

/** Undoes a change of one photo by its run, and waits until that is done. */
export function useUndo(changes: readonly QueryKey[]) {
  const { client } = useServices()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (runId: string) => {
      const item = await undone(client, runId)
      if (item.state !== 'done' && item.state !== 'unchanged') throw problemOf(item)
    },
    onSettled: () =>
      Promise.all(changes.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  })
}

async function undone(client: Client, runId: string): Promise<ItemView> {
  let run = await client.undoRun(runId, null)
  for (let asked = 0; run.finishedAt === null; asked += 1) {
    if (run.pausedBecause || asked === MAX_QUESTIONS) throw unfinished(run)
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
    run = await client.run(run.id)
  }
  const { items } = await client.items(run.id, { state: null, cursor: null, limit: 1 })
  const [item] = items
  if (!item) throw unfinished(run)
  return item
}

const problemOf = ({ code, sentence, next, requestId }: ItemView): Problem =>
  problem(code ?? 'internal', sentence ?? '', next ?? '', requestId)

const unfinished = ({ pausedBecause }: RunView): Problem =>
  pausedBecause
    ? problem(pausedBecause.code, pausedBecause.sentence, pausedBecause.next)
    : problem('throttled', words('person.undo.slow'), words('person.undo.slow.next'))

const problem = (
  code: ProblemCode,
  sentence: string,
  next: string,
  requestId: string | null = null,
): Problem => new Problem({ code, sentence, next, detail: null, requestId, url: null })
