import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const WEB = join(import.meta.dirname, '../web/index.html');

/** The style sheet of the built web app, so that the provider looks like the rest of practice; none where there is no web app. */
function styleSheet(): string {
  const built = existsSync(WEB) ? readFileSync(WEB, 'utf8') : '';
  return built.match(/<link rel="stylesheet"[^>]*>/)?.[0] ?? '';
}

const page = (title: string, content: string): string => `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title} - Mijlpaal</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml" />
    ${styleSheet()}
  </head>
  <body class="utrecht-document utrecht-surface">
    <div class="mp-practice" role="region" aria-label="Oefenmodus">
      <span class="mp-practice__tag">Oefenmodus</span>
      <span>Oefengegevens. Er gaat niets naar buiten.</span>
    </div>
    <header class="mp-top"><a class="mp-brand" href="/">Mijlpaal</a></header>
    <main class="mp-page">
      <section class="mp-panel mp-notice mp-stack">
        <h1 class="utrecht-heading-1">${title}</h1>
        ${content}
      </section>
    </main>
  </body>
</html>`;

const button = (appearance: string, label: string, value: string): string =>
  `<button class="utrecht-button utrecht-button--${appearance}" form="op.logoutForm" type="submit"${value}>${label}</button>`;

/** Asks whether the provider should forget somebody too. @param form of the provider, with its proof that it asked */
export const signOutPage = (form: string): string =>
  page(
    'Ook uitloggen bij de inlogdienst?',
    `<p>U bent uitgelogd bij Mijlpaal. De inlogdienst van de oefenmodus kent u nog.</p>
        <p>Logt u daar ook uit? Dan kiest u de volgende keer opnieuw als wie u oefent.</p>
        ${form}
        <p class="mp-row">
          ${button('primary-action', 'Ja, log mij uit', ' name="logout" value="yes"')}
          ${button('secondary-action', 'Nee, blijf ingelogd', '')}
        </p>`,
  );

/** @param error the provider's code */
export const errorPage = (error: string): string =>
  page(
    'Inloggen lukt zo niet',
    `<p>De inlogdienst van de oefenmodus kan dit verzoek niet afmaken (${error.replace(/[^a-z_]/g, '')}).</p>
        <p><a class="utrecht-link" href="/">Terug naar het begin</a></p>`,
  );
