import { createInterface } from 'node:readline'
import { Stopped } from './stop.ts'
import { words } from './words/words.ts'

/** The conversation with the admin at the terminal. */
export interface Dialogue {
  /** nobody is there to ask */
  isUnattended: boolean
  say(text: string): void
  /**
   * One of `letters`, asked for until it is one of them; the first of them when unattended.
   * @throws Stopped like `line`
   */
  choose<Letter extends string>(question: string, letters: readonly Letter[]): Promise<Letter>
  /**
   * A line without spaces around it; empty when unattended.
   * @throws Stopped on `q`, Ctrl+C and at the end of the input
   */
  line(question: string): Promise<string>
  close(): void
}

interface Terminal {
  input: NodeJS.ReadableStream
  output: NodeJS.WritableStream
}

/** Says everything, and takes the first answer to each question. */
export const unattendedDialogue = (output: NodeJS.WritableStream): Dialogue => ({
  isUnattended: true,
  say: (text) => void output.write(`${text}\n`),
  choose: (_, [first]) => (first ? Promise.resolve(first) : Promise.reject(new Stopped())),
  line: () => Promise.resolve(''),
  close() {},
})

/**
 * A dialogue by lines. Lines that arrive before they are asked for are kept, so that answers can be piped in.
 * @param interrupt called on Ctrl+C, which a terminal gives to readline instead of the process
 */
export function openDialogue(
  { input, output }: Terminal,
  stopped: AbortSignal,
  interrupt: () => void,
): Dialogue {
  const isTerminal = hasTerminal(input) && hasTerminal(output)
  const reader = createInterface({ input, output, terminal: isTerminal })
  reader.on('SIGINT', interrupt)
  const lines = createLines(reader, stopped)
  const say = (text: string): void => void output.write(`${text}\n`)
  const line = async (question: string): Promise<string> => {
    if (isTerminal) {
      reader.setPrompt(`${question} `)
      reader.prompt()
    } else output.write(`${question} `)
    const answer = (await lines.next()).trim()
    if (!isTerminal) say(answer)
    if (/^(q|quit)$/i.test(answer)) throw new Stopped()
    return answer
  }
  return {
    isUnattended: false,
    say,
    line,
    async choose(question, letters) {
      const keys = [...letters, 'q']
      for (;;) {
        const answer = (await line(`${question} (${keys.join('/')})`)).toLowerCase()
        const chosen = letters.find((letter) => answer === letter || answer === fullWord[letter])
        if (chosen !== undefined) return chosen
        say(words('ask.again', { keys: words.list(keys, 'or') }))
      }
    },
    close: () => reader.close(),
  }
}

const fullWord: Record<string, string> = { y: 'yes', n: 'no', s: 'skip' }

const hasTerminal = (stream: object): boolean => 'isTTY' in stream && stream.isTTY === true

/** The lines of a reader, in order; those that nobody waits for yet are kept. */
function createLines(reader: ReturnType<typeof createInterface>, stopped: AbortSignal) {
  const waiting: { resolve: (line: string) => void; reject: (error: Error) => void }[] = []
  const kept: string[] = []
  let hasEnded = false
  const end = (): void => {
    hasEnded = true
    for (const { reject } of waiting.splice(0)) reject(new Stopped())
  }
  reader.on('line', (line) => {
    const first = waiting.shift()
    if (first) first.resolve(line)
    else kept.push(line)
  })
  reader.on('close', end)
  stopped.addEventListener('abort', end, { once: true })
  return {
    next: (): Promise<string> => {
      const line = stopped.aborted ? undefined : kept.shift()
      if (line !== undefined) return Promise.resolve(line)
      if (hasEnded || stopped.aborted) return Promise.reject(new Stopped())
      return new Promise((resolve, reject) => void waiting.push({ resolve, reject }))
    },
  }
}
