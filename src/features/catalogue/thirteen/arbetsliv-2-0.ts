import { paragraphs, type ServiceSeed, words } from '@/features/catalogue/thirteen/service-seed'

export const arbetsliv20: ServiceSeed = {
  number: 1,
  slug: 'arbetsliv-2-0',
  lifecycle: 'open',
  introducedOn: '2019-02-04',
  goal: { count: 40, of: 'deliveries' },
  pilot: false,
  content: {
    name: { sv: 'Arbetsliv 2.0', en: 'Working life 2.0' },
    summary: {
      sv: 'En halvdag där ni pratar om hur den snabba tekniska utvecklingen påverkar ert arbete, och vad ni vill göra av den.',
      en: 'A half-day on what the rapid development of technology does to your work, and what you want to make of it.',
    },
    keywords: {
      sv: words(
        'digitalisering, ny teknik, automatisering, AI, robotar, framtidens arbete, nytt system, arbetssätt',
      ),
      en: words(
        'digitalisation, new technology, automation, AI, robots, future of work, new system, ways of working',
      ),
    },
    description: {
      sv: paragraphs(
        'Nya system, automatiska beslut, möten på skärm. Tekniken ändrar hur vi arbetar fortare än vi hinner prata om det. Arbetsliv 2.0 ger er tiden till det samtalet.',
        'Ni samlas på plats hos er under en halvdag. En erfaren workshopledare visar vad som händer i arbetslivet i stort. Sedan ser ni på er egen vardag. Vilka uppgifter förändras? Vad behöver ni kunna? Vad vill ni slå vakt om?',
        'Ni växlar mellan korta föredrag och samtal i små grupper. Alla kommer till tals, och ingen behöver kunna något om teknik i förväg.',
        'När ni går hem har ni en gemensam bild och några frågor som ni har valt att arbeta vidare med.',
      ),
      en: paragraphs(
        'New systems, automated decisions, meetings on a screen. Technology changes how we work faster than we find time to talk about it. Working life 2.0 gives you that time.',
        'You meet at your own workplace for half a day. An experienced facilitator shows what is happening in working life at large. Then you look at your own days. Which tasks are changing? What do you need to learn? What do you want to protect?',
        'Short talks alternate with conversations in small groups. Everyone gets a word in, and nobody needs to know anything about technology beforehand.',
        'You go home with a shared picture and a few questions that you have chosen to take further.',
      ),
    },
    suits: {
      sv: 'Verksamheter som står inför nya arbetssätt eller nya system och vill börja med att tänka tillsammans, innan lösningarna är bestämda.',
      en: 'Organisations that face new ways of working or new systems and want to start by thinking together, before the solutions are settled.',
    },
    gives: [
      {
        sv: 'En gemensam bild av vad som förändras hos er',
        en: 'A shared picture of what is changing for you',
      },
      { sv: 'Ord för både oro och nyfikenhet', en: 'Words for both worry and curiosity' },
      { sv: 'Två eller tre frågor att arbeta vidare med', en: 'Two or three questions to take further' },
    ],
    needs: {
      people: {
        sv: '15–40 personer, gärna med chefer, medarbetare och fackliga företrädare i samma rum',
        en: '15–40 people, preferably managers, staff and union representatives in the same room',
      },
      time: { sv: 'En halvdag, ungefär fyra timmar', en: 'Half a day, about four hours' },
      room: {
        sv: 'En lokal där man kan sitta i smågrupper, med projektor',
        en: 'A room where people can sit in small groups, with a projector',
      },
    },
    steps: [
      {
        title: { sv: 'Ni bestämmer fokus', en: 'You choose a focus' },
        text: {
          sv: 'Workshopledaren ringer er och frågar vad som är på gång hos er just nu.',
          en: 'The facilitator calls you and asks what is going on at your workplace right now.',
        },
      },
      {
        title: { sv: 'Ni möts en halvdag', en: 'You meet for half a day' },
        text: {
          sv: 'Korta föredrag, samtal i smågrupper och en gemensam sammanfattning.',
          en: 'Short talks, conversations in small groups and a summary that you make together.',
        },
      },
      {
        title: { sv: 'Ni tar det vidare', en: 'You take it further' },
        text: {
          sv: 'Ni får era egna slutsatser samlade på en sida, att ta med till ledning och fack.',
          en: 'You get your own conclusions on one page, to bring to management and unions.',
        },
      },
    ],
    form: { sv: 'Workshop på plats', en: 'Workshop on site' },
    duration: { sv: 'En halvdag', en: 'Half a day' },
    levels: ['agenda_setting'],
    kinds: ['promotive', 'developmental'],
    mode: 'on_site',
    provider: 'Vidvinkel Arbetsliv',
    occasions: [
      {
        key: 'workshop',
        title: { sv: 'Workshop', en: 'Workshop' },
        description: {
          sv: 'En halvdag på plats om hur tekniken förändrar ert arbete.',
          en: 'Half a day on site about how technology changes your work.',
        },
        minutes: 240,
        mode: 'on_site',
        afterDays: 0,
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
        question: {
          sv: 'Måste alla i gruppen arbeta med teknik?',
          en: 'Does everyone need to work with technology?',
        },
        answer: {
          sv: 'Nej. Samtalet handlar om arbetet, inte om tekniken i sig. Blandade grupper ger ofta mest.',
          en: 'No. The conversation is about work, not about technology as such. Mixed groups often get the most out of it.',
        },
      },
      {
        question: { sv: 'Kan vi ha workshoppen på distans?', en: 'Can we hold the workshop remotely?' },
        answer: {
          sv: 'Nej, den är gjord för att ni ska vara i samma rum. Behöver ni något digitalt hjälper kansliet er att välja en annan tjänst.',
          en: 'No, it is made for being in the same room. If you need something digital, the secretariat helps you choose another service.',
        },
      },
    ],
    notes: null,
  },
}
