/** Of the chapter on refusals. */
export const refusals = {
  title: '4. Waarom iets niet kan',
  intro:
    'Kan iets niet, dan zegt Mijlpaal waarom, waar dat staat en wat de weg opent. Dit zijn de zinnen zelf. Staat er een jaartal in, dan geldt de zin op dezelfde manier voor de andere jaren.',
  columns: ['Reden', 'Waar het staat', 'Wat de weg opent'],
  everywhere: 'Bij alles',
  elsewhere: 'Buiten het traject',
  fromDay: (day: string): string => `vanaf ${day}`,
  nothing: 'niets meer',
  laterFact: 'Dan had een later feit niet gekund: Mijlpaal noemt welk feit, en waarom.',
} as const;
