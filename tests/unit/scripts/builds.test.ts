import { expect, it } from 'vitest'
import config from '../../../next.config'
import { buildVariables } from '../../../scripts/build'
import { projectRoot } from '../../../scripts/processes'

it('actions have the same names in every build, whatever its secret', () => {
  const keyOf = (env: Record<string, string>) =>
    buildVariables({ NODE_ENV: 'production', ...env }, 'id').NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
  const image = keyOf({})
  expect(image).toMatch(/^[\w+/]{43}=$/)
  expect(keyOf({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 'of the secret' })).toBe(image)
})

it('actions are named by their path from the portal itself, wherever it lies', () => {
  expect(config.turbopack?.root).toBe(projectRoot)
})
