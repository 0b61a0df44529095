import * as z from 'zod'
import type { Config } from '../../core/config.ts'
import { permissions } from '../../core/graph/permissions.ts'
import { requestToken } from '../../core/graph/tokens.ts'
import { verdictOf } from '../sentences.ts'
import type { Step } from '../step.ts'
import { words } from '../words/words.ts'

const claims = z.object({ roles: z.array(z.string()).default([]) })

/** The application permissions in the app's token: those that an administrator has consented to. */
export async function grantedPermissions(config: Config): Promise<string[]> {
  const { token } = await requestToken(config, { as: 'app' })
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url')
  return claims.parse(JSON.parse(payload.toString('utf8'))).roles
}

export const permissionsStep: Step = {
  name: 'permissions',
  async run({ config }) {
    const granted = await grantedPermissions(config)
    const needed = permissions.filter(({ kind }) => kind === 'application')
    const missing = needed.filter(({ permission }) => !granted.includes(permission))
    const further = granted.filter((name) => needed.every(({ permission }) => permission !== name))
    return {
      verdict: verdictOf(missing.length === 0),
      sentences: [
        words('permissions.granted', { names: listed(granted) }),
        ...missing.map(({ permission, without }) =>
          words('permissions.missing', { permission, without }),
        ),
        ...(further.length > 0 ? [words('permissions.further', { names: listed(further) })] : []),
      ],
    }
  },
}

const listed = (names: string[]): string =>
  names.length > 0 ? words.list(names.toSorted()) : words('permissions.none')
