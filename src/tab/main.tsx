import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { showFallback } from './app/fallback.ts'
import type { Begun } from './begin.ts'
import { createServices } from './createServices.ts'
import { refuseStrayDrops } from './files/strayDrops.ts'

/** Draws the tab, as far as the handshake with its host has got. */
export function drawTab(begun: Begun): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no element #root')
  refuseStrayDrops()
  createRoot(root, {
    onUncaughtError: (error) => {
      reportError(error)
      showFallback(String(error))
    },
  }).render(<App services={createServices(begun)} queries={begun.queries} host={begun.host} />)
}
