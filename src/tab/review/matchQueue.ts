/** Asks whose the files are: in pieces, two at a time, until every one has its answer, whatever page is shown. */
import type { MatchAnswer, MatchView, SourceFileView } from '../../api/contract.ts'
import { retryDelay, wait } from '../api/retry.ts'
import { asProblem, type Problem } from '../api/problem.ts'

const atATime = 2
/** files in one request; enough for few requests, few enough for results to appear soon */
const piece = 500
/** characters in one request, well below the API's limit in bytes */
const mostCharacters = 200_000
/** failures in a row that nobody need know of */
const quietly = 2

interface Asking<T> {
  match: (files: SourceFileView[], pattern: string) => Promise<MatchAnswer>
  /** what is asked about a file; the answers come for the same objects */
  describe: (file: T) => SourceFileView
  onAnswer: (answers: [T, MatchView][]) => void
  /** null = it goes on */
  onProblem: (problem: Problem | null) => void
}

export interface Matcher<T> {
  add: (files: T[]) => void
  /** forgets what was asked, and asks about these, with this pattern; answers on their way are not taken any more */
  restart: (files: T[], pattern: string) => void
  /** goes on at once after a problem */
  retry: () => void
}

/**
 * A connection that is gone is waited for; any other problem stops the asking until `retry`, `add` or `restart`.
 * Nothing is asked twice, and what failed is asked again before the rest.
 */
export function createMatcher<T>(asking: Asking<T>): Matcher<T> {
  let run: Run<T> = { waiting: [], pattern: '', workers: 0, stopped: false, asleep: new Set() }
  const isPresent = (one: Run<T>): boolean => one === run
  const go = (): void => {
    run.stopped = false
    wake(run)
    for (let free = atATime - run.workers; free > 0; free -= 1) void work(asking, run, isPresent)
  }
  return {
    add: (files) => {
      run.waiting.push(...files)
      go()
    },
    restart: (files, pattern) => {
      wake(run)
      run = { waiting: [...files], pattern, workers: 0, stopped: false, asleep: new Set() }
      asking.onProblem(null)
      go()
    },
    retry: () => {
      asking.onProblem(null)
      go()
    },
  }
}

/** From one restart to the next. */
interface Run<T> {
  waiting: T[]
  pattern: string
  workers: number
  stopped: boolean
  /** those that wait for a connection */
  asleep: Set<AbortController>
}

type IsPresent<T> = (run: Run<T>) => boolean

async function work<T>(asking: Asking<T>, run: Run<T>, isPresent: IsPresent<T>): Promise<void> {
  run.workers += 1
  while (isPresent(run) && !run.stopped && run.waiting.length > 0) {
    const files = nextPiece(run.waiting, asking.describe)
    run.waiting = run.waiting.slice(files.length)
    if (await ask(asking, run, files, isPresent)) continue
    run.waiting = [...files, ...run.waiting]
    run.stopped = true
  }
  run.workers -= 1
}

/** Answers false when it cannot go on by itself. */
async function ask<T>(
  asking: Asking<T>,
  run: Run<T>,
  files: T[],
  isPresent: IsPresent<T>,
): Promise<boolean> {
  for (let failures = 0; isPresent(run); failures += 1) {
    try {
      const { matches } = await asking.match(files.map(asking.describe), run.pattern)
      if (!isPresent(run)) return true
      const answers = pairs(files, matches)
      asking.onProblem(null)
      asking.onAnswer(answers)
      return true
    } catch (error) {
      if (!isPresent(run)) return true
      const problem = asProblem(error)
      if (!problem.passing || failures >= quietly) asking.onProblem(problem)
      if (!problem.passing) return false
      await pause(run, retryDelay(failures))
    }
  }
  return true
}

async function pause<T>({ asleep }: Run<T>, milliseconds: number): Promise<void> {
  const sleeper = new AbortController()
  asleep.add(sleeper)
  await wait(milliseconds, sleeper.signal)
  asleep.delete(sleeper)
}

function wake<T>({ asleep }: Run<T>): void {
  for (const sleeper of asleep) sleeper.abort()
}

function nextPiece<T>(waiting: T[], describe: (file: T) => SourceFileView): T[] {
  let characters = 0
  const end = waiting.findIndex((file, index) => {
    const { name, listed = [] } = describe(file)
    characters += name.length + listed.join('').length
    return index > 0 && (index >= piece || characters > mostCharacters)
  })
  return waiting.slice(0, end === -1 ? waiting.length : end)
}

function pairs<T>(files: T[], matches: MatchView[]): [T, MatchView][] {
  return files.map((file, index) => {
    const match = matches[index]
    if (!match) throw new Error('There were fewer answers than questions.')
    return [file, match]
  })
}
