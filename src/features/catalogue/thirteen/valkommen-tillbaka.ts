import { paragraphs, type ServiceSeed, words } from '@/features/catalogue/thirteen/service-seed'

export const valkommenTillbaka: ServiceSeed = {
  number: 7,
  slug: 'valkommen-tillbaka',
  lifecycle: 'open',
  introducedOn: '2019-03-11',
  goal: { count: 40, of: 'deliveries' },
  pilot: false,
  content: {
    name: { sv: 'Välkommen tillbaka', en: 'Welcome back' },
    summary: {
      sv: 'Bättre rehabilitering och återgång efter stressrelaterad sjukskrivning. Ni övar tillsammans på ett påhittat fall.',
      en: 'Better rehabilitation and return after stress-related sick leave. You practise together on a made-up case.',
    },
    keywords: {
      sv: words(
        'sjukskrivning, sjukfrånvaro, rehabilitering, återgång i arbete, komma tillbaka, arbetsanpassning, långtidssjuk, utmattning, chef, skyddsombud',
      ),
      en: words(
        'sick leave, sickness absence, rehabilitation, return to work, coming back, adjustments at work, long-term sick, burnout, exhaustion, manager, safety representative',
      ),
    },
    description: {
      sv: paragraphs(
        'Att komma tillbaka efter en stressrelaterad sjukskrivning är svårt, och lätt att göra för fort. Mycket hänger på hur väl chef, HR, fack och kollegor vet vad de ska göra, och på att de vet det i förväg.',
        'Välkommen tillbaka börjar med ett startmöte. Arbetsgivare, fackliga företrädare och HR går igenom hur rehabiliteringen fungerar hos er i dag, och var den brukar stanna upp.',
        'Sedan följer en workshop på en halvdag. Ni får följa en påhittad medarbetare från de första tecknen till en arbetsdag som håller. Eftersom fallet är påhittat kan alla prata fritt, utan att någon lämnas ut.',
        'Skyddsombud är välkomna hela vägen. De ser ofta det som ingen annan ser.',
      ),
      en: paragraphs(
        'Coming back after stress-related sick leave is hard, and easy to do too fast. Much depends on how well the manager, HR, unions and colleagues know what to do, and on knowing it beforehand.',
        'Welcome back begins with a start-up meeting. Employer, union representatives and HR go through how rehabilitation works in your organisation today, and where it tends to stall.',
        'A half-day workshop follows. You follow a made-up employee from the first signs to a working day that lasts. Because the case is made up, everyone can speak freely and nobody is exposed.',
        'Safety representatives are welcome all the way. They often see what no one else does.',
      ),
    },
    suits: {
      sv: 'Verksamheter där stressrelaterade sjukskrivningar har ökat, eller där återgången fungerar olika beroende på vem som är chef.',
      en: 'Organisations where stress-related sick leave has grown, or where the return depends on who happens to be the manager.',
    },
    gives: [
      {
        sv: 'En gemensam bild av hur återgång i arbete går till hos er',
        en: 'A shared picture of how people return to work in your organisation',
      },
      {
        sv: 'Klara roller för chef, HR, fack och skyddsombud',
        en: 'Clear roles for manager, HR, unions and safety representative',
      },
      { sv: 'Mindre risk att någon blir sjuk igen', en: 'Less risk that someone falls ill again' },
      {
        sv: 'Ändringar i er egen rutin som ni har bestämt tillsammans',
        en: 'Changes to your own routine, decided together',
      },
    ],
    needs: {
      people: {
        sv: 'Arbetsgivare, fackliga företrädare och HR. Skyddsombud är välkomna. 8–25 personer i workshoppen.',
        en: 'Employer, union representatives and HR. Safety representatives are welcome. 8–25 people in the workshop.',
      },
      time: {
        sv: 'Ett startmöte på två timmar och en halvdag',
        en: 'A start-up meeting of two hours and half a day',
      },
      room: {
        sv: 'Ett rum med smågruppsbord, eller ett videomöte',
        en: 'A room with tables for small groups, or a video meeting',
      },
    },
    steps: [
      {
        title: { sv: 'Startmöte', en: 'Start-up meeting' },
        text: {
          sv: 'Ni beskriver hur rehabiliteringen går till i dag och vad ni vill få ut av workshoppen.',
          en: 'You describe how rehabilitation is done today and what you want from the workshop.',
        },
      },
      {
        title: { sv: 'Workshop', en: 'Workshop' },
        text: {
          sv: 'Ni arbetar er igenom det påhittade fallet och byter roller på vägen.',
          en: 'You work through the made-up case and change roles along the way.',
        },
      },
      {
        title: { sv: 'Er egen rutin', en: 'Your own routine' },
        text: {
          sv: 'Ni skriver in det ni har lärt er och bestämmer när den ska prövas.',
          en: 'You write in what you have learnt and decide when to put it to the test.',
        },
      },
    ],
    form: { sv: 'Startmöte och workshop på en halvdag', en: 'Start-up meeting and half-day workshop' },
    duration: { sv: 'Två tillfällen med några veckor emellan', en: 'Two sessions a few weeks apart' },
    levels: ['organisation'],
    kinds: ['remedial'],
    mode: 'either',
    provider: 'Lugna Vatten Hälsa',
    occasions: [
      {
        key: 'start-up',
        title: { sv: 'Startmöte', en: 'Start-up meeting' },
        description: {
          sv: 'Arbetsgivare, fack och HR går igenom hur det fungerar i dag.',
          en: 'Employer, unions and HR go through how things work today.',
        },
        minutes: 120,
        mode: 'either',
        afterDays: 0,
        perUnit: false,
        followsStart: false,
      },
      {
        key: 'workshop',
        title: { sv: 'Workshop', en: 'Workshop' },
        description: {
          sv: 'En halvdag kring ett påhittat fall, från första tecken till återgång.',
          en: 'Half a day around a made-up case, from first signs to return.',
        },
        minutes: 240,
        mode: 'either',
        afterDays: 21,
        perUnit: false,
        followsStart: true,
      },
    ],
    runsInRounds: false,
    selfLed: false,
    jointAttendance: true,
    jointAttendanceNote: {
      sv: 'Arbetsgivare, fackliga företrädare och HR deltar vid båda tillfällena. Skyddsombud är välkomna.',
      en: 'Employer, union representatives and HR take part in both sessions. Safety representatives are welcome.',
    },
    taster: false,
    countsUse: false,
    questions: [
      {
        question: { sv: 'Pratar vi om verkliga sjukfall?', en: 'Do we talk about real cases?' },
        answer: {
          sv: 'Nej, aldrig. Fallet är påhittat just för att skydda dem som är eller har varit sjuka.',
          en: 'No, never. The case is made up precisely to protect those who are or have been ill.',
        },
      },
      {
        question: { sv: 'Kan vi gå direkt till workshoppen?', en: 'Can we go straight to the workshop?' },
        answer: {
          sv: 'Nej. Startmötet är det som gör att workshoppen handlar om er.',
          en: 'No. The start-up meeting is what makes the workshop about you.',
        },
      },
    ],
    notes: null,
  },
}
