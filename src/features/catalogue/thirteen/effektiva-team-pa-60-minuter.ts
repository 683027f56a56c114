import { paragraphs, type ServiceSeed, words } from '@/features/catalogue/thirteen/service-seed'

export const effektivaTeamPa60Minuter: ServiceSeed = {
  number: 12,
  slug: 'effektiva-team-pa-60-minuter',
  lifecycle: 'open',
  introducedOn: '2021-02-15',
  opensOn: '2021-02-15',
  pilot: false,
  content: {
    name: { sv: 'Effektiva team på 60 minuter', en: 'Effective teams in 60 minutes' },
    summary: {
      sv: 'Kärnan i Effektiva team som en självledd kurs. Gör den ensam eller samla gruppen framför en skärm.',
      en: 'The heart of Effective teams as a self-led course. Take it alone or gather the group in front of a screen.',
    },
    keywords: {
      sv: words(
        'teamutveckling, grupputveckling, samarbete, konflikt, roller, mål, ny grupp, arbetsplatsträff, kort, arbetsklimat, stämning, tystnadskultur, kommunikation',
      ),
      en: words(
        'team building, group development, teamwork, conflict, roles, goals, new group, staff meeting, short, workplace climate, atmosphere, culture of silence, communication',
      ),
    },
    description: {
      sv: paragraphs(
        'Har ni en timme? Då hinner ni med det viktigaste ur Effektiva team: hur grupper utvecklas, varför det skaver ibland och vad ni kan göra åt det.',
        'Kursen är digital och ni leder den själva. Den är delad i korta avsnitt med en fråga att prata om efter varje. Ingen bokning och ingen kursledare.',
        'Den passar som första smak, som påminnelse för grupper som har gått heldagen, eller för den som är ny i laget.',
        'När Effektiva team avvecklas är det här vägen vidare.',
      ),
      en: paragraphs(
        'Do you have an hour? It covers the heart of Effective teams: how groups develop, why friction arises and what you can do about it.',
        'The course is digital and you lead it yourselves. It comes in short sections with a question to talk about after each. No booking and no course leader.',
        'It works as a first taste, as a reminder for groups that have had the full day, or for someone new to the team.',
        'As Effective teams is phased out, this is the way forward.',
      ),
    },
    suits: {
      sv: 'Arbetsgrupper som vill komma i gång i dag, och grupper som vill hålla i det de lärde sig i Effektiva team.',
      en: 'Work groups that want to start today, and groups that want to hold on to what they learnt in Effective teams.',
    },
    gives: [
      {
        sv: 'Gruppforskningens viktigaste tankar, på en timme',
        en: 'The main ideas of group research, in an hour',
      },
      {
        sv: 'Frågor som får gruppen att prata om hur den har det',
        en: 'Questions that get the group talking about how things are',
      },
      { sv: 'Ett eller två löften till varandra', en: 'One or two promises to each other' },
    ],
    needs: {
      people: {
        sv: 'En ensam deltagare eller en hel arbetsgrupp',
        en: 'A single participant or a whole work group',
      },
      time: { sv: 'Sextio minuter, i ett svep eller uppdelat', en: 'Sixty minutes, in one go or in parts' },
      room: { sv: 'En skärm som alla ser', en: 'A screen that everyone can see' },
    },
    steps: [
      {
        title: { sv: 'Avropa och få länken', en: 'Order and get the link' },
        text: {
          sv: 'När avropet är klart får ni en länk som hela verksamheten kan använda.',
          en: 'Once the order is in place you get a link that the whole organisation can use.',
        },
      },
      {
        title: { sv: 'Gör kursen', en: 'Take the course' },
        text: {
          sv: 'Se ett avsnitt, prata om frågan, gå vidare.',
          en: 'Watch a section, talk about the question, move on.',
        },
      },
      {
        title: { sv: 'Bestäm något litet', en: 'Decide on something small' },
        text: {
          sv: 'Välj en sak att göra annorlunda och ett datum att följa upp den.',
          en: 'Choose one thing to do differently and a date to follow it up.',
        },
      },
    ],
    form: { sv: 'Självledd digital kurs', en: 'Self-led digital course' },
    duration: { sv: 'Sextio minuter', en: 'Sixty minutes' },
    levels: ['group_individual'],
    kinds: ['promotive'],
    mode: 'digital',
    provider: null,
    occasions: [
      {
        key: 'registration',
        title: { sv: 'Registrering', en: 'Registration' },
        description: {
          sv: 'Verksamheten får sin länk. Ni väljer själva när ni går kursen.',
          en: 'The organisation gets its link. You choose yourselves when to take the course.',
        },
        minutes: 60,
        mode: 'digital',
        afterDays: 0,
        perUnit: false,
        followsStart: false,
      },
    ],
    runsInRounds: false,
    selfLed: true,
    jointAttendance: false,
    taster: false,
    countsUse: false,
    questions: [
      {
        question: {
          sv: 'Varför behövs ett avrop för en kurs på en timme?',
          en: 'Why order a one-hour course together?',
        },
        answer: {
          sv: 'För att arbetsgivare och fack ska vilja samma sak med den. Avropet går fort när ni är överens.',
          en: 'So that employer and unions want the same thing from it. The order is quick when you agree.',
        },
      },
      {
        question: { sv: 'Hur många får använda länken?', en: 'How many may use the link?' },
        answer: {
          sv: 'Alla i er verksamhet, så ofta ni vill.',
          en: 'Everyone in your organisation, as often as you like.',
        },
      },
    ],
    notes:
      'Programmet räknar tretton befintliga och kommande tjänster. Elva är namngivna som tjänster i publicerat material; nr 12 och 13 är programmets egna självledda fortsättningar. Fortsätter nr 4.',
  },
}
