import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from './processes'

/** Beside the build, so that it is of the same packages. */
const PARTS_LIST = path.join(projectRoot, '.next/sbom.cdx.json')
const ASKED = [
  'sbom',
  '--package-lock-only',
  '--omit=dev',
  '--sbom-format=cyclonedx',
  '--sbom-type=application',
]
const LARGEST = 20_000_000

/** Writes down every package of the build, with its version and hash (CycloneDX). Without npm there is none. */
export async function writePartsList(): Promise<void> {
  const { name } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'))
  const options = { cwd: projectRoot, maxBuffer: LARGEST }
  try {
    const { stdout } = await promisify(execFile)('npm', ASKED, options)
    const list = JSON.parse(stdout)
    // npm takes the folder's name.
    list.metadata.component.name = name
    writeFileSync(PARTS_LIST, JSON.stringify(list))
  } catch {
    console.log('The build has no list of its packages: npm could not be asked for it.')
  }
}
