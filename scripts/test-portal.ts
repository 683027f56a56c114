import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectRoot, scriptArguments, stopProcess } from './processes'

const START_MINUTES = 8

/** The portal as `npm start` starts it, or undefined when it does not become ready. */
export async function startPortal(env: NodeJS.ProcessEnv): Promise<{ stop(): Promise<void> } | undefined> {
  const portal = spawn(process.execPath, scriptArguments('scripts/start.ts'), {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const stop = () => stopProcess(portal, 'SIGTERM', 30_000)
  const until = Date.now() + START_MINUTES * 60_000
  while (portal.exitCode === null && Date.now() < until) {
    const answer = await fetch(`http://127.0.0.1:${env.PORT}/api/health`).catch(() => undefined)
    if (answer?.ok) return { stop }
    await sleep(300)
  }
  console.error('The portal for the browser tests did not start.')
  await stop()
  return undefined
}
