import 'server-only'
import { readAsAnyone } from '@/auth/doors'
import { isSelfLedService } from '@/features/catalogue/self-led'
import { serviceFaceSchema, serviceInShort } from '@/features/catalogue/service-content'
import type { DeliveryMode, MeasureKind, ServiceLevel } from '@/features/catalogue/service-kinds'
import type { Reading } from '@/lib/db'
import { kept } from '@/lib/kept'
import type { LocalizedText } from '@/lib/localized-text'

/** The parts of a service that a list shows, as one published revision says them. */
export type ServiceFace = {
  id: string
  number: number
  slug: string
  revision: number
  name: LocalizedText
  level: ServiceLevel
  kinds: MeasureKind[]
  runsInRounds: boolean
  mode: DeliveryMode
  /** In few words what one gets. */
  inShort: LocalizedText
  provider: string | null
  /** Told to the deliverer alone: things to bring to an occasion. */
  bring: LocalizedText | null
  /** The group that it is made for, in words. */
  people: LocalizedText
  /** Whether it has an occasion that each unit meets at by itself. */
  isPerUnit: boolean
  /** Nothing of it ever gets a day. */
  isSelfLed: boolean
}

export type Faces = { get(id: string): ServiceFace; find(id: string): ServiceFace | undefined }

/** The faces of these revisions. A list would otherwise read a whole service text for each of its rows. */
export async function facesOfRevisions(revisionIds: string[]): Promise<Faces> {
  return found((await faces(all => revisionIds.every(id => all.ofRevision.has(id)))).ofRevision)
}

/** The faces of these services as their last published revision says it. */
export async function facesOfServices(serviceIds: string[]): Promise<Faces> {
  return found((await faces(all => serviceIds.every(id => all.inForce.has(id)))).inForce)
}

/** All that this process knows of. A list is made by them within one reading, before its rows are known. */
export function knownFaces(): Promise<Faces> {
  return facesOfRevisions([])
}

type AllFaces = { ofRevision: Map<string, ServiceFace>; inForce: Map<string, ServiceFace> }

/** A row may rest on a revision so new that this process has not heard of it. */
async function faces(areWhole: (all: AllFaces) => boolean): Promise<AllFaces> {
  const known = await kept('catalogue', 'faces', readFaces)
  return areWhole(known) ? known : readFaces()
}

function found(known: Map<string, ServiceFace>): Faces {
  return {
    find: id => known.get(id),
    get(id) {
      const face = known.get(id)
      if (!face) throw new Error(`No published revision says what ${id} is`)
      return face
    },
  }
}

async function readFaces(): Promise<AllFaces> {
  const rows = await readAsAnyone(findRevisions)
  const of = ({ id, number, slug, revision, content }: Row): ServiceFace => {
    const { levels, ...face } = serviceFaceSchema.parse(content)
    const isSelfLed = isSelfLedService(content)
    const inShort = serviceInShort(content)
    return { id, number, slug, revision, level: levels[0] ?? 'organisation', isSelfLed, inShort, ...face }
  }
  const all = rows.map(row => [row, of(row)] as const)
  return {
    ofRevision: new Map(all.map(([row, face]) => [row.revisionId, face])),
    inForce: new Map(all.map(([, face]) => [face.id, face])),
  }
}

type Row = {
  revisionId: string
  revision: number
  id: string
  number: number
  slug: string
  content: unknown
}

function findRevisions(tx: Reading): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT r.id AS "revisionId", r.number AS revision, s.id, s.number, s.slug, jsonb_build_object(
             'name', r.content -> 'name', 'levels', r.content -> 'levels', 'kinds', r.content -> 'kinds',
             'runsInRounds', r.content -> 'runsInRounds', 'mode', r.content -> 'mode', 'bring', r.content -> 'bring',
             'form', r.content -> 'form', 'duration', r.content -> 'duration', 'provider', r.content -> 'provider',
             'people', r.content #> '{needs,people}',
             'isPerUnit', jsonb_path_exists(r.content, '$.occasions[*].perUnit ? (@ == true)'),
             'occasions', r.content -> 'occasions') AS content
    FROM "ServiceRevision" r JOIN "Service" s ON s.id = r."serviceId"
    WHERE r.state = 'published' ORDER BY r.number`
}
