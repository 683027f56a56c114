import { beforeAll, describe, expect, it } from 'vitest'
import { removeView, renameView, saveView } from '@/features/saved-views/commands'
import { getSavedView, listSavedViews } from '@/features/saved-views/queries'
import { aStage, asSystem, refused, type Stage } from '../../support/order-stage'

let stage: Stage
beforeAll(async () => {
  stage = await aStage()
  await asSystem(tx => tx.savedView.deleteMany())
})

const VALID = '/admin/avrop?lage=valid'
const save = (name: string, shown = VALID) => saveView(stage.staff(), { name, shown })
const views = () => listSavedViews(stage.staff())

describe('a view', () => {
  it('is kept under its name, and is for its keeper alone', async () => {
    expect(await save('Att bekräfta', `${VALID}&sida=3&klart=provat`)).toEqual({ ok: true, value: VALID })
    const [view] = await views()
    expect(view).toMatchObject({ name: 'Att bekräfta', list: 'orders', search: 'lage=valid' })
    expect(await listSavedViews(stage.staff(), 'log')).toEqual([])
    expect(await listSavedViews(stage.admin())).toEqual([])
    expect(await getSavedView(stage.admin(), view?.id ?? '')).toBeNull()
    expect(await removeView(stage.admin(), { viewId: view?.id ?? '' })).toEqual(refused('not_found'))
  })

  it('of the same name takes the new filter; another name must be free', async () => {
    await save('Att bekräfta', '/admin/avrop?lage=sent')
    await save('Annan')
    const [other, first] = await views()
    expect([other?.name, first]).toMatchObject(['Annan', { name: 'Att bekräfta', search: 'lage=sent' }])
    const renamed = { viewId: other?.id ?? '', name: 'Att bekräfta' }
    expect(await renameView(stage.staff(), renamed)).toEqual(refused('view_name_taken'))
    expect(await renameView(stage.staff(), { ...renamed, name: 'Tredje' })).toMatchObject({ ok: true })
    expect(await getSavedView(stage.staff(), renamed.viewId)).toMatchObject({ name: 'Tredje' })
    expect(await removeView(stage.staff(), { viewId: renamed.viewId })).toMatchObject({ ok: true })
    expect(await views()).toHaveLength(1)
  })

  it('is of one of the staff’s lists, and of no other address', async () => {
    for (const shown of [
      '/avrop',
      'https://evil.example',
      '//evil.example/admin/avrop',
      `${VALID}${'x'.repeat(600)}`,
    ]) {
      expect(await save('Fel', shown), shown).toEqual(refused('view_unreadable'))
    }
    expect(await saveView(stage.party('employer'), { name: 'Min', shown: VALID })).toEqual(
      refused('not_found'),
    )
  })

  it('is one of forty at most', async () => {
    const kept = (await views()).length
    for (let number = kept; number < 40; number++)
      expect(await save(`Vy ${number}`)).toMatchObject({ ok: true })
    expect(await save('En till')).toEqual(refused('too_many_views'))
    expect(await views()).toHaveLength(40)
  })
})
