import { paragraphs, type ServiceSeed, words } from '@/features/catalogue/thirteen/service-seed'

export const larandeIForandring: ServiceSeed = {
  number: 11,
  slug: 'larande-i-forandring',
  lifecycle: 'coming',
  introducedOn: '2021-11-01',
  opensOn: '2021-11-01',
  pilot: false,
  content: {
    name: { sv: 'Lärande i förändring', en: 'Learning in change' },
    summary: {
      sv: 'Ett digitalt verktyg som hjälper er att prata om lärande: inspiration, stöd för process och ledning, samtalsmaterial.',
      en: 'A digital tool that helps you talk about learning: inspiration, support for process and management, talking points.',
    },
    keywords: {
      sv: words(
        'lärande, kompetens, kompetensutveckling, lära nytt, lära av varandra, förändring, dialog, chef, ledarskap',
      ),
      en: words(
        'learning, skills, competence development, learning new things, learning from each other, change, dialogue, manager, leadership',
      ),
    },
    description: {
      sv: paragraphs(
        'När arbetet förändras måste vi lära nytt, och ibland lära om. Det mesta av det lärandet sker inte på kurs utan mellan människor, i arbetet. Det går att ge plats åt.',
        'Lärande i förändring är ett digitalt verktyg för dialog om just det. Där finns exempel som väcker tankar och stöd för den som leder processen och den som är chef. Där finns också samtalsmaterial till nästa arbetsplatsträff.',
        'Ni börjar med en kort introduktion. Sedan använder ni de delar som passar er, i den ordning ni vill.',
        'Verktyget kommer efter Samskapat utvecklingsarbete. De två går bra att använda ihop.',
      ),
      en: paragraphs(
        'When work changes we have to learn new things, and sometimes relearn. Most of that learning happens not on courses but between people, at work. You can make room for it.',
        'Learning in change is a digital tool for dialogue about just that. There are examples that set thoughts going and support for those who lead the process and those who manage. There is also conversation material for the next staff meeting.',
        'You begin with a short introduction. Then you use the parts that suit you, in the order you like.',
        'The tool arrives after Co-created development work. The two work well together.',
      ),
    },
    suits: {
      sv: 'Verksamheter i förändring, där chefer och medarbetare behöver prata om vad de ska lära sig och hur de ska få tid till det.',
      en: 'Organisations in change, where managers and staff need to talk about what to learn and how to find the time.',
    },
    gives: [
      { sv: 'Samtal om lärande som blir av', en: 'Conversations about learning that actually happen' },
      {
        sv: 'Stöd för den som leder och den som är chef',
        en: 'Support for those who lead and those who manage',
      },
      {
        sv: 'Fler som ser sitt eget lärande i vardagen',
        en: 'More people who see their own learning in everyday work',
      },
    ],
    needs: {
      people: {
        sv: 'En som håller i det, och arbetsgrupper som vill prata',
        en: 'Someone to look after it, and work groups that want to talk',
      },
      time: {
        sv: 'En introduktion på nittio minuter, sedan en halvtimme åt gången',
        en: 'An introduction of ninety minutes, then half an hour at a time',
      },
      room: { sv: 'En vanlig arbetsplatsträff räcker', en: 'An ordinary staff meeting is enough' },
    },
    steps: [
      {
        title: { sv: 'Introduktion', en: 'Introduction' },
        text: {
          sv: 'Ni ser vad som finns i verktyget och väljer var ni börjar.',
          en: 'You see what the tool holds and choose where to begin.',
        },
      },
      {
        title: { sv: 'Samtal i grupperna', en: 'Conversations in the groups' },
        text: {
          sv: 'Varje grupp tar ett ämne i taget, med materialet som stöd.',
          en: 'Each group takes one topic at a time, supported by the material.',
        },
      },
      {
        title: { sv: 'Samla ihop', en: 'Bring it together' },
        text: {
          sv: 'Parterna tar upp vad grupperna behöver för att lära, och gör en plan.',
          en: 'The parties take up what the groups need in order to learn, and make a plan.',
        },
      },
    ],
    form: { sv: 'Digitalt verktyg med introduktion', en: 'Digital tool with an introduction' },
    duration: {
      sv: 'Introduktion på nittio minuter, sedan i egen takt',
      en: 'A ninety-minute introduction, then at your own pace',
    },
    levels: ['organisation'],
    kinds: ['developmental'],
    mode: 'digital',
    provider: null,
    occasions: [
      {
        key: 'introduction',
        title: { sv: 'Introduktion', en: 'Introduction' },
        description: {
          sv: 'Ni går igenom verktyget och väljer en början. Därefter leder ni arbetet själva.',
          en: 'You go through the tool and choose a beginning. After that you lead the work yourselves.',
        },
        minutes: 90,
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
        question: { sv: 'Är det här en kurs?', en: 'Is this a course?' },
        answer: {
          sv: 'Nej, det är ett stöd för samtal. Det finns inget att bli klar med.',
          en: 'No, it is support for conversations. There is nothing to finish.',
        },
      },
      {
        question: { sv: 'När kommer verktyget?', en: 'When does the tool arrive?' },
        answer: {
          sv: 'Efter Samskapat utvecklingsarbete. Dagen står på den här sidan. Visa intresse, så berättar vi när det öppnar.',
          en: 'After Co-created development work. The date is on this page. Show interest and we will tell you when it opens.',
        },
      },
    ],
    notes: 'Kommer efter nr 10 hösten 2021.',
  },
}
