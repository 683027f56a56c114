// Run with a folder of receipts and a file of keys. Gives the answer of `npm run verify` for each, in one
// process.
import { readdirSync } from 'node:fs'
import path from 'node:path'

const [, , folder, keys] = process.argv
const codes = {}
console.log = () => {}
for (const name of readdirSync(folder)) {
  process.argv = [process.argv[0], 'verify', path.join(folder, name), '--key', keys]
  await import(`../../scripts/verify.mjs?${name}`)
  codes[name] = process.exitCode
}
process.exitCode = 0
process.stdout.write(`${JSON.stringify(codes)}\n`)
