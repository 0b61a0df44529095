import * as z from 'zod'

const guid = z.guid('must be a GUID such as 11111111-2222-4333-8444-555555555555')

const packageEnvironment = z.object({
  CLIENT_ID: guid,
  BOT_ID: guid,
  PUBLIC_URL: z
    .url({ protocol: /^https$/, error: 'must be an https address' })
    .transform((address) => address.replace(/\/+$/, '')),
})

/**
 * The values for the manifest's `${{NAME}}` placeholders.
 * @throws Error that names every missing or invalid variable
 */
export function manifestValues(
  environment: Record<string, string | undefined>,
  version: string,
): Record<string, string> {
  const parsed = packageEnvironment.safeParse(environment)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new Error(`The app package needs these variables: ${faults.join('; ')}`)
  }
  return { ...parsed.data, PUBLIC_HOST: new URL(parsed.data.PUBLIC_URL).host, VERSION: version }
}

/**
 * Replaces `${{NAME}}` placeholders in a JSON text.
 * @throws Error if a placeholder has no value
 */
export function fill(template: string, values: Record<string, string>): string {
  return template.replaceAll(/\$\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`The manifest uses ${name}, which has no value.`)
    return JSON.stringify(value).slice(1, -1)
  })
}
