import { useState } from 'react'

/** Whether a run is being renamed; afterwards, the button that begins it has the focus again. */
export function useRenaming() {
  const [state, setState] = useState<'shown' | 'open' | 'closed'>('shown')
  return {
    isOpen: state === 'open',
    hasFocus: state === 'closed',
    open: () => setState('open'),
    close: () => setState('closed'),
  }
}
