import type { MidtermReview } from '@mijlpaal/trajectory-contract';
import { Heading3 } from '@utrecht/component-library-react';
import { formatDay } from '../format';
import { nl } from '../nl';
import { PaperList } from '../documents/paper-list';

const texts = nl.decisions.midterm;

/** What was said, each under its word. */
const wordsOf = ({ findings, consequences, nextRules, remark, ground }: MidtermReview) =>
  [
    [texts.findings, findings],
    [texts.consequences, consequences],
    [texts.nextRules, nextRules],
    [texts.remark, remark],
    [texts.late, ground],
  ] as const;

/** Midterm reviews as they were recorded, last first. */
export const MidtermReviews = ({ reviews }: { readonly reviews: readonly MidtermReview[] }) =>
  reviews.length === 0 ? (
    <p className="mp-muted">{texts.none}</p>
  ) : (
    <ul className="mp-list mp-stack">
      {reviews.map((review) => (
        <li key={review.fact}>
          <Heading3>{texts.of(formatDay(review.heldOn))}</Heading3>
          {review.recordedOn !== review.heldOn && (
            <small className="mp-block mp-muted">{texts.recordedOn(formatDay(review.recordedOn))}</small>
          )}
          <dl className="mp-said">
            {wordsOf(review).map(
              ([word, text]) =>
                text !== null && (
                  <div key={word}>
                    <dt>{word}</dt>
                    <dd>{text}</dd>
                  </div>
                ),
            )}
          </dl>
          <PaperList papers={review.documents} />
        </li>
      ))}
    </ul>
  );
