import { randomUUID } from 'node:crypto'
import type { DirectoryStatus } from '../contracts.ts'
import type { Graph } from '../graph/request.ts'
import type { Log } from '../log.ts'
import type { Database } from '../store/database.ts'
import { createMetrics, type Metrics, type GaugeReading } from './metrics.ts'
import { queueDepth } from './queueDepth.ts'

interface Measured {
  log: Log
  db: Database
  graph: Graph
  directory: () => DirectoryStatus
  /** how many runs are followed */
  streams: () => number
}

/** What only this process can tell of itself, and what waits for all of them. */
export function measure(measured: Measured): Metrics {
  const depth = queueDepth(measured.db, randomUUID())
  return createMetrics(measured.log, readingsOf(measured), [
    {
      name: 'likeness_jobs_waiting',
      help: 'Background jobs that are due or under way; told by one process',
      label: 'queue',
      read: depth.jobs,
    },
    {
      name: 'likeness_items_waiting',
      help: 'Photos of runs that wait or are being worked on; told by one process',
      label: 'state',
      read: depth.items,
    },
  ])
}

const readingsOf = ({ graph, directory, streams }: Measured): GaugeReading[] => [
  {
    name: 'likeness_graph_concurrency',
    help: 'Requests of runs and scans that may be under way to Microsoft Graph at the moment',
    read: () => graph.concurrency(),
  },
  {
    name: 'likeness_graph_slowed',
    help: '1 while Microsoft Graph asks for fewer requests',
    read: () => Number(graph.isSlowed()),
  },
  {
    name: 'likeness_directory_age_seconds',
    help: 'Seconds since the directory was last read',
    read: () => secondsSince(directory().syncedAt),
  },
  {
    name: 'likeness_event_streams',
    help: 'Runs that somebody follows at the moment',
    read: () => streams(),
  },
]

const secondsSince = (at: Date | null): number | null => at && (Date.now() - at.getTime()) / 1000
