import { createServer } from 'node:net'

/** @throws Error with a sentence if another program listens on a port */
export async function assertFree(port: number, variable: string): Promise<void> {
  const taken = await new Promise<boolean>((done) => {
    const probe = createServer()
    probe.once('error', () => done(true))
    probe.listen(port, () => probe.close(() => done(false)))
  })
  if (taken) throw new Error(`Port ${port} is in use. Set ${variable} to another port.`)
}
