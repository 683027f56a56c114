import { disconnect } from '@/lib/db'
import { writeTestWorld } from './test-world'

// Run as a script on the template's database, since it may load the portal's server modules.
await writeTestWorld()
await disconnect()
