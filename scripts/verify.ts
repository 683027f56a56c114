import path from 'node:path'
import { projectRoot, runNode, scriptArguments } from './processes'

// `npm run verify`: a receipt with nothing but Node, by `verify.mjs`; with --log the log in the database.
const given = process.argv.slice(2)
const args = given.includes('--log')
  ? scriptArguments('scripts/verify-log.ts')
  : [path.join(projectRoot, 'scripts/verify.mjs'), ...given]
const { code, output } = await runNode(args)
process.stdout.write(output)
process.exitCode = code
