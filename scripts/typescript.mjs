import module from 'node:module'
import { load } from './one-module.mjs'

// `node --import ./scripts/typescript.mjs` runs our TypeScript from its source. Newer versions of Node take the hook
// itself, and warn of the older way at every start.
if (module.registerHooks) module.registerHooks({ load })
else module.register('./one-module.mjs', import.meta.url)
process.setSourceMapsEnabled(true)
