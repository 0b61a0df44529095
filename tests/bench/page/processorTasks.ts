import type { Browser } from 'playwright-core'

/** Of shorter ones there are thousands a minute. */
const LEAST_MS = 10

/** Tasks of pages' main threads of at least 10 ms of processor time, in ms each. */
type StopTrace = () => Promise<number[]>

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** µs of processor time */
  tdur?: number
  args?: { name?: string }
}

/**
 * By processor time a task lasts as long as the page itself makes it; by the clock also as long as another process holds
 * its core, which on two of them includes the browser's own painting.
 */
export async function traceTasks(browser: Browser): Promise<StopTrace> {
  const session = await browser.newBrowserCDPSession()
  const mainThreads = new Set<string>()
  const tasks: TraceEvent[] = []
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`
  session.on('Tracing.dataCollected', ({ value }) => {
    // as the browser writes them
    for (const event of value as unknown as TraceEvent[]) {
      if (event.name === 'thread_name' && event.args?.name === 'CrRendererMain')
        mainThreads.add(threadOf(event))
      if (event.name === 'ThreadControllerImpl::RunTask' && (event.tdur ?? 0) >= LEAST_MS * 1000)
        tasks.push(event)
    }
  })
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', '__metadata'], excludedCategories: ['*'] },
    transferMode: 'ReportEvents',
  })
  return async () => {
    const complete = new Promise((done) => session.once('Tracing.tracingComplete', done))
    await session.send('Tracing.end')
    await complete
    await session.detach()
    return tasks
      .filter((event) => mainThreads.has(threadOf(event)))
      .map(({ tdur = 0 }) => tdur / 1000)
  }
}
