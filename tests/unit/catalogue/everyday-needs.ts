import type { NeedAnswers } from '@/features/catalogue/finding/answers'

/** A need as somebody says it, the services that meet it, and what that person would answer to the questions. */
export type EverydayNeed = { says: string; fits: readonly string[]; answers: NeedAnswers }

const early = 'fanga-tidiga-tecken'
const stress = '29k-hantera-stress'
const back = 'valkommen-tillbaka'
const incidents = 'ia-systemet'
const teamDay = 'effektiva-team'
const teamHour = 'effektiva-team-pa-60-minuter'
const mess = 'ursakta-roran'
const messOnward = 'arbeta-vidare-med-ursakta-roran'
const technology = 'arbetsliv-2-0'
const map = 'organisationsanpassad-mojlighetskarta'
const collective = 'kollektiv-formaga'
const together = 'samskapat-utvecklingsarbete'
const learning = 'larande-i-forandring'

// Written from the purposes of the services, before the search was tuned. A need that is missed stays in the
// list.
const needs: [string, readonly string[], NeedAnswers][] = [
  [
    'flera på enheten mår dåligt av stress',
    [early, stress],
    { behov: 'stress', skede: 'noticed', vilka: 'group' },
  ],
  [
    'hur ser jag att en kollega är på väg in i väggen',
    [early],
    { behov: 'stress', skede: 'noticed', vilka: 'group', tid: 'day' },
  ],
  [
    'personalen sover dåligt och är trötta',
    [stress, early],
    { behov: 'stress', skede: 'happened', vilka: 'staff' },
  ],
  [
    'cheferna vågar inte prata med medarbetare som mår dåligt',
    [early],
    { behov: 'stress', skede: 'noticed', vilka: 'parties', tid: 'day' },
  ],
  [
    'stresshantering för alla anställda på distans',
    [stress],
    { behov: 'stress', skede: 'prevent', vilka: 'staff', tid: 'weeks', nar: 'within_half_year' },
  ],
  ['återhämtning', [stress], { behov: 'stress', skede: 'prevent', vilka: 'staff' }],
  [
    'för hög arbetsbelastning, folk jobbar över',
    [early, stress],
    { behov: 'stress', skede: 'noticed', vilka: 'group' },
  ],
  ['sjukskrivningar ökar', [back, map], { behov: 'sick_leave', skede: 'happened', vilka: 'everyone' }],
  ['sjukskrivning', [back], { behov: 'sick_leave', skede: 'happened' }],
  ['rehab', [back], { behov: 'sick_leave', skede: 'happened', vilka: 'parties' }],
  [
    'en medarbetare ska komma tillbaks efter lång sjukfrånvaro',
    [back],
    { behov: 'sick_leave', skede: 'happened', vilka: 'parties', nar: 'soon' },
  ],
  ['rehabliteringen funkar olika på olika avdelningar', [back], { behov: 'sick_leave', vilka: 'everyone' }],
  ['upprepad korttidsfrånvaro', [back], { behov: 'sick_leave', skede: 'happened', tid: 'day' }],
  ['incidenter', [incidents], { behov: 'safety', skede: 'happened' }],
  ['tillbud rapporteras inte', [incidents], { behov: 'safety', skede: 'noticed', vilka: 'everyone' }],
  [
    'kränkande bemötande från besökare i receptionen',
    [incidents],
    { behov: 'safety', skede: 'happened', vilka: 'group' },
  ],
  [
    'arbetsskador, vi saknar system för anmälan',
    [incidents],
    { behov: 'safety', skede: 'happened', vilka: 'everyone', tid: 'months' },
  ],
  [
    'skyddsombuden vill ha bättre koll på riskerna',
    [incidents],
    { behov: 'safety', skede: 'prevent', vilka: 'everyone' },
  ],
  [
    'systematiskt arbetsmiljöarbete riskbedömning',
    [incidents, map],
    { behov: 'safety', skede: 'prevent', vilka: 'everyone' },
  ],
  ['olycksfal på lagret', [incidents], { behov: 'safety', skede: 'happened', vilka: 'group' }],
  [
    'arbetsgruppen fungerar inte ihop',
    [teamDay, teamHour],
    { behov: 'team', skede: 'noticed', vilka: 'group' },
  ],
  [
    'konflikter i gruppen',
    [teamDay, teamHour],
    { behov: 'team', skede: 'happened', vilka: 'group', tid: 'day' },
  ],
  ['teamutvekling', [teamDay, teamHour], { behov: 'team', skede: 'improve', vilka: 'group' }],
  [
    'samarbetssvårigheter mellan två enheter',
    [teamDay, teamHour, collective],
    { behov: 'team', skede: 'improve', vilka: 'group', tid: 'hour' },
  ],
  [
    'otydliga roller och mål i laget',
    [teamDay, teamHour],
    { behov: 'team', skede: 'noticed', vilka: 'group', tid: 'day' },
  ],
  [
    'något kort till arbetsplatsträffen om samarbete i gruppen',
    [teamHour],
    { behov: 'team', skede: 'improve', vilka: 'group', tid: 'hour' },
  ],
  ['omorganisation', [mess, messOnward, map], { behov: 'change', skede: 'happened', vilka: 'everyone' }],
  [
    'vi ska flytta till nya lokaler och många är oroliga',
    [mess, messOnward],
    { behov: 'change', skede: 'noticed', vilka: 'everyone' },
  ],
  [
    'aktivitetsbaserat kontor från hösten',
    [mess, messOnward],
    { behov: 'change', skede: 'happened', vilka: 'everyone' },
  ],
  [
    'förändringströtthet, folk orkar inte fler omställningar',
    [mess, messOnward],
    { behov: 'change', skede: 'noticed', vilka: 'staff' },
  ],
  [
    'digitaliseringen oroar medlemmarna',
    [technology],
    { behov: 'technology', skede: 'noticed', vilka: 'everyone' },
  ],
  [
    'AI och automatisering, vad händer med våra jobb',
    [technology],
    { behov: 'technology', skede: 'prevent', vilka: 'everyone', tid: 'day' },
  ],
  [
    'nytt ärendesystem på väg, vi vill prata om det först',
    [technology],
    { behov: 'technology', skede: 'prevent', vilka: 'group', tid: 'day' },
  ],
  ['vet inte var vi ska börja', [map], { behov: 'unsure' }],
  ['handlingsplan efter OSA-enkäten', [map], { behov: 'unsure', skede: 'noticed', vilka: 'everyone' }],
  [
    'avdelningarna jobbar i stuprör',
    [collective],
    { behov: 'knowledge', skede: 'noticed', vilka: 'everyone' },
  ],
  [
    'gammal personal slutar och ingen kan ta över',
    [collective],
    { behov: 'knowledge', skede: 'prevent', vilka: 'everyone' },
  ],
  [
    'medarbetarna vill vara delaktiga när vi utvecklar arbetssättet',
    [together],
    { behov: 'involve', skede: 'improve', vilka: 'everyone' },
  ],
  [
    'kompetensutveckling när uppdraget ändras',
    [learning],
    { behov: 'learning', skede: 'improve', vilka: 'everyone' },
  ],
  [
    'hur får vi gruppen att prata med varandra',
    [teamDay, teamHour, learning],
    { behov: 'learning', skede: 'improve', vilka: 'group', tid: 'weeks' },
  ],
]

/** Forty needs as HR people and union representatives put them, some in a hurry. */
export const everydayNeeds: EverydayNeed[] = needs.map(([says, fits, answers]) => ({ says, fits, answers }))
