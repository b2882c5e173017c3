import { commandRights, type Dossier } from '@mijlpaal/trajectory-contract';
import { GuidanceList, institutionReports, KeyFiguresTable, ReportsPanel } from '@mijlpaal/trajectory-ui';
import { useQuery } from '@tanstack/react-query';
import { guidanceQuery, keyFiguresQuery } from '../api/institution-reports';
import { KeepsDocuments } from '../forms/keeps-documents';
import { useSession } from '../session/session';
import { Part } from './part';

/** What is told of an institution: it comes after the page, with what it asks for. */
export function ReportsPart({ dossier: { brin, facts } }: { readonly dossier: Dossier }) {
  const { role } = useSession().session;
  const guidance = useQuery(guidanceQuery);
  const figures = useQuery(keyFiguresQuery(brin));
  const mayRecord = (collection: 'institution-reports' | 'guidance-documents'): boolean =>
    commandRights[collection].some((each) => each === role);
  return (
    <ReportsPanel
      reports={institutionReports(facts)}
      guidance={
        <KeepsDocuments brin={null}>
          <Part query={guidance}>{(items) => <GuidanceList guidance={items} />}</Part>
        </KeepsDocuments>
      }
      figures={<Part query={figures}>{(items) => <KeyFiguresTable figures={items} />}</Part>}
      record={mayRecord('institution-reports') ? `/trajecten/${brin}/rapportages` : null}
      recordGuidance={mayRecord('guidance-documents') ? '/handreikingen' : null}
    />
  );
}
