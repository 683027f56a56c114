import { beforeAll, expect, it } from 'vitest'
import { aPublishedService, aReadyDraft, aWholeDraft, serviceRow } from '../../support/catalogue-stage'
import { aStage, found, type Stage, signatory } from '../../support/order-stage'
import { asApp, type Outcome, type Settings } from '../../support/sql'

// No code path gets round these rules: published revisions stay, nothing incomplete is published, and drafts
// are staff's.

let stage: Stage
let staff: Settings
let published: { serviceId: string; revisionId: string }
let draft: { serviceId: string; revisionId: string }

beforeAll(async () => {
  stage = await aStage()
  staff = { role: 'staff', person: stage.staff().personId }
  const revisionOf = async (slug: string) => {
    const { id, revisions } = await serviceRow(slug)
    return { serviceId: id, revisionId: found(revisions[0], 'revision').id }
  }
  published = await revisionOf(await aPublishedService(stage.staff()))
  draft = await revisionOf((await aReadyDraft(stage.staff())).service)
})

const gave = (outcome: Outcome) => ('code' in outcome ? (outcome.constraint ?? outcome.code) : outcome.count)
const run = async (settings: Settings, sql: string, values: unknown[]) =>
  gave(await asApp(settings, ask => ask(sql, values)))

it.each([
  `UPDATE "ServiceRevision" SET content = content || '{"notes": "x"}' WHERE id = $1`,
  `UPDATE "ServiceRevision" SET state = 'draft', "publishedAt" = NULL WHERE id = $1`,
  `UPDATE "ServiceRevision" SET "savedAt" = now() WHERE id = $1`,
])('a published revision stays: %s', async sql => {
  expect(await run(staff, sql, [published.revisionId])).toBe('published_revision_stays')
})

it('a published revision, and its service, are removed by nobody; a draft is by staff', async () => {
  const revision = 'DELETE FROM "ServiceRevision" WHERE id = $1'
  expect(await run(staff, revision, [published.revisionId])).toBe(0)
  expect(await run(staff, 'DELETE FROM "Service" WHERE id = $1', [published.serviceId])).toBe(0)
  expect(await run(staff, 'DELETE FROM "Service" WHERE id = $1', [draft.serviceId])).toBe(0)
  expect(await run(staff, revision, [draft.revisionId])).toBe(1)
})

it('nobody but staff sees a draft, changes it, publishes it or throws it away', async () => {
  const { personId: person, organisation } = signatory(stage.home, 'employer')
  const others: Settings[] = [
    {},
    { role: 'person', person },
    { role: 'party', person, organisation: organisation.id, party: 'employer' },
    { role: 'party', person, organisation: organisation.id, party: 'seko' },
    { role: 'reader', person: (await stage.reader()).personId },
    { role: 'deliverer', person: stage.deliverer().personId },
  ]
  for (const settings of others) {
    for (const sql of [
      'SELECT 1 FROM "ServiceRevision" WHERE id = $1',
      'UPDATE "ServiceRevision" SET saves = 9 WHERE id = $1',
      `UPDATE "ServiceRevision" SET state = 'published', "publishedAt" = now() WHERE id = $1`,
      'DELETE FROM "ServiceRevision" WHERE id = $1',
    ]) {
      expect([settings.role, sql, await run(settings, sql, [draft.revisionId])]).toEqual([
        settings.role,
        sql,
        0,
      ])
    }
    expect(await run(settings, 'SELECT * FROM app.concerned_by_service($1)', [draft.serviceId])).toBe(0)
  }
})

const whole = aWholeDraft()
const publish = `UPDATE "ServiceRevision" SET state = 'published', "publishedAt" = now(), content = $2 WHERE id = $1`

it.each([
  ['a whole text', {}, 1],
  ['words of each language alone', { keywords: { sv: ['stress', 'oro'], en: [] } }, 1],
  ['a text in one language', { suits: { sv: 'Alla' } }, 'revision_is_whole'],
  ['a blank text', { suits: { sv: 'Alla', en: '  ' } }, 'revision_is_whole'],
  ['a text that is none', { suits: { sv: 'Alla', en: 3 } }, 'revision_is_whole'],
  [
    'a blank deep down',
    { steps: [{ title: { sv: 'a', en: 'a' }, text: { sv: '', en: 'a' } }] },
    'revision_is_whole',
  ],
  ['nothing that one gets', { gives: [] }, 'revision_is_whole'],
  ['no occasion', { occasions: [] }, 'revision_is_whole'],
  ['no level', { levels: [] }, 'revision_is_whole'],
  ['no place', { mode: null }, 'revision_is_whole'],
  [
    'needs without room',
    { needs: { people: whole.needs.people, time: whole.needs.time } },
    'revision_is_whole',
  ],
  ['a name that is no text', { name: 'Namn' }, 'revision_is_whole'],
] as const)('publishing %s gives %s', async (_what, changed, expected) => {
  const content = JSON.stringify({ ...whole, jointAttendanceNote: undefined, bring: undefined, ...changed })
  expect(await run(staff, publish, [draft.revisionId, content])).toBe(expected)
})

it('a published revision has its instant, and a draft has none', async () => {
  const [without, draftWith] = [
    `UPDATE "ServiceRevision" SET state = 'published', content = $2 WHERE id = $1`,
    `UPDATE "ServiceRevision" SET "publishedAt" = now(), content = $2 WHERE id = $1`,
  ] as const
  const content = JSON.stringify({ ...whole, jointAttendanceNote: undefined, bring: undefined })
  for (const sql of [without, draftWith]) {
    expect(await run(staff, sql, [draft.revisionId, content])).toBe('revision_published')
  }
})

it.each([
  [`"goalCount" = 0, "goalUnit" = 'deliveries'`, 'service_goal_counts'],
  [`"opensOn" = '2021-02-01', "lastOrderOn" = '2021-01-01'`, 'service_days'],
  [`"lastOrderOn" = '2021-02-01', "lastDeliveryOn" = '2021-01-01'`, 'service_days'],
  [`lifecycle = 'phasing_out', "lastOrderOn" = NULL`, 'service_phase_out'],
  [`"successorId" = id`, 'service_successor'],
])('a service can’t have %s', async (set, constraint) => {
  expect(await run(staff, `UPDATE "Service" SET ${set} WHERE id = $1`, [draft.serviceId])).toBe(constraint)
})

it.each(['Stor bokstav', 'ny'])('a service can’t have the address %s', async slug => {
  const begun = `INSERT INTO "Service" (number, slug, lifecycle) VALUES (900, $1, 'coming')`
  expect(await run(staff, begun, [slug])).toBe('service_slug_shape')
})
