import { formatSource, type Refusal } from '@mijlpaal/trajectory-contract';
import { capital, nl, Notice, opensText } from '@mijlpaal/trajectory-ui';

/** Why what was looked at would not be recorded, with its rule and what would open the road. */
export const Refused = ({ refusal: { sentence, article, wouldOpen } }: { readonly refusal: Refusal }) => (
  <Notice title={nl.data.cannot} level={2}>
    <p>{sentence}</p>
    <p>
      {capital(formatSource(article))}. {opensText(wouldOpen)}
    </p>
  </Notice>
);
