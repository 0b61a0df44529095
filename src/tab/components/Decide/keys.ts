/** What a key means in the dialog while no text field has the focus. */
export type Action = { kind: 'choose'; index: number } | { kind: 'postpone' | 'back' | 'skip' }

/** @param key as in `KeyboardEvent.key`; 1 to 9 choose the options from 0 */
export function actionOf(key: string): Action | null {
  if (/^[1-9]$/.test(key)) return { kind: 'choose', index: Number(key) - 1 }
  if (key === 'ArrowRight') return { kind: 'postpone' }
  if (key === 'ArrowLeft') return { kind: 'back' }
  return key === '0' || key === 'Delete' ? { kind: 'skip' } : null
}
