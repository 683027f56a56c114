import { hanteraStress } from '@/features/catalogue/thirteen/29k-hantera-stress'
import { arbetaVidareMedUrsaktaRoran } from '@/features/catalogue/thirteen/arbeta-vidare-med-ursakta-roran'
import { arbetsliv20 } from '@/features/catalogue/thirteen/arbetsliv-2-0'
import { effektivaTeam } from '@/features/catalogue/thirteen/effektiva-team'
import { effektivaTeamPa60Minuter } from '@/features/catalogue/thirteen/effektiva-team-pa-60-minuter'
import { fangaTidigaTecken } from '@/features/catalogue/thirteen/fanga-tidiga-tecken'
import { iaSystemet } from '@/features/catalogue/thirteen/ia-systemet'
import { kollektivFormaga } from '@/features/catalogue/thirteen/kollektiv-formaga'
import { larandeIForandring } from '@/features/catalogue/thirteen/larande-i-forandring'
import { organisationsanpassadMojlighetskarta } from '@/features/catalogue/thirteen/organisationsanpassad-mojlighetskarta'
import { samskapatUtvecklingsarbete } from '@/features/catalogue/thirteen/samskapat-utvecklingsarbete'
import type { ServiceSeed } from '@/features/catalogue/thirteen/service-seed'
import { ursaktaRoran } from '@/features/catalogue/thirteen/ursakta-roran'
import { valkommenTillbaka } from '@/features/catalogue/thirteen/valkommen-tillbaka'

export const services: ServiceSeed[] = [
  arbetsliv20,
  organisationsanpassadMojlighetskarta,
  iaSystemet,
  effektivaTeam,
  fangaTidigaTecken,
  ursaktaRoran,
  valkommenTillbaka,
  hanteraStress,
  kollektivFormaga,
  samskapatUtvecklingsarbete,
  larandeIForandring,
  effektivaTeamPa60Minuter,
  arbetaVidareMedUrsaktaRoran,
]

/** Whether one of the thirteen is missing from a catalogue. */
export function isMissingAny(slugs: readonly string[]): boolean {
  return services.some(({ slug }) => !slugs.includes(slug))
}
