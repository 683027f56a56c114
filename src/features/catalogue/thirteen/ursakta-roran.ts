import { paragraphs, type ServiceSeed, words } from '@/features/catalogue/thirteen/service-seed'

export const ursaktaRoran: ServiceSeed = {
  number: 6,
  slug: 'ursakta-roran',
  lifecycle: 'paused',
  introducedOn: '2019-01-21',
  pausedOn: '2020-03-16',
  successorSlug: 'arbeta-vidare-med-ursakta-roran',
  pilot: false,
  content: {
    name: { sv: 'Ursäkta röran: omställning pågår', en: 'Excuse the mess: change in progress' },
    summary: {
      sv: 'En interaktiv utställning på turné. På 24 kvadratmeter går ni in i omställningens rum, känner efter och pratar.',
      en: 'A touring interactive exhibition. On 24 square metres you step into the rooms of change, take stock and talk.',
    },
    keywords: {
      sv: words(
        'omställning, omorganisation, förändring, flytt, sammanslagning, nytt uppdrag, nya lokaler, aktivitetsbaserat kontor, oro',
      ),
      en: words(
        'change, reorganisation, restructuring, move, merger, new assignment, new premises, activity-based office, worry',
      ),
    },
    description: {
      sv: paragraphs(
        'Mitt i en förändring ser det ofta ut som hemma när man målar om. Saker står fel, ingen hittar något och alla är lite trötta. Utställningen tar det på allvar, och med lite humor.',
        'Den reser runt och byggs upp hos er. På 24 kvadratmeter finns flera små rum. I varje rum väntar en övning: om att släppa det gamla, om att inte veta, om att hitta riktningen igen.',
        'Ni går in några åt gången, när det passar i arbetsdagen. Efteråt samlas ni i en workshop och gör något av det ni kände och tänkte.',
        'Turnén är pausad. Ni kan visa intresse, så hör kansliet av sig när den rullar igen. Vill ni komma i gång nu finns den digitala fortsättningen.',
      ),
      en: paragraphs(
        'In the middle of a change it often looks like home when you are repainting. Things are in the wrong place, nobody finds anything and everyone is a little tired. The exhibition takes that seriously, and with some humour.',
        'It travels and is set up at your workplace. On 24 square metres there are several small rooms. In each one an exercise awaits: about letting go of the old, about not knowing, about finding the direction again.',
        'You step in a few at a time, when it suits the working day. Afterwards you gather in a workshop and make something of what you felt and thought.',
        'The tour is paused. You can show interest, and the secretariat will get in touch when it rolls again. If you want to begin now, there is a digital continuation.',
      ),
    },
    suits: {
      sv: 'Verksamheter mitt i en flytt, en sammanslagning eller ett nytt uppdrag, där många behöver få prata om det.',
      en: 'Organisations in the middle of a move, a merger or a new assignment, where many people need to talk about it.',
    },
    gives: [
      {
        sv: 'Ett lättsamt sätt att prata om det som är jobbigt',
        en: 'A light way to talk about what is hard',
      },
      {
        sv: 'Förståelse för att människor är olika långt komna',
        en: 'Understanding that people are at different points on the way',
      },
      {
        sv: 'Idéer om vad som gör omställningen lättare hos er',
        en: 'Ideas for what makes the change easier where you are',
      },
    ],
    needs: {
      people: {
        sv: 'En värd som tar emot, och gärna alla medarbetare på arbetsplatsen under visningsdagarna',
        en: 'A host to receive it, and preferably all staff at the workplace while the exhibition is there',
      },
      time: {
        sv: 'En halv till en timme i utställningen för var och en, och en workshop på tre timmar',
        en: 'Half an hour to an hour in the exhibition for each person, and a workshop of three hours',
      },
      room: {
        sv: '24 kvadratmeter fri golvyta dit man når utan trappor, och el',
        en: '24 square metres of free floor that can be reached without stairs, and power',
      },
    },
    steps: [
      {
        title: { sv: 'Ni får en plats på turnén', en: 'You get a slot on the tour' },
        text: {
          sv: 'Vi ser till att ytan räcker och bokar dagarna.',
          en: 'We check that the floor is large enough and book the days.',
        },
      },
      {
        title: { sv: 'Utställningen byggs upp', en: 'The exhibition is set up' },
        text: {
          sv: 'Den kommer med någon som bygger och visar er värd runt.',
          en: 'It comes with someone who builds it and shows your host around.',
        },
      },
      {
        title: { sv: 'Workshop', en: 'Workshop' },
        text: {
          sv: 'Ni samlar tankarna och väljer vad ni vill göra annorlunda.',
          en: 'You gather your thoughts and choose what to do differently.',
        },
      },
    ],
    form: { sv: 'Interaktiv utställning och workshop', en: 'Interactive exhibition and workshop' },
    duration: {
      sv: 'Två till tre dagar hos er, med en avslutande workshop',
      en: 'Two to three days at your workplace, ending with a workshop',
    },
    levels: ['agenda_setting'],
    kinds: ['developmental'],
    mode: 'on_site',
    provider: 'Vidvinkel Arbetsliv',
    occasions: [
      {
        key: 'exhibition',
        title: { sv: 'Utställning på turné', en: 'Touring exhibition' },
        description: {
          sv: 'Utställningen står hos er och medarbetarna går in några åt gången.',
          en: 'The exhibition stands at your workplace, and staff step in a few at a time.',
        },
        minutes: 480,
        mode: 'on_site',
        afterDays: 0,
        perUnit: false,
        followsStart: false,
      },
      {
        key: 'workshop',
        title: { sv: 'Workshop', en: 'Workshop' },
        description: {
          sv: 'Ni samlar intrycken och väljer vad ni vill göra annorlunda.',
          en: 'You gather your impressions and choose what to do differently.',
        },
        minutes: 180,
        mode: 'on_site',
        afterDays: 2,
        perUnit: false,
        followsStart: false,
      },
    ],
    runsInRounds: false,
    selfLed: false,
    jointAttendance: false,
    taster: false,
    countsUse: false,
    questions: [
      {
        question: { sv: 'När börjar turnén igen?', en: 'When does the tour start again?' },
        answer: {
          sv: 'Det är inte bestämt. Visa intresse, så får ni veta när det är det.',
          en: 'That is not decided. Show interest, and we will tell you when it is.',
        },
      },
      {
        question: { sv: 'Vad kan vi göra så länge?', en: 'What can we do in the meantime?' },
        answer: {
          sv: 'Arbeta vidare med Ursäkta röran bygger på samma tankar. Det är digitalt, och ni leder det själva.',
          en: 'Carry on with Excuse the mess builds on the same thinking. It is digital, and you lead it yourselves.',
        },
      },
    ],
    notes: 'Pausad sedan mars 2020. Ta emot intresse men inga avrop. Hänvisa till nr 13.',
  },
}
