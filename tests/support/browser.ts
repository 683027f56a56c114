import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { chromium, type LaunchOptions } from '@playwright/test'
import { projectRoot } from '../../scripts/processes'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A page lives for a second or two: its script is never run so often that a faster translation pays. */
const UNOPTIMISED = ['--js-flags=--no-opt']

/**
 * How to launch a browser here: an installed one, Playwright's own, or the Chromium that comes with npm.
 * `PORTAL_TEST_BROWSER=npm` takes the last in any case.
 */
export async function browserLaunchOptions(): Promise<LaunchOptions> {
  return { ...(await findBrowser()), args: UNOPTIMISED }
}

async function findBrowser(): Promise<LaunchOptions> {
  if (process.env.PORTAL_TEST_BROWSER !== 'npm') {
    const installed = INSTALLED.find(file => existsSync(file))
    if (installed) return { executablePath: installed }
    if (existsSync(chromium.executablePath())) return {}
  }
  return npmChromium()
}

/** Unpacked once beside the package; its own NSS libraries and fonts serve where the system has none. */
async function npmChromium(): Promise<LaunchOptions> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const packed = path.resolve(path.dirname(entry), '../../bin')
  const folder = path.join(projectRoot, 'node_modules/.cache/portal-chromium')
  if (!existsSync(folder)) await unpack(packed, folder)
  const executablePath = path.join(folder, 'chromium')
  const env: Record<string, string> = { ...definedEnvironment(), FONTCONFIG_PATH: folder }
  if (spawnSync(executablePath, ['--version']).status !== 0) env.LD_LIBRARY_PATH = path.join(folder, 'lib')
  return { executablePath, env }
}

async function unpack(packed: string, folder: string) {
  const unfinished = `${folder}.${process.pid}`
  await mkdir(unfinished, { recursive: true })
  const read = async (name: string) => brotliDecompressSync(await readFile(path.join(packed, name)))
  await writeFile(path.join(unfinished, 'chromium'), await read('chromium.br'), { mode: 0o755 })
  for (const name of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    const { status, stderr } = spawnSync('tar', ['-x', '-C', unfinished], { input: await read(name) })
    if (status !== 0) throw new Error(`${name} could not be unpacked: ${stderr}`)
  }
  await writeFile(path.join(unfinished, 'fonts.conf'), fontSettings(folder))
  // Another process may have been first; its copy is as good.
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }))
}

function fontSettings(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>/usr/share/fonts</dir><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return Object.fromEntries(entries)
}
