import module from 'node:module'

// `node --import ./scripts/typescript.mjs` runs our TypeScript from its source.
module.register('./one-module.mjs', import.meta.url)
process.setSourceMapsEnabled(true)
