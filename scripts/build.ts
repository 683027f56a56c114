import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Failure } from './failure'
import { writePartsList } from './parts-list'
import { commandOf, projectRoot, runNode } from './processes'

const SOURCES = [
  'src',
  'public',
  'prisma/schema.prisma',
  'package.json',
  'package-lock.json',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
]
/**
 * Next names the actions by this key. Every build has the same, the image too. So a form that was opened before a
 * deploy is taken after it. It guards nothing: a server encrypts with a key of its own secret.
 */
const NAMES_OF_ACTIONS = createHash('sha256').update('portal names of actions').digest('base64')
const GENERATED = path.join(projectRoot, 'src/generated')
const RECORD = path.join(projectRoot, '.next/portal-build')

/** Builds the portal unless the last build was of the same sources. Returns the build's fingerprint. */
export async function buildOnce(env: NodeJS.ProcessEnv): Promise<string> {
  const id = fingerprint()
  if (existsSync(RECORD) && readFileSync(RECORD, 'utf8') === id) return id
  console.log('Building the portal …')
  const { code, output } = await runNode([commandOf('next', 'dist/bin/next'), 'build'], {
    env: buildVariables(env, id),
  })
  if (code !== 0) throw new Failure(`${output.trim()}\nThe portal could not be built (see above).`)
  await writePartsList()
  writeFileSync(RECORD, id)
  return id
}

/** A build of the image has the same ones as one on the machine. */
export function buildVariables(env: NodeJS.ProcessEnv, id: string): NodeJS.ProcessEnv {
  return {
    ...env,
    NODE_ENV: 'production',
    PORTAL_BUILD_ID: id,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: NAMES_OF_ACTIONS,
  }
}

function fingerprint(): string {
  const hash = createHash('sha256').update(process.version)
  for (const source of SOURCES) addTo(hash, path.join(projectRoot, source))
  return hash.digest('hex').slice(0, 10)
}

function addTo(hash: ReturnType<typeof createHash>, file: string) {
  if (file === GENERATED || !existsSync(file)) return
  if (statSync(file).isDirectory()) {
    for (const name of readdirSync(file).sort()) addTo(hash, path.join(file, name))
    return
  }
  hash.update(path.relative(projectRoot, file)).update('\0').update(readFileSync(file)).update('\0')
}
