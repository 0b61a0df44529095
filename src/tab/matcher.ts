/** Asks whose the files are: in pieces, two at a time, until every one has its answer, whatever page is shown. */
import type { MatchAnswer, MatchView, SourceFileView } from '../api/contract.ts'
import { retryDelay, wait } from './patience.ts'
import { asProblem, type Problem } from './problem.ts'

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
  let waiting: T[] = []
  let pattern = ''
  /** a new one at each restart: what the one before still brings is not taken any more */
  let run = { workers: 0 }
  let stopped = false
  let awake = new AbortController()

  const ask = async (files: T[], asked: typeof run): Promise<boolean> => {
    for (let failures = 0; asked === run; failures += 1) {
      try {
        const { matches } = await asking.match(files.map(asking.describe), pattern)
        if (asked !== run) return true
        const answers = pairs(files, matches)
        asking.onProblem(null)
        asking.onAnswer(answers)
        return true
      } catch (error) {
        if (asked !== run) return true
        const problem = asProblem(error)
        if (!problem.passing || failures >= quietly) asking.onProblem(problem)
        if (!problem.passing) return false
        await wait(retryDelay(failures), awake.signal)
      }
    }
    return true
  }

  const work = async (asked: typeof run): Promise<void> => {
    asked.workers += 1
    while (asked === run && !stopped && waiting.length > 0) {
      const files = nextPiece(waiting, asking.describe)
      waiting = waiting.slice(files.length)
      if (await ask(files, asked)) continue
      waiting = [...files, ...waiting]
      stopped = true
    }
    asked.workers -= 1
  }

  const go = (): void => {
    stopped = false
    awake.abort()
    awake = new AbortController()
    for (let free = atATime - run.workers; free > 0; free -= 1) void work(run)
  }

  return {
    add: (files) => {
      waiting.push(...files)
      go()
    },
    restart: (files, wanted) => {
      run = { workers: 0 }
      waiting = [...files]
      pattern = wanted
      asking.onProblem(null)
      go()
    },
    retry: () => {
      asking.onProblem(null)
      go()
    },
  }
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
