import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Program {
  child: ChildProcess
  /** resolves with the next message that it sends */
  next: () => Promise<unknown>
}

/** Starts a program of the benchmarks. @param name its path without `.ts`, such as `import/runSandbox` */
export function program(name: string, args: string[]): Program {
  const path = fileURLToPath(new URL(`../${name}.ts`, import.meta.url))
  const child = fork(path, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const next = () =>
    new Promise<unknown>((done, fail) => {
      child.once('message', done)
      child.once('exit', (code) => fail(new Error(`${name} ended with ${code}`)))
    })
  return { child, next }
}

/** Asks a sandbox about itself. @returns null for an answer without a body */
export async function askSandbox(
  url: string,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  const request = { method, headers, ...(body && { body: JSON.stringify(body) }) }
  const response = await fetch(`${url}/sandbox/${path}`, request)
  if (!response.ok) throw new Error(`the sandbox says ${response.status} to ${path}`)
  return response.status === 204 ? null : response.json()
}
