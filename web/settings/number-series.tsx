import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { useRead } from '../parts/use-read.ts';

interface Series {
  readonly items: readonly { series: string; year: number; lastNumber: number }[];
}

/** How far each number series has come; there is never a gap. */
export function NumberSeries() {
  const translate = useTranslate();
  const read = useRead<Series>('/number-series');
  return (
    <Panel title={translate('company.series')}>
      <Reading read={read} empty={({ items }) => items.length === 0} nothing="company.noSeries">
        {({ items }) => (
          <Box
            component="table"
            sx={{
              borderCollapse: 'collapse',
              '& th, & td': { p: '3px 16px 3px 0', textAlign: 'left' },
              '& td:not(:first-of-type), & th:not(:first-of-type)': { textAlign: 'right' },
            }}
          >
            <thead>
              <tr>
                {['seriesName', 'year', 'last'].map((name) => (
                  <th key={name} scope="col">
                    {translate(`company.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map(({ series, year, lastNumber }) => (
                <tr key={`${series}${year}`}>
                  <td>{translate(`company.seriesOf.${series}`)}</td>
                  <td>{year}</td>
                  <td>{lastNumber}</td>
                </tr>
              ))}
            </tbody>
          </Box>
        )}
      </Reading>
    </Panel>
  );
}
