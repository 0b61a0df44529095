import { createRoot } from 'react-dom/client'
import { App, start } from './App.tsx'
import { showFallback } from './app/fallback.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root')

createRoot(root, {
  onUncaughtError: (error) => {
    reportError(error)
    showFallback(String(error))
  },
}).render(<App {...start()} />)
