import type { WrittenExample } from '@/features/catalogue/service-content'

type Text = WrittenExample['need']

/** Texts of invented parties in invented orders. They are the demo's alone: staff write their own from real ones. */
export const examplesOf: Record<string, WrittenExample[]> = {
  'fanga-tidiga-tecken': [
    example(
      { sv: 'En myndighet med omkring 400 medarbetare', en: 'An agency with about 400 staff' },
      {
        need: {
          sv: 'Sjukskrivningarna för stress har ökat på två enheter sedan i höstas. Efteråt sa flera: ”Vi såg det, men vi visste inte vad vi skulle säga.”',
          en: 'Sick leave for stress has risen in two units since last autumn. Afterwards several said: “We saw it, but we did not know what to say.”',
        },
        goal: {
          sv: 'I maj har alla chefer och skyddsombud haft minst ett samtal om belastning med var och en. I höstens enkät säger åtta av tio att de vet vart de vänder sig.',
          en: 'By May all managers and safety representatives have talked about workload with each person at least once. In the autumn survey eight of ten say that they know where to turn.',
        },
        planAfter: {
          sv: 'Enheternas överenskommelser tas upp på arbetsplatsträffen första måndagen varje månad. Samverkansgruppen går igenom dem i juni och i december.',
          en: 'The agreements of the units are taken up at the staff meeting on the first Monday of each month. The co-determination group goes through them in June and in December.',
        },
      },
    ),
    example(
      { sv: 'Ett lärosäte, en institution med 60 anställda', en: 'A university, a department with 60 staff' },
      {
        need: {
          sv: 'Doktorander och lärare arbetar kvällar och helger i terminens slut, tre terminer i rad. Prefekten och facken ser tecken, men tar upp dem först när någon blir sjuk.',
          en: 'Doctoral students and teachers work evenings and weekends at the end of term, three terms in a row. The head and the unions see signs, but raise them only when somebody falls ill.',
        },
        goal: {
          sv: 'Att varje arbetslag har tre tecken som de håller utkik efter, och en person som tar samtalet inom en vecka.',
          en: 'That each team has three signs to look out for, and a person who has the conversation within a week.',
        },
        planAfter: {
          sv: 'Skyddsombudet och prefekten stämmer av varje arbetslag före jul och före sommaren. Det som inte fungerar ändrar vi i bemanningsplanen.',
          en: 'The safety representative and the head check with each team before Christmas and before summer. We change the staffing plan where it does not work.',
        },
      },
    ),
  ],
  'ia-systemet': [
    example(
      { sv: 'Ett lärosäte med omkring 1 200 anställda', en: 'A university with about 1,200 staff' },
      {
        need: {
          sv: 'Förra året fick vi in 14 anmälda tillbud. Skyddsombuden känner till minst 60. Blanketten ligger på intranätet och tar en halvtimme att fylla i.',
          en: 'Last year 14 incidents were reported. The safety representatives know of at least 60. The form is on the intranet and takes half an hour to fill in.',
        },
        goal: {
          sv: 'Hundra anmälda tillbud det första året, och att varje anmälan har fått ett svar inom tio arbetsdagar.',
          en: 'A hundred reported incidents in the first year, and an answer to each within ten working days.',
        },
        planAfter: {
          sv: 'Skyddskommittén läser en sammanställning varje kvartal och väljer en sak att göra något åt. Två personer i varje byggnad kan visa hur man anmäler.',
          en: 'The safety committee reads a summary each quarter and picks one thing to act on. Two people in each building can show how to report.',
        },
      },
    ),
    example(
      { sv: 'En länsstyrelse med fältarbete', en: 'A county board with field work' },
      {
        need: {
          sv: 'Inspektörer möter hot i fält. De berättar för varandra, men sällan för arbetsgivaren, så samma sak händer igen.',
          en: 'Inspectors meet threats in the field. They tell each other, but seldom the employer, so the same thing happens again.',
        },
        goal: {
          sv: 'Att alla hot i fält anmäls i mobilen samma dag, och att nästa inspektör ser varningen innan besöket.',
          en: 'That all threats in the field are reported on the phone the same day, and that the next inspector sees the warning before the visit.',
        },
        planAfter: {
          sv: 'Chefen och skyddsombudet går igenom veckans anmälningar varje fredag. Efter sex månader ser parterna över rutinen för ensamarbete.',
          en: 'The manager and the safety representative go through the reports of the week each Friday. After six months the parties review the routine for working alone.',
        },
      },
    ),
  ],
  'valkommen-tillbaka': [
    example(
      { sv: 'En myndighet med tio kontor', en: 'An agency with ten offices' },
      {
        need: {
          sv: 'Fyra av tio som kommer tillbaka efter utmattning blir sjuka igen inom ett år. Återgången beror på vilken chef man har.',
          en: 'Four of ten who return after exhaustion fall ill again within a year. The return depends on which manager one has.',
        },
        goal: {
          sv: 'En gemensam rutin på alla kontor i mars. Färre än två av tio som kommer tillbaka det året blir sjuka igen.',
          en: 'One shared routine at all offices in March. Fewer than two of ten who return that year fall ill again.',
        },
        planAfter: {
          sv: 'HR och chefen stämmer av varje återgång efter tre och sex månader. Parterna utvärderar rutinen nästa vår.',
          en: 'HR and the manager check each return after three and six months. The parties evaluate the routine next spring.',
        },
      },
    ),
    example(
      { sv: 'Ett affärsverk, en enhet i skift', en: 'A public enterprise, a unit on shifts' },
      {
        need: {
          sv: 'Den som har varit borta länge möts av tystnad. Arbetslaget vet inte vad man får fråga, och schemat är detsamma som förut.',
          en: 'Those who have been away for long are met with silence. The team does not know what one may ask, and the roster is the same as before.',
        },
        goal: {
          sv: 'Att den som kommer tillbaka har en plan för de sex första veckorna, som arbetslaget känner till.',
          en: 'That those who return have a plan for the first six weeks, which the team knows of.',
        },
        planAfter: {
          sv: 'Checklistan provas på de tre nästa återgångarna. Sedan rättar skyddsombudet och chefen den tillsammans.',
          en: 'The checklist is tried on the next three returns. Then the safety representative and the manager improve it together.',
        },
      },
    ),
  ],
}

function example(about: Text, texts: { need: Text; goal: Text; planAfter: Text }): WrittenExample {
  return { about, ...texts, partiesAgreed: true }
}
