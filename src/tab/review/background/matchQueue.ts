/** Asks the server in batches whom the files are for, until each has an answer. Continues while other pages are shown. */
import type { MatchAnswer, MatchView, SourceFileView } from '../../../api/contract.ts'
import { LIMITS } from '../../../api/contract/limits.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import { retryDelay, wait } from '../../api/retry.ts'

const MAX_CONCURRENT_REQUESTS = 2
/** in one request; even in characters of four bytes, well below `MAX_JSON_BYTES` */
const MAX_CHARACTERS = 200_000
/** consecutive failures that are retried before the reader sees a problem */
const MAX_QUIET_FAILURES = 2

interface MatchQueueOptions<T> {
  match: (files: SourceFileView[], pattern: string) => Promise<MatchAnswer>
  /** what the server is asked about a file */
  describe: (file: T) => SourceFileView
  onAnswer: (answers: [T, MatchView][]) => void
  /** null = the problem is over */
  onProblem: (problem: Problem | null) => void
}

export interface MatchQueue<T> {
  add: (files: T[]) => void
  /** drops everything, pending answers included, and asks about these files with this pattern */
  restart: (files: T[], pattern: string) => void
  /** continues at once after a problem */
  retry: () => void
}

/**
 * Retries automatically while there is no connection, or too much was asked at once; any other problem stops it until
 * `retry`, `add`, or `restart`. No answer is requested twice, and failed files are retried before the others.
 */
export function createMatchQueue<T>(options: MatchQueueOptions<T>): MatchQueue<T> {
  let round: Round<T> = { waiting: [], pattern: '', workers: 0, stopped: false, asleep: new Set() }
  const isCurrent = (one: Round<T>): boolean => one === round
  const start = (): void => {
    round.stopped = false
    wake(round)
    for (let free = MAX_CONCURRENT_REQUESTS - round.workers; free > 0; free -= 1)
      void work(options, round, isCurrent)
  }
  return {
    add: (files) => {
      round.waiting.push(...files)
      start()
    },
    restart: (files, pattern) => {
      wake(round)
      round = { waiting: [...files], pattern, workers: 0, stopped: false, asleep: new Set() }
      options.onProblem(null)
      start()
    },
    retry: () => {
      options.onProblem(null)
      start()
    },
  }
}

/** The state between two restarts. */
interface Round<T> {
  waiting: T[]
  pattern: string
  workers: number
  stopped: boolean
  /** wake up the workers that wait for a connection */
  asleep: Set<AbortController>
}

type IsCurrent<T> = (round: Round<T>) => boolean

async function work<T>(
  options: MatchQueueOptions<T>,
  round: Round<T>,
  isCurrent: IsCurrent<T>,
): Promise<void> {
  round.workers += 1
  while (isCurrent(round) && !round.stopped && round.waiting.length > 0) {
    const files = nextBatch(round.waiting, options.describe)
    round.waiting = round.waiting.slice(files.length)
    if (await ask(options, round, files, isCurrent)) continue
    round.waiting = [...files, ...round.waiting]
    round.stopped = true
  }
  round.workers -= 1
}

/** @returns false if it can't continue by itself */
async function ask<T>(
  options: MatchQueueOptions<T>,
  round: Round<T>,
  files: T[],
  isCurrent: IsCurrent<T>,
): Promise<boolean> {
  for (let failures = 0; isCurrent(round); failures += 1) {
    try {
      const { matches } = await options.match(files.map(options.describe), round.pattern)
      if (!isCurrent(round)) return true
      const answers = pair(files, matches)
      options.onProblem(null)
      options.onAnswer(answers)
      return true
    } catch (error) {
      if (!isCurrent(round)) return true
      const problem = asProblem(error)
      const { mayPass } = problem
      if (!mayPass || failures >= MAX_QUIET_FAILURES) options.onProblem(problem)
      if (!mayPass) return false
      await pause(round, retryDelay(failures))
    }
  }
  return true
}

async function pause<T>({ asleep }: Round<T>, milliseconds: number): Promise<void> {
  const sleeper = new AbortController()
  asleep.add(sleeper)
  await wait(milliseconds, sleeper.signal)
  asleep.delete(sleeper)
}

function wake<T>({ asleep }: Round<T>): void {
  for (const sleeper of asleep) sleeper.abort()
}

function nextBatch<T>(waiting: T[], describe: (file: T) => SourceFileView): T[] {
  let characters = 0
  const end = waiting.findIndex((file, index) => {
    const { name, listed = [] } = describe(file)
    characters += name.length + listed.join('').length
    return index > 0 && (index >= LIMITS.MAX_FILES_PER_REQUEST || characters > MAX_CHARACTERS)
  })
  return waiting.slice(0, end === -1 ? waiting.length : end)
}

function pair<T>(files: T[], matches: MatchView[]): [T, MatchView][] {
  return files.map((file, index) => {
    const match = matches[index]
    if (!match) throw new Error('The API answered for fewer files than it was asked about.')
    return [file, match]
  })
}
