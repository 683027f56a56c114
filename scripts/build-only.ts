import { buildOnce } from './build'
import { runScript } from './failure'

// For the container image: the build, without a database or an environment.
await runScript(async () => {
  await buildOnce(process.env)
})
