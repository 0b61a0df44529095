import { missingPermissions, permissions } from '../../core/graph/permissions.ts'
import { verdictOf } from '../sentences.ts'
import type { Step } from '../step.ts'
import { words } from '../words/words.ts'

export const permissionsStep: Step = {
  name: 'permissions',
  async run({ recorded }) {
    const found = await recorded.graph.appPermissions()
    if (!found) return { verdict: 'unknown', sentences: [words('permissions.unreadable')] }
    const granted = [...found]
    const needed = permissions.filter(({ kind }) => kind === 'application')
    const lacks = missingPermissions(found)
    const missing = needed.filter(
      ({ permission, optional }) => !optional && lacks.includes(permission),
    )
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
