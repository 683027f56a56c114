import { paragraphs, type ServiceSeed, words } from '@/features/catalogue/thirteen/service-seed'

export const arbetaVidareMedUrsaktaRoran: ServiceSeed = {
  number: 13,
  slug: 'arbeta-vidare-med-ursakta-roran',
  lifecycle: 'open',
  introducedOn: '2020-10-05',
  opensOn: '2020-10-05',
  pilot: false,
  content: {
    name: { sv: 'Arbeta vidare med Ursäkta röran', en: 'Carry on with Excuse the mess' },
    summary: {
      sv: 'Utställningens tankar och övningar om omställning som digitalt material, för dig, arbetsgruppen eller alla.',
      en: 'The exhibition’s thoughts and exercises on change as digital material, for you, your work group or everyone.',
    },
    keywords: {
      sv: words(
        'omställning, omorganisation, förändring, flytt, sammanslagning, nytt uppdrag, nya lokaler, aktivitetsbaserat kontor, oro, arbetsplatsträff',
      ),
      en: words(
        'change, reorganisation, restructuring, move, merger, new assignment, new premises, activity-based office, worry, staff meeting',
      ),
    },
    description: {
      sv: paragraphs(
        'Ni behöver inte 24 kvadratmeter för att prata om omställning. Här finns övningarna och frågorna från Ursäkta röran som digitalt material, att använda när det passar er.',
        'Materialet har tre spår. Ett för dig som vill tänka på egen hand. Ett för arbetsgruppen, med övningar till en eller flera träffar. Och ett för hela verksamheten, när många går igenom samma förändring.',
        'Ni leder det själva. Det går lika bra för er som har sett utställningen som för er som aldrig hann.',
      ),
      en: paragraphs(
        'You do not need 24 square metres to talk about change. Here are the exercises and questions from Excuse the mess as digital material, to use when it suits you.',
        'The material has three tracks. One for those who want to think on their own. One for the work group, with exercises for one or several meetings. And one for the whole organisation, when many go through the same change.',
        'You lead it yourselves. It works as well for those who saw the exhibition as for those who never got the chance.',
      ),
    },
    suits: {
      sv: 'Medarbetare, arbetsgrupper och hela verksamheter mitt i en förändring, stor eller liten.',
      en: 'Staff, work groups and whole organisations in the middle of a change, large or small.',
    },
    gives: [
      {
        sv: 'Ett sätt att prata om förändringen utan att det blir tungt',
        en: 'A way to talk about the change without it getting heavy',
      },
      { sv: 'Övningar färdiga att använda på nästa träff', en: 'Exercises ready to use at the next meeting' },
      { sv: 'Förståelse för varandras takt', en: 'Understanding of each other’s pace' },
    ],
    needs: {
      people: {
        sv: 'Från en person till hela verksamheten',
        en: 'From one person to the whole organisation',
      },
      time: {
        sv: 'Från tjugo minuter till en halvdag, ni väljer',
        en: 'From twenty minutes to half a day, you choose',
      },
      room: { sv: 'En skärm, på arbetsplatsen eller hemma', en: 'A screen, at work or at home' },
    },
    steps: [
      {
        title: { sv: 'Avropa och få materialet', en: 'Order and get the material' },
        text: {
          sv: 'Ni får en länk och ett förslag till upplägg.',
          en: 'You get a link and a suggested plan.',
        },
      },
      {
        title: { sv: 'Välj spår', en: 'Choose a track' },
        text: {
          sv: 'Eget, grupp eller hela verksamheten. Det går att byta på vägen.',
          en: 'Your own, the group or the whole organisation. You can change along the way.',
        },
      },
      {
        title: { sv: 'Prata och gör', en: 'Talk and do' },
        text: {
          sv: 'Gör en övning i taget och skriv ner det ni vill ta vidare.',
          en: 'Do one exercise at a time and write down what you want to take further.',
        },
      },
    ],
    form: { sv: 'Självlett digitalt material', en: 'Self-led digital material' },
    duration: { sv: 'I egen takt', en: 'At your own pace' },
    levels: ['group_individual'],
    kinds: ['developmental'],
    mode: 'digital',
    provider: null,
    occasions: [
      {
        key: 'registration',
        title: { sv: 'Registrering', en: 'Registration' },
        description: {
          sv: 'Verksamheten får materialet. Ni leder arbetet själva, när det passar er.',
          en: 'The organisation gets the material. You lead the work yourselves, when it suits you.',
        },
        minutes: 30,
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
        question: { sv: 'Måste vi ha sett utställningen?', en: 'Do we need to have seen the exhibition?' },
        answer: { sv: 'Nej. Materialet står på egna ben.', en: 'No. The material stands on its own.' },
      },
      {
        question: { sv: 'Kan vi använda det på arbetsplatsträffar?', en: 'Can we use it at staff meetings?' },
        answer: {
          sv: 'Ja, det är gjort för det. De flesta övningar tar tjugo till trettio minuter.',
          en: 'Yes, it is made for that. Most exercises take twenty to thirty minutes.',
        },
      },
    ],
    notes:
      'Programmet räknar tretton befintliga och kommande tjänster. Elva är namngivna som tjänster i publicerat material; nr 12 och 13 är programmets egna självledda fortsättningar. Fortsätter nr 6.',
  },
}
