import { AppError } from '../../core/errors.ts'
import type { RunSummary } from '../../core/model.ts'
import {
  runCancelCard,
  runStatusCard,
  statusHeadline,
  whichRunCard,
} from '../cards/answers/runStatus.ts'
import type { Button } from '../commands.ts'
import { runLink } from '../links.ts'
import type { Reply } from '../reply.ts'
import type { Services, Turn } from '../turn.ts'
import { nameOfRun } from '../words/words.ts'

/** Runs that are offered where it is not clear which one is meant. */
const MAX_RUNS = 5

type RunVerb = 'run.pause' | 'run.resume' | 'run.askCancel'

/** "How is the import going?": of those under way or, if there is none, of the last one. */
export async function showStatus(services: Services, turn: Turn): Promise<Reply> {
  const open = await openRuns(services, turn)
  const [only, another] = open.length > 0 ? open : await lastRun(services, turn)
  if (!only) return { text: turn.words('run.none') }
  if (!another) return statusReply(only, services, turn)
  return which(turn, open, (runId) => ({ verb: 'run.status', runId }))
}

/** Pauses, resumes or asks whether to cancel the only run of which it can be said, or asks which one is meant. */
export async function controlRun(verb: RunVerb, services: Services, turn: Turn): Promise<Reply> {
  const wanted = verb === 'run.resume' ? ['paused'] : ['running', 'waiting']
  const standings = verb === 'run.askCancel' ? [...wanted, 'paused'] : wanted
  const fitting = (await openRuns(services, turn)).filter(({ standing }) =>
    standings.includes(standing),
  )
  const [only, another] = fitting
  if (!only) return { text: turn.words(nothing[verb]) }
  if (another) return which(turn, fitting, (runId) => ({ verb, runId }))
  return doToRun({ verb, runId: only.id }, services, turn)
}

const nothing = {
  'run.pause': 'run.none.running',
  'run.resume': 'run.none.paused',
  'run.askCancel': 'run.none.running',
} as const

/** What a button about a run does; the card then shows where the run stands, and goes on showing it. */
export async function doToRun(
  { verb, runId }: Extract<Button, { runId: string }>,
  services: Services,
  turn: Turn,
): Promise<Reply> {
  const { runs } = services.core
  const show = () => runs.get(turn.sender, runId)
  switch (verb) {
    case 'run.pause':
      return statusReply(await unlessEnded(runs.pause(turn.sender, runId), show), services, turn)
    case 'run.resume':
      return statusReply(await unlessEnded(runs.resume(turn.sender, runId), show), services, turn)
    case 'run.cancel':
      return statusReply(await unlessEnded(runs.cancel(turn.sender, runId), show), services, turn)
    case 'run.askCancel':
      return askCancel(await show(), services, turn)
    case 'run.status':
    case 'run.keep':
      return statusReply(await show(), services, turn)
    default:
      return verb satisfies never
  }
}

/** An old card, or a second device, may ask for what can't be done any more: what became of the run is the answer. */
async function unlessEnded(
  changing: Promise<RunSummary>,
  show: () => Promise<RunSummary>,
): Promise<RunSummary> {
  try {
    return await changing
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'wrong_state') throw error
    return show()
  }
}

function askCancel(summary: RunSummary, services: Services, turn: Turn): Reply {
  if (summary.finishedAt || summary.cancelledAt) return statusReply(summary, services, turn)
  const { words } = turn
  const { id: runId } = summary
  return {
    card: runCancelCard(words, summary),
    summary: words('run.askCancel'),
    asks: { yes: { verb: 'run.cancel', runId }, no: { verb: 'run.keep', runId } },
    shows: { runId, asks: true },
  }
}

/** Kept up to date while there is something to show; after a press, also on the other devices. */
function statusReply(summary: RunSummary, { config }: Services, { words, card }: Turn): Reply {
  const { id: runId, finishedAt } = summary
  return {
    card: runStatusCard(words, summary, runLink(config, runId)),
    summary: statusHeadline(words, summary),
    ...((finishedAt === null || card !== null) && { shows: { runId, asks: false } }),
  }
}

function which({ words }: Turn, runs: RunSummary[], buttonOf: (runId: string) => Button): Reply {
  const titled = runs.map((summary) => ({
    title: words('run.named', {
      name: nameOfRun(words, summary),
      text: statusHeadline(words, summary),
    }),
    button: buttonOf(summary.id),
  }))
  return { card: whichRunCard(words, titled), summary: words('run.which') }
}

async function openRuns({ core }: Services, { sender }: Turn): Promise<RunSummary[]> {
  const { items } = await core.runs.list(sender, { open: true, cursor: null, limit: MAX_RUNS })
  return items
}

async function lastRun({ core }: Services, { sender }: Turn): Promise<RunSummary[]> {
  const { items } = await core.runs.list(sender, { open: false, cursor: null, limit: 1 })
  return items
}
