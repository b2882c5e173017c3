const MANY = 3;

/** What a page says of going along with what others do. */
export const live = {
  connecting: 'Verbinding maken om mee te kijken.',
  live: 'Live. Wat een ander doet, ziet u meteen.',
  last: (time: string, names: readonly string[]) =>
    names.length === 0 || names.length > MANY
      ? `Live. Bijgewerkt om ${time} uur.`
      : `Live. Bijgewerkt om ${time} uur: ${names.join(', ')}.`,
  lost: 'Verbinding weg. Wij proberen het opnieuw. Wat u typt, blijft staan.',
  paused: 'Gepauzeerd. Wat een ander doet, ziet u nu niet.',
  waiting: (count: number) =>
    count === 1 ? 'Gepauzeerd. Er is 1 wijziging.' : `Gepauzeerd. Er zijn ${count} wijzigingen.`,
  pause: 'Pauze',
  resume: 'Ga verder',
  justNow: 'zojuist',
};
