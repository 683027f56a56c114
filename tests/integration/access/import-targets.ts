import { addDays } from '@/lib/dates'
import { anAccepted, anUploaded } from '../../support/import-files'
import { InterestTargets } from './interest-targets'

let days = 0

/** Files that are read in about it: an earlier order each, of a day of its own. */
export class ImportTargets extends InterestTargets {
  waitingImport = () =>
    this.once('waitingImport', () => anUploaded(this.stage.admin(), 'orders', [this.earlierOrder()]))

  acceptedImport = () =>
    this.once('acceptedImport', () => anAccepted(this.stage.admin(), 'orders', [this.earlierOrder()]))

  membersImport = () =>
    this.once('membersImport', async () => {
      const { organisationNumber } = this.member.seed
      return anUploaded(this.stage.admin(), 'members', [`${organisationNumber};;;;;;`])
    })

  private earlierOrder(): string {
    days += 1
    const day = addDays('2019-01-01', days)
    return `${this.member.seed.organisationNumber};ia-systemet;${day};${day};;;`
  }
}
