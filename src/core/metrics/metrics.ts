import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Log } from '../log.ts'
import { telemetry } from '../telemetry/topics.ts'

/** Measurements of this process, as Prometheus reads them. */
export interface Metrics {
  contentType: string
  /** text; what can't be read at the moment is left out */
  read(): Promise<string>
  stop(): void
}

/** A number that is read when somebody asks; null = it isn't known now. */
export interface GaugeReading {
  name: string
  help: string
  read: () => number | null
}

/** A few numbers of one kind, such as the jobs of each queue; none = another process tells them. */
interface ReadingByLabel {
  name: string
  help: string
  label: string
  read: () => Promise<{ of: string; value: number }[]>
}

/** Microsoft 365 often takes seconds to store a photo, and a request may wait ten for a retry. */
const SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Counts from now on what `telemetry` tells, until `stop`. */
export function createMetrics(
  log: Log,
  readings: GaugeReading[],
  readingsByLabel: ReadingByLabel[],
): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const ends = [countGraph(registry), countWork(registry), countRequests(registry)].flat()
  for (const reading of readings) addReading(registry, reading)
  const gauges = readingsByLabel.map((reading) => addReadingByLabel(registry, reading))
  return {
    contentType: registry.contentType,
    async read() {
      for (const refresh of gauges)
        await refresh().catch((err: unknown) =>
          log.warn({ err }, 'A metric could not be read from the database'),
        )
      return registry.metrics()
    },
    stop: () => ends.forEach((end) => end()),
  }
}

function countGraph(registry: Registry): (() => void)[] {
  const registers = [registry]
  const answers = new Counter({
    name: 'likeness_graph_answers_total',
    help: 'Answers of Microsoft Graph, each request of a batch counted; status 429 = throttled, lost = no answer',
    labelNames: ['method', 'status', 'batch'],
    registers,
  })
  const seconds = new Histogram({
    name: 'likeness_graph_request_seconds',
    help: 'How long Microsoft Graph took to answer, batches as a whole not counted',
    labelNames: ['method'],
    buckets: SECONDS,
    registers,
  })
  return [
    telemetry.graphAnswered.subscribe(({ method, status, inBatch, seconds: taken }) => {
      answers.inc({ method, status: String(status), batch: inBatch ? 'yes' : 'no' })
      if (taken !== null) seconds.observe({ method }, taken)
    }),
  ]
}

function countWork(registry: Registry): (() => void)[] {
  const registers = [registry]
  const items = new Counter({
    name: 'likeness_items_ended_total',
    help: 'Photos of runs that ended, by outcome and error code',
    labelNames: ['outcome', 'code'],
    registers,
  })
  const pictures = new Histogram({
    name: 'likeness_picture_seconds',
    help: 'How long an imaging process worked on a picture; an ending other than answered replaces the process',
    labelNames: ['ending'],
    buckets: SECONDS,
    registers,
  })
  const processes = new Counter({
    name: 'likeness_imaging_processes_started_total',
    help: 'Imaging processes that were started, at first or as a replacement',
    registers,
  })
  return [
    telemetry.itemEnded.subscribe(({ outcome, code }) => items.inc({ outcome, code: code ?? '' })),
    telemetry.pictureEnded.subscribe(({ ending, seconds }) =>
      pictures.observe({ ending }, seconds),
    ),
    telemetry.imagingProcessStarted.subscribe(() => processes.inc()),
  ]
}

function countRequests(registry: Registry): (() => void)[] {
  const seconds = new Histogram({
    name: 'likeness_http_request_seconds',
    help: 'How long this process took to answer, event streams included',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [registry],
  })
  return [
    telemetry.requestAnswered.subscribe(({ method, route, status, seconds: taken }) =>
      seconds.observe({ method, route: route ?? '', status: String(status) }, taken),
    ),
  ]
}

function addReading(registry: Registry, { name, help, read }: GaugeReading): void {
  const gauge = new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      const value = read()
      if (value === null) gauge.remove()
      else gauge.set(value)
    },
  })
}

function addReadingByLabel(
  registry: Registry,
  { name, help, label, read }: ReadingByLabel,
): () => Promise<void> {
  const gauge = new Gauge({ name, help, labelNames: [label], registers: [registry] })
  return async () => {
    // Before it is read: an old number would look like a present one.
    gauge.reset()
    for (const { of, value } of await read()) gauge.set({ [label]: of }, value)
  }
}
