import { Prisma } from '@/generated/prisma/client'

/** Of an event `e`: whether it is about a person, whose name is looked up when it is shown. */
export const isAboutPerson = Prisma.sql`(e.kind LIKE 'account.%' OR e.kind LIKE 'duty.%')`

const isAbout = (noun: string) => Prisma.sql`split_part(e.kind, '.', 1) = ${noun}`

/**
 * The rows behind an event `e`, as its reader sees them. A service shows its text in force, else its draft. Somebody
 * who has no account yet has the name that the event keeps apart, which an erasure takes away.
 */
export const subjectRows = Prisma.sql`
  SELECT jsonb_build_object('service', v.name, 'slug', s.slug, 'roundId', r.id, 'startsOn', r."startsOn",
    'interestId', i.id, 'importId', f.id, 'fileName', f."fileName", 'mail', m.subject, 'personId', a.id,
    'person', coalesce(a.name, x.text), 'staffRole', a."staffRole") AS found
  FROM (SELECT 1) one
  LEFT JOIN "Round" r ON ${isAbout('round')} AND r.id = e."subjectId"
  LEFT JOIN "Interest" i ON ${isAbout('interest')} AND i.id = e."subjectId"
  LEFT JOIN "Service" s ON s.id = CASE
    WHEN ${isAbout('service')} THEN e."subjectId"
    WHEN ${isAbout('round')} THEN r."serviceId"
    ELSE (e.facts ->> 'serviceId')::uuid END
  LEFT JOIN LATERAL (SELECT content -> 'name' AS name FROM "ServiceRevision" WHERE "serviceId" = s.id
    ORDER BY state = 'published' DESC, number DESC LIMIT 1) v ON true
  LEFT JOIN "FileImport" f ON ${isAbout('import')} AND f.id = e."subjectId"
  LEFT JOIN "Mail" m ON ${isAbout('mail')} AND m.id = e."subjectId"
  LEFT JOIN "Person" a ON ${isAboutPerson} AND a.id = (e.facts ->> 'personId')::uuid
  LEFT JOIN "EventText" x ON ${isAboutPerson} AND a.id IS NULL AND x."eventId" = e.id AND x.field = 'name'`
