import { nl } from '@mijlpaal/trajectory-ui';
import { useRouterState } from '@tanstack/react-router';
import { Heading1, Heading2 } from '@utrecht/component-library-react';
import { SignOutEverywhere } from '../session/sign-out-everywhere';
import { useTitle } from '../use-title';

const isAbout = (name: string): name is keyof typeof nl.about => Object.hasOwn(nl.about, name);

/** `/hulp`, `/toegankelijkheid`, `/privacy` and `/begrippen`: what is said of Mijlpaal itself, to everybody. */
export function AboutPage() {
  const name = useRouterState({ select: ({ location }) => location.pathname.replaceAll('/', '') });
  if (!isAbout(name)) throw new Error(`There is no page about ${name}`);
  const { title, lead, parts } = nl.about[name];
  useTitle(title);
  return (
    <>
      <div className="mp-head">
        <div>
          <Heading1>{title}</Heading1>
          <p>{lead}</p>
        </div>
      </div>
      {parts.map(({ heading, paragraphs = [], terms = [] }) => (
        <section key={heading} className="mp-panel mp-about">
          <Heading2>{heading}</Heading2>
          {paragraphs.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {terms.length > 0 && (
            <dl>
              {terms.map(([term, meaning]) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
      ))}
      {name === 'privacy' && <SignOutEverywhere />}
    </>
  );
}
