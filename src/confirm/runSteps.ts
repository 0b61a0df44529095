import { AppError, explain } from '../core/errors.ts'
import { skipped } from './sentences.ts'
import type { Finding, Step, StepContext, StepName } from './step.ts'
import { steps } from './steps/index.ts'
import { Stopped } from './stop.ts'
import { words } from './words/words.ts'

/**
 * Asks before each step, runs it, and says what was found.
 * @param found called after each step
 * @throws Stopped when the admin stops
 */
export async function runSteps(
  context: StepContext,
  found: (step: StepName, finding: Finding) => Promise<void>,
): Promise<void> {
  const { dialogue } = context
  for (const [index, step] of steps.entries()) {
    const number = { number: index + 1, total: steps.length }
    dialogue.say(`\n${words('step.heading', { ...number, name: words(`step.${step.name}`) })}`)
    dialogue.say(words(`step.${step.name}.does`))
    const isWanted = (await dialogue.choose(words('step.ask'), ['y', 'n'])) === 'y'
    const finding = isWanted ? await findingOf(step, context) : skipped(words('step.declined'))
    dialogue.say(words(`verdict.${finding.verdict}`))
    for (const sentence of finding.sentences) dialogue.say(`  ${sentence}`)
    await found(step.name, finding)
  }
}

/** An error ends a step and not the program: the next ones may still tell something. */
async function findingOf(step: Step, context: StepContext): Promise<Finding> {
  try {
    return await step.run(context)
  } catch (error) {
    if (error instanceof Stopped) throw error
    return { verdict: 'unknown', sentences: [words('step.error', { what: messageOf(error) })] }
  }
}

function messageOf(error: unknown): string {
  if (error instanceof AppError) {
    const { code, detail } = error
    return detail ? words('failure', { what: explain(code), detail }) : explain(code)
  }
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
