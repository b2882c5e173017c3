import { adviceBody, ExcellenceFields, filledPoints, nl } from '@mijlpaal/trajectory-ui';
import { common, isPlan, one, type TaskKindProps } from './task';

const excellence = one({
  collection: 'excellence-advices',
  title: nl.assess.tasks['excellence-advices'].title(),
  deadline: 'excellence-decision-2015',
  initial: () => ({ items: {}, conditions: [], ...common }),
  Fields: ExcellenceFields,
  filledIn: filledPoints,
  bodyOf: adviceBody,
  isMaterial: isPlan,
});

/** Advice on an application for excellence. */
export default function ExcellenceTask({ children }: TaskKindProps) {
  return children(excellence);
}
