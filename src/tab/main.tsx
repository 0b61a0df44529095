import { createRoot } from 'react-dom/client'
import { App, beginTab } from './App.tsx'
import { showFallback } from './app/fallback.ts'
import { refuseStrayDrops } from './files/strayDrops.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root')

refuseStrayDrops()
createRoot(root, {
  onUncaughtError: (error) => {
    reportError(error)
    showFallback(String(error))
  },
}).render(<App {...beginTab()} />)
