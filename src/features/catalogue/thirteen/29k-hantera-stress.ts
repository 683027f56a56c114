import { paragraphs, type ServiceSeed, words } from '@/features/catalogue/thirteen/service-seed'

export const hanteraStress: ServiceSeed = {
  number: 8,
  slug: '29k-hantera-stress',
  lifecycle: 'open',
  introducedOn: '2020-11-12',
  opensOn: '2020-11-12',
  pilotFromOn: '2020-09-01',
  goal: { count: 60, of: 'organisations' },
  pilot: true,
  content: {
    name: { sv: '29k: Hantera stress', en: '29k: Managing stress' },
    summary: {
      sv: 'Åtta veckors digital träning i att hantera stress, på egen hand och tillsammans med kollegor på video.',
      en: 'Eight weeks of digital training in handling stress, on your own and with colleagues on video.',
    },
    keywords: {
      sv: words(
        'stress, stresshantering, återhämtning, utmattning, utbränd, arbetsbelastning, balans, distans',
      ),
      en: words('stress, stress management, recovery, exhaustion, burnout, workload, balance, remote'),
    },
    description: {
      sv: paragraphs(
        'Att hantera stress går att träna upp. Stressen försvinner inte, men den styr inte längre dagen. 29k: Hantera stress är en digital kurs på åtta veckor som bygger på metoder med stöd i forskning.',
        'En gång i veckan möts några kollegor på video i ungefär en timme. Mellan mötena gör du korta övningar på egen hand, i mobilen eller på datorn. Det tar en kvart när du hinner.',
        'Ingen kursledare behöver vara med i varje grupp. Programmet leder samtalet, och ni hjälper varandra. Därför kan alla i verksamheten vara med, oavsett om ni är tjugo eller tusentals.',
        'Fyra myndigheter prövade kursen först. Nu är den öppen för alla.',
      ),
      en: paragraphs(
        'Handling stress is something you can practise. Stress does not disappear, but it no longer runs your day. 29k: Managing stress is an eight-week digital course built on methods that research supports.',
        'Once a week a few colleagues meet on video for about an hour. Between meetings you do short exercises on your own, on a phone or a computer. It takes a quarter of an hour when you find the time.',
        'No course leader has to be present in each group. The programme leads the conversation, and you help each other. That is why everyone in the organisation can join, whether you are twenty or thousands.',
        'Four agencies tried the course first. Now it is open to all.',
      ),
    },
    suits: {
      sv: 'Alla medarbetare och chefer, både den som känner av stress och den som vill förebygga. Lätt att ge till många samtidigt.',
      en: 'All staff and managers, both those who feel stress and those who want to prevent it. Easy to offer to many at once.',
    },
    gives: [
      { sv: 'Övningar som går att använda samma dag', en: 'Exercises you can use the same day' },
      { sv: 'En liten grupp att dela med', en: 'A small group to share with' },
      {
        sv: 'Bättre återhämtning och lite större marginaler',
        en: 'Better recovery and slightly wider margins',
      },
    ],
    needs: {
      people: {
        sv: 'En kontaktperson som bjuder in. Deltagarna delas in i grupper om fyra till sex.',
        en: 'A contact person who sends the invitations. Participants form groups of four to six.',
      },
      time: {
        sv: 'En timme i veckan i åtta veckor, och korta övningar däremellan. Låt det ske på arbetstid.',
        en: 'One hour a week for eight weeks, and short exercises in between. Set aside working hours for it.',
      },
      room: {
        sv: 'En ostörd plats med uppkoppling och kamera',
        en: 'An undisturbed place with a connection and a camera',
      },
    },
    steps: [
      {
        title: { sv: 'Startmöte', en: 'Start-up meeting' },
        text: {
          sv: 'Ni som leder införandet får veta hur kursen går till och hur ni bjuder in.',
          en: 'Those of you who introduce the course learn how it works and how to invite people.',
        },
      },
      {
        title: { sv: 'Åtta veckor', en: 'Eight weeks' },
        text: {
          sv: 'Varje vecka ett nytt ämne: ett möte på video och några övningar på egen hand.',
          en: 'A new theme every week: a meeting on video and some exercises on your own.',
        },
      },
      {
        title: { sv: 'Fler grupper', en: 'More groups' },
        text: {
          sv: 'Starta nya grupper när ni vill. Stödet finns kvar.',
          en: 'Start new groups whenever you like. The support stays.',
        },
      },
    ],
    form: { sv: 'Digital kurs på åtta veckor', en: 'Eight-week digital course' },
    duration: {
      sv: 'Startmöte, åtta veckor och ett avslutande möte',
      en: 'Start-up meeting, eight weeks and a closing session',
    },
    levels: ['group_individual'],
    kinds: ['preventive'],
    mode: 'digital',
    provider: null,
    occasions: [
      {
        key: 'start-up',
        title: { sv: 'Startmöte', en: 'Start-up meeting' },
        description: {
          sv: 'Så går kursen till, och så bjuder ni in.',
          en: 'How the course works, and how you invite people.',
        },
        minutes: 60,
        mode: 'digital',
        afterDays: 0,
        perUnit: false,
        followsStart: false,
      },
      // The eight weeks between are the course's own calendar, and no occasions.
      {
        key: 'closing',
        title: { sv: 'Avslutande möte', en: 'Closing session' },
        description: {
          sv: 'Vad kursen gav, och hur ni fortsätter på egen hand.',
          en: 'What the course gave, and how you carry on by yourselves.',
        },
        minutes: 60,
        mode: 'digital',
        afterDays: 56,
        perUnit: false,
        followsStart: true,
      },
    ],
    runsInRounds: false,
    selfLed: false,
    jointAttendance: false,
    taster: false,
    countsUse: false,
    questions: [
      {
        question: {
          sv: 'Får chefen veta vad vi pratar om?',
          en: 'Does the manager learn what we talk about?',
        },
        answer: {
          sv: 'Nej. Det som sägs i gruppen stannar där. Verksamheten får bara veta hur många som deltar.',
          en: 'No. What is said in the group stays there. The organisation only learns how many take part.',
        },
      },
      {
        question: { sv: 'Ersätter kursen vård?', en: 'Does the course replace care?' },
        answer: {
          sv: 'Nej. Den som mår riktigt dåligt ska vända sig till företagshälsan eller vården.',
          en: 'No. Anyone who is really unwell should turn to the occupational health service or a doctor.',
        },
      },
      {
        question: { sv: 'Hur många kan vara med?', en: 'How many can take part?' },
        answer: {
          sv: 'Så många ni vill. Små grupper bildas efter hand, och hela verksamheten kan få kursen.',
          en: 'As many as you like. Small groups form as people join, and the whole organisation can have the course.',
        },
      },
    ],
    notes: 'Fyra pilotmyndigheter hösten 2020. Öppen för alla sedan den 12 november 2020.',
  },
}
