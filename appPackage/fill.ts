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
 * The values of the manifest's placeholders, by name.
 * @throws Error naming every missing or invalid variable at once
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
 * Replaces the placeholders `${{NAME}}`.
 * @throws Error if one has no value
 */
export function fill(template: string, values: Record<string, string>): string {
  return template.replaceAll(/\$\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`The manifest names ${name}, which has no value.`)
    return JSON.stringify(value).slice(1, -1)
  })
}
