import { expect, it } from 'vitest'
import { askOnce } from '@/lib/db'
import { asSuperuser } from '../../support/sql'

const HELD = { timezone: 'UTC', plan_cache_mode: 'force_generic_plan', jit: 'off' }

it.each(['portal_app', 'portal_worker'])(
  '%s holds them behind a pooler, which drops the portal’s own',
  async role => {
    const { rows } = await asSuperuser(client =>
      client.query('SELECT rolconfig FROM pg_roles WHERE rolname = $1', [role]),
    )
    const settings = Object.entries(HELD).map(([name, value]) => `${name}=${value}`)
    expect(rows[0].rolconfig.map((setting: string) => setting.replace('TimeZone', 'timezone'))).toEqual(
      expect.arrayContaining(settings),
    )
  },
)

it('each connection says them itself, for a database whose roles came from elsewhere', async () => {
  const said = await askOnce(
    app => app.$queryRaw<{ name: string; setting: string }[]>`
    SELECT lower(name) AS name, setting FROM pg_settings WHERE source = 'client' ORDER BY name`,
  )
  expect(Object.fromEntries(said.map(({ name, setting }) => [name, setting]))).toMatchObject(HELD)
})
