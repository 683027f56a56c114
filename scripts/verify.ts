import { runNode, scriptArguments } from './processes'
import { verifyReceipts } from './verify-receipts'

// `npm run verify`: receipts, with nothing but their published keys; with --log the log in the database.
const given = process.argv.slice(2)
if (given.includes('--log')) {
  const { code, output } = await runNode(scriptArguments('scripts/verify-log.ts'))
  process.stdout.write(output)
  process.exitCode = code
} else {
  process.exitCode = verifyReceipts(given)
}
