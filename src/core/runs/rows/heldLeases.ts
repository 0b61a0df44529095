import { LeaseLost } from './items.ts'

/** A moment by two clocks, in ms: one may stand still while the machine sleeps, the other may be set back. */
interface ClockReading {
  monotonic: number
  wall: number
}

const readClocks = (): ClockReading => ({ monotonic: performance.now(), wall: Date.now() })

/** Of an item that is still worked on, although another process may have it. */
const LOST: ClockReading = { monotonic: -Infinity, wall: -Infinity }

interface Options {
  /** how long something may be sent under a lease, in ms: a little less than it lasts */
  leaseMs: number
  /** extends the leases of those of `ids` that are still ours; returns their ids */
  renew: (ids: string[]) => Promise<string[]>
  moment?: () => ClockReading
}

/**
 * The items that this process works on, and until when it knows by its own clocks that they are its own. Those go on while
 * the process is stopped, and count from before the database was asked.
 */
export class HeldLeases {
  readonly #options: Required<Options>
  readonly #since = new Map<string, ClockReading>()

  constructor(options: Options) {
    this.#options = { moment: readClocks, ...options }
  }

  /** to be passed to `began`; call it before the database is asked */
  moment(): ClockReading {
    return this.#options.moment()
  }

  ids(): ReadonlySet<string> {
    return new Set(this.#since.keys())
  }

  began(ids: string[], askedAt: ClockReading): void {
    for (const id of ids) this.#since.set(id, askedAt)
  }

  ended(id: string): void {
    this.#since.delete(id)
  }

  /** Extends all of them in one statement. */
  async renewAll(): Promise<void> {
    await this.#renew([...this.#since.keys()])
  }

  /**
   * To be called right before something is changed in Microsoft 365. Asks the database only if the lease may have ended, as
   * after the process was stopped or the database was away.
   * @throws LeaseLost if another process may have taken the item over
   */
  async assertHeld(id: string): Promise<void> {
    while (!this.#isHeld(id)) {
      await this.#renew([id])
      if ((this.#since.get(id) ?? LOST) === LOST) throw new LeaseLost(id)
    }
  }

  async #renew(ids: string[]): Promise<void> {
    if (ids.length === 0) return
    const askedAt = this.moment()
    const renewed = new Set(await this.#options.renew(ids))
    for (const id of ids) {
      if (this.#since.has(id)) this.#since.set(id, renewed.has(id) ? askedAt : LOST)
    }
  }

  #isHeld(id: string): boolean {
    const since = this.#since.get(id)
    if (!since || since === LOST) return false
    const now = this.moment()
    const elapsed = Math.max(now.monotonic - since.monotonic, now.wall - since.wall)
    return elapsed < this.#options.leaseMs
  }
}
