export { CorrectionDifferences as CorrectionSeen } from '@mijlpaal/trajectory-ui';
