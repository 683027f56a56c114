import { readFileSync } from 'node:fs'

// It comes first: everything else would fail on an old Node in words of its own.
const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const [needed, found] = [engines.node.replace(/[^\d.]/g, ''), process.versions.node]

if (isOlder(found, needed)) {
  console.error(`The portal needs Node ${needed} or later, and this is Node ${found}.`)
  process.exit(1)
}

function isOlder(one: string, other: string): boolean {
  const [major = 0, minor = 0] = one.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = other.split('.').map(Number)
  return major < leastMajor || (major === leastMajor && minor < leastMinor)
}
