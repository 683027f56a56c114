import 'server-only'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { keySet } from '@/features/receipts/public-json'
import type { PublishedKey } from '@/features/receipts/queries'
import { env } from '@/lib/env'

/** Keeps the public keys where `npm run verify` finds them without a network, if there is such a folder. */
export async function keepKeyFile(keys: PublishedKey[]): Promise<void> {
  const { NODE_ENV, PORTAL_DATA_DIR } = env()
  // A test's key, which anyone can derive, must not be trusted by later checks.
  if (NODE_ENV === 'test' || !existsSync(PORTAL_DATA_DIR)) return
  const file = path.resolve(PORTAL_DATA_DIR, 'receipt-keys.json')
  const text = `${JSON.stringify(keySet(keys), null, 2)}\n`
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (kept !== text) await writeFile(file, text)
}
