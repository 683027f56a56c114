import { type Check, runChecks } from './checks'
import { runScript } from './failure'

// `npm run check`: types, lint, dead code, architecture, and drift of schema and law; `npm run check -- lint`: one.
await runScript(async () => {
  const startedAt = performance.now()
  const checks = await runChecks(report, { only: process.argv.slice(2) })
  const failed = checks.filter(check => check.code !== 0)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${checks.length - failed.length} checks passed, ${failed.length} failed in ${seconds} s`)
  process.exit(failed.length > 0 ? 1 : 0)
})

function report({ name, code, output, seconds }: Check) {
  if (code !== 0) console.log(output.trim())
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${seconds.toFixed(1)} s)`)
}
