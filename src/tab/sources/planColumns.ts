/** The columns of a plan. Their titles are the same in every language, so that any reader's plan can be loaded. */

export const planColumns = {
  file: 'File',
  size: 'Size (bytes)',
  set: 'Set (yes/no)',
  person: 'Person',
  upn: 'Sign-in name (UPN)',
  objectId: 'Object id',
  department: 'Department',
  what: 'What will happen',
  why: 'Why',
  rule: 'Found',
  confidence: 'Confidence',
} as const

export type PlanColumn = keyof typeof planColumns

/** The index of each column of a plan; -1 for one that was removed. */
export function planPlaces(header: string[]): Record<PlanColumn, number> {
  const places = header.map((name) => name.toLocaleLowerCase('en'))
  const at = (column: PlanColumn) => places.indexOf(planColumns[column].toLocaleLowerCase('en'))
  return {
    file: at('file'),
    size: at('size'),
    set: at('set'),
    person: at('person'),
    upn: at('upn'),
    objectId: at('objectId'),
    department: at('department'),
    what: at('what'),
    why: at('why'),
    rule: at('rule'),
    confidence: at('confidence'),
  }
}

/** Whether this is a plan: it names files and says which to set. */
export function isPlanHeader(header: string[]): boolean {
  const { file, set } = planPlaces(header)
  return file >= 0 && set >= 0
}
