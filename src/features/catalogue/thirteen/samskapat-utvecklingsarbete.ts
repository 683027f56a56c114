import { paragraphs, type ServiceSeed, words } from '@/features/catalogue/thirteen/service-seed'

export const samskapatUtvecklingsarbete: ServiceSeed = {
  number: 10,
  slug: 'samskapat-utvecklingsarbete',
  lifecycle: 'coming',
  introducedOn: '2021-09-13',
  opensOn: '2021-09-13',
  pilot: false,
  content: {
    name: { sv: 'Samskapat utvecklingsarbete', en: 'Co-created development work' },
    summary: {
      sv: 'En digital verktygslåda med en metod som tar vara på allas kunskap och synsätt när något ska utvecklas.',
      en: 'A digital toolbox with a method that draws on everyone’s knowledge and views when something is to be developed.',
    },
    keywords: {
      sv: words(
        'delaktighet, inflytande, medskapande, medarbetardriven utveckling, verksamhetsutveckling, idéer, arbetssätt, samverkan',
      ),
      en: words(
        'participation, influence, co-creation, staff-driven development, improving operations, ideas, ways of working, co-determination',
      ),
    },
    description: {
      sv: paragraphs(
        'Den som gör arbetet vet saker om det som ingen annan vet. Ändå är det ofta någon annan som ritar om det. Samskapat utvecklingsarbete är en metod för att göra tvärtom.',
        'Verktygslådan visar steg för steg hur en grupp eller en hel verksamhet samlar sin kunskap. Olika synsätt möts, och ni kommer fram till något som håller. Där finns övningar, mallar och korta filmer.',
        'Ni börjar med en introduktion där ni får prova metoden på en liten fråga. Sedan leder ni arbetet själva, i er egen takt.',
        'Verktygslådan är den första av två nya digitala tjänster.',
      ),
      en: paragraphs(
        'Those who do the work know things about it that nobody else knows. Yet it is often someone else who redraws it. Co-created development work is a method for doing the opposite.',
        'The toolbox shows step by step how a group or a whole organisation gathers its knowledge. Different views meet, and you arrive at something that holds. There are exercises, templates and short films.',
        'You begin with an introduction where you try the method on a small question. Then you lead the work yourselves, at your own pace.',
        'The toolbox is the first of two new digital services.',
      ),
    },
    suits: {
      sv: 'Verksamheter som ska utveckla något och vill att de som berörs är med från början, på riktigt.',
      en: 'Organisations that are about to develop something and want those affected to be part of it from the start, for real.',
    },
    gives: [
      { sv: 'En metod som går att använda om och om igen', en: 'A method you can use again and again' },
      {
        sv: 'Beslut som fler förstår och står bakom',
        en: 'Decisions that more people understand and stand behind',
      },
      {
        sv: 'Kunskap som annars hade stannat hos några få',
        en: 'Knowledge that would otherwise have stayed with a few',
      },
    ],
    needs: {
      people: {
        sv: 'En eller två som leder, och gruppen som berörs',
        en: 'One or two people to lead, and the group concerned',
      },
      time: {
        sv: 'Två timmars introduktion, sedan så mycket tid som frågan kräver',
        en: 'A two-hour introduction, then as much time as the question requires',
      },
      room: {
        sv: 'Skärm och uppkoppling. Inget särskilt rum.',
        en: 'A screen and a connection. No particular room.',
      },
    },
    steps: [
      {
        title: { sv: 'Introduktion', en: 'Introduction' },
        text: {
          sv: 'Ni möter metoden och provar den på en liten fråga.',
          en: 'You meet the method and try it on a small question.',
        },
      },
      {
        title: { sv: 'Välj en fråga', en: 'Choose a question' },
        text: {
          sv: 'Parterna bestämmer tillsammans vad ni ska utveckla och vilka som ska vara med.',
          en: 'The parties decide together what to develop and who takes part.',
        },
      },
      {
        title: { sv: 'Arbeta själva', en: 'Work on your own' },
        text: {
          sv: 'Ni följer verktygslådan steg för steg och tar pauser när ni behöver.',
          en: 'You follow the toolbox step by step and pause when you need to.',
        },
      },
    ],
    form: { sv: 'Digital verktygslåda med introduktion', en: 'Digital toolbox with an introduction' },
    duration: {
      sv: 'Introduktion på två timmar, sedan i egen takt',
      en: 'A two-hour introduction, then at your own pace',
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
          sv: 'Ni möter metoden och provar den. Därefter leder ni arbetet själva.',
          en: 'You meet the method and try it. After that you lead the work yourselves.',
        },
        minutes: 120,
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
        question: { sv: 'När kan vi avropa?', en: 'When can we order?' },
        answer: {
          sv: 'När tjänsten öppnar. Dagen står på den här sidan. Visa intresse redan nu, så hör vi av oss.',
          en: 'When the service opens. The date is on this page. Show interest now and we will be in touch.',
        },
      },
      {
        question: { sv: 'Behöver vi en konsult?', en: 'Do we need a consultant?' },
        answer: {
          sv: 'Nej. Efter introduktionen klarar ni er själva.',
          en: 'No. After the introduction you manage on your own.',
        },
      },
    ],
    notes: 'Först ut av de två som kommer hösten 2021.',
  },
}
