import type { Person, PersonKey, SourceFile } from '../model.ts'
import { claimsOf } from './claims.ts'
import { canSelect } from './decide/evidence.ts'
import { keysOf } from './personKeys.ts'

export type FoundKey = Pick<PersonKey, 'kind' | 'key'>

/**
 * The keys by which importing would take a file's name for somebody else although a list says that it shows `person`: none
 * if the name means them as well. Null if it can be read in more ways than importing looks at, which always leaves a doubt.
 */
export function otherMeanings(file: SourceFile, person: Person): FoundKey[] | null {
  const claims = claimsOf(file, null)
  if (claims.some(({ complete }) => !complete)) return null
  const own = new Set(keysOf(person).map(identify))
  const sure = claims
    .filter(({ by }) => by === 'name')
    .flatMap(({ keys }) => keys)
    .filter(({ strength }) => canSelect(strength))
    .flatMap(({ kinds, key, workplace }) => kinds.map((kind) => ({ kind, key, workplace })))
  return sure.some((key) => key.workplace === undefined && own.has(identify(key))) ? [] : sure
}

const identify = ({ kind, key }: FoundKey): string => `${kind} ${key}`
