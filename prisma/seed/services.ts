import type { ServiceSeed } from './service-seed'
import { hanteraStress } from './services/29k-hantera-stress'
import { arbetaVidareMedUrsaktaRoran } from './services/arbeta-vidare-med-ursakta-roran'
import { arbetsliv20 } from './services/arbetsliv-2-0'
import { effektivaTeam } from './services/effektiva-team'
import { effektivaTeamPa60Minuter } from './services/effektiva-team-pa-60-minuter'
import { fangaTidigaTecken } from './services/fanga-tidiga-tecken'
import { iaSystemet } from './services/ia-systemet'
import { kollektivFormaga } from './services/kollektiv-formaga'
import { larandeIForandring } from './services/larande-i-forandring'
import { organisationsanpassadMojlighetskarta } from './services/organisationsanpassad-mojlighetskarta'
import { samskapatUtvecklingsarbete } from './services/samskapat-utvecklingsarbete'
import { ursaktaRoran } from './services/ursakta-roran'
import { valkommenTillbaka } from './services/valkommen-tillbaka'

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
