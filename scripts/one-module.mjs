import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

/**
 * Makes one module, in memory, of the TypeScript file that is started and of all that it imports of ours. Each file
 * costs milliseconds on its way through Node's loader, and a command has hundreds. A package is left to Node.
 */
export function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context)
  const file = fileURLToPath(url)
  const { outputFiles } = buildSync({
    entryPoints: [file],
    outdir: path.dirname(file),
    bundle: true,
    write: false,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: `node${process.versions.node}`,
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'silent',
  })
  return { format: 'module', source: outputFiles[0].text, shortCircuit: true }
}
