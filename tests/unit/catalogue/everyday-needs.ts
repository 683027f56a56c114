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

// Written from what the services are for, before the search was tuned; a need that is missed stays in the list.
/** Forty needs as HR people and union representatives put them, some in a hurry. */
export const everydayNeeds: EverydayNeed[] = [
  {
    says: 'flera på enheten mår dåligt av stress',
    fits: [early, stress],
    answers: { behov: 'stress', skede: 'noticed', vilka: 'group' },
  },
  {
    says: 'hur ser jag att en kollega är på väg in i väggen',
    fits: [early],
    answers: { behov: 'stress', skede: 'noticed', vilka: 'group', tid: 'day' },
  },
  {
    says: 'personalen sover dåligt och är trötta',
    fits: [stress, early],
    answers: { behov: 'stress', skede: 'happened', vilka: 'staff' },
  },
  {
    says: 'cheferna vågar inte prata med medarbetare som mår dåligt',
    fits: [early],
    answers: { behov: 'stress', skede: 'noticed', vilka: 'parties', tid: 'day' },
  },
  {
    says: 'stresshantering för alla anställda på distans',
    fits: [stress],
    answers: { behov: 'stress', skede: 'prevent', vilka: 'staff', tid: 'weeks', nar: 'within_half_year' },
  },
  {
    says: 'återhämtning',
    fits: [stress],
    answers: { behov: 'stress', skede: 'prevent', vilka: 'staff' },
  },
  {
    says: 'för hög arbetsbelastning, folk jobbar över',
    fits: [early, stress],
    answers: { behov: 'stress', skede: 'noticed', vilka: 'group' },
  },
  {
    says: 'sjukskrivningar ökar',
    fits: [back, map],
    answers: { behov: 'sick_leave', skede: 'happened', vilka: 'everyone' },
  },
  {
    says: 'sjukskrivning',
    fits: [back],
    answers: { behov: 'sick_leave', skede: 'happened' },
  },
  {
    says: 'rehab',
    fits: [back],
    answers: { behov: 'sick_leave', skede: 'happened', vilka: 'parties' },
  },
  {
    says: 'en medarbetare ska komma tillbaks efter lång sjukfrånvaro',
    fits: [back],
    answers: { behov: 'sick_leave', skede: 'happened', vilka: 'parties', nar: 'soon' },
  },
  {
    says: 'rehabliteringen funkar olika på olika avdelningar',
    fits: [back],
    answers: { behov: 'sick_leave', vilka: 'everyone' },
  },
  {
    says: 'upprepad korttidsfrånvaro',
    fits: [back],
    answers: { behov: 'sick_leave', skede: 'happened', tid: 'day' },
  },
  {
    says: 'incidenter',
    fits: [incidents],
    answers: { behov: 'safety', skede: 'happened' },
  },
  {
    says: 'tillbud rapporteras inte',
    fits: [incidents],
    answers: { behov: 'safety', skede: 'noticed', vilka: 'everyone' },
  },
  {
    says: 'kränkande bemötande från besökare i receptionen',
    fits: [incidents],
    answers: { behov: 'safety', skede: 'happened', vilka: 'group' },
  },
  {
    says: 'arbetsskador, vi saknar system för anmälan',
    fits: [incidents],
    answers: { behov: 'safety', skede: 'happened', vilka: 'everyone', tid: 'months' },
  },
  {
    says: 'skyddsombuden vill ha bättre koll på riskerna',
    fits: [incidents],
    answers: { behov: 'safety', skede: 'prevent', vilka: 'everyone' },
  },
  {
    says: 'systematiskt arbetsmiljöarbete riskbedömning',
    fits: [incidents, map],
    answers: { behov: 'safety', skede: 'prevent', vilka: 'everyone' },
  },
  {
    says: 'olycksfal på lagret',
    fits: [incidents],
    answers: { behov: 'safety', skede: 'happened', vilka: 'group' },
  },
  {
    says: 'arbetsgruppen fungerar inte ihop',
    fits: [teamDay, teamHour],
    answers: { behov: 'team', skede: 'noticed', vilka: 'group' },
  },
  {
    says: 'konflikter i gruppen',
    fits: [teamDay, teamHour],
    answers: { behov: 'team', skede: 'happened', vilka: 'group', tid: 'day' },
  },
  {
    says: 'teamutvekling',
    fits: [teamDay, teamHour],
    answers: { behov: 'team', skede: 'improve', vilka: 'group' },
  },
  {
    says: 'samarbetssvårigheter mellan två enheter',
    fits: [teamDay, teamHour, collective],
    answers: { behov: 'team', skede: 'improve', vilka: 'group', tid: 'hour' },
  },
  {
    says: 'otydliga roller och mål i laget',
    fits: [teamDay, teamHour],
    answers: { behov: 'team', skede: 'noticed', vilka: 'group', tid: 'day' },
  },
  {
    says: 'något kort till arbetsplatsträffen om samarbete i gruppen',
    fits: [teamHour],
    answers: { behov: 'team', skede: 'improve', vilka: 'group', tid: 'hour' },
  },
  {
    says: 'omorganisation',
    fits: [mess, messOnward, map],
    answers: { behov: 'change', skede: 'happened', vilka: 'everyone' },
  },
  {
    says: 'vi ska flytta till nya lokaler och många är oroliga',
    fits: [mess, messOnward],
    answers: { behov: 'change', skede: 'noticed', vilka: 'everyone' },
  },
  {
    says: 'aktivitetsbaserat kontor från hösten',
    fits: [mess, messOnward],
    answers: { behov: 'change', skede: 'happened', vilka: 'everyone' },
  },
  {
    says: 'förändringströtthet, folk orkar inte fler omställningar',
    fits: [mess, messOnward],
    answers: { behov: 'change', skede: 'noticed', vilka: 'staff' },
  },
  {
    says: 'digitaliseringen oroar medlemmarna',
    fits: [technology],
    answers: { behov: 'technology', skede: 'noticed', vilka: 'everyone' },
  },
  {
    says: 'AI och automatisering, vad händer med våra jobb',
    fits: [technology],
    answers: { behov: 'technology', skede: 'prevent', vilka: 'everyone', tid: 'day' },
  },
  {
    says: 'nytt ärendesystem på väg, vi vill prata om det först',
    fits: [technology],
    answers: { behov: 'technology', skede: 'prevent', vilka: 'group', tid: 'day' },
  },
  {
    says: 'vet inte var vi ska börja',
    fits: [map],
    answers: { behov: 'unsure' },
  },
  {
    says: 'handlingsplan efter OSA-enkäten',
    fits: [map],
    answers: { behov: 'unsure', skede: 'noticed', vilka: 'everyone' },
  },
  {
    says: 'avdelningarna jobbar i stuprör',
    fits: [collective],
    answers: { behov: 'knowledge', skede: 'noticed', vilka: 'everyone' },
  },
  {
    says: 'gammal personal slutar och ingen kan ta över',
    fits: [collective],
    answers: { behov: 'knowledge', skede: 'prevent', vilka: 'everyone' },
  },
  {
    says: 'medarbetarna vill vara delaktiga när vi utvecklar arbetssättet',
    fits: [together],
    answers: { behov: 'involve', skede: 'improve', vilka: 'everyone' },
  },
  {
    says: 'kompetensutveckling när uppdraget ändras',
    fits: [learning],
    answers: { behov: 'learning', skede: 'improve', vilka: 'everyone' },
  },
  {
    says: 'hur får vi gruppen att prata med varandra',
    fits: [teamDay, teamHour, learning],
    answers: { behov: 'learning', skede: 'improve', vilka: 'group', tid: 'weeks' },
  },
]
