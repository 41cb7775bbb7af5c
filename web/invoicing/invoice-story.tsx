import { useLocale, useTranslate } from 'react-admin';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { Timeline } from '../parts/timeline.tsx';
import { useRead } from '../parts/use-read.ts';
import { Ways } from '../parts/ways.tsx';
import { By } from '../parts/by.tsx';

interface Story {
  readonly chapters: readonly {
    readonly at: string;
    readonly day: string;
    readonly actor: string;
    readonly sentence: string;
    readonly clauses: readonly string[];
    readonly links: Readonly<Record<string, string>>;
  }[];
}

/** From its issue to the last cent, each step with who and why. */
export function InvoiceStory({ invoiceId }: { readonly invoiceId: string }) {
  const translate = useTranslate();
  const language = useLocale() === 'en' ? 'en' : 'de';
  const read = useRead<Story>(`/invoices/${invoiceId}/history`, { language });
  return (
    <Panel title={translate('invoicing.story')}>
      <Reading read={read}>
        {({ chapters }) => (
          <Timeline
            events={chapters.map(({ at, day, actor, sentence, clauses, links }, index) => ({
              key: `${at} ${index}`,
              day,
              sentence,
              clauses,
              by: <By actor={actor} />,
              more: (
                <Ways
                  links={Object.fromEntries(Object.entries(links).filter(([, id]) => id !== invoiceId))}
                  paper={sentence}
                />
              ),
            }))}
          />
        )}
      </Reading>
    </Panel>
  );
}
