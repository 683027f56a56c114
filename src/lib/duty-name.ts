import { ID } from '@/lib/id-pattern'

const NAME = new RegExp(`^(?<kind>[a-z_]{1,20})\\.(?<id>${ID})(?:\\.(?<party>[a-z_]{1,20}))?$`)

/** The words of a duty's name: its kind, the id of its subject, and the party of some. All are missing where it is none. */
export function wordsOfDutyName(name: string): { kind?: string; id?: string; party?: string } {
  return NAME.exec(name)?.groups ?? {}
}
