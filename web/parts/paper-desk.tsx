import { Box, Button, Link, useMediaQuery } from '@mui/material';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { useStore, useTranslate } from 'react-admin';
import { addressOf } from '../http/api.ts';
import { PaperBeside } from './paper-beside.tsx';

/** A paper of a page: by the id of its document. */
export interface Paper {
  readonly documentId: string;
  readonly title: string;
}

interface Desk {
  readonly paper: Paper | undefined;
  readonly show: (paper: Paper) => void;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

const DeskContext = createContext<Desk | undefined>(undefined);

/** A page whose papers are read beside it. On a narrow screen papers are downloaded, for its own reader of PDF. */
export function PaperDesk({
  first,
  children,
}: {
  /** Lies there when the page is opened. */
  readonly first: Paper | undefined;
  readonly children: ReactNode;
}) {
  const isWide = useMediaQuery((theme) => theme.breakpoints.up('lg'), { noSsr: true });
  const [chosen, setChosen] = useState<Paper>();
  const [isOpen, setOpen] = useStore('papers.beside', true);
  const paper = chosen ?? first;
  const desk = useMemo(
    () => ({
      paper,
      isOpen,
      setOpen,
      show: (shown: Paper) => {
        setChosen(shown);
        setOpen(true);
      },
    }),
    [paper, isOpen, setOpen],
  );
  return <DeskContext value={isWide ? desk : undefined}>{children}</DeskContext>;
}

/** The page with the paper that lies open beside it. */
export function BesidePaper({ children }: { readonly children: ReactNode }) {
  const desk = useContext(DeskContext);
  const paper = desk?.isOpen === true ? desk.paper : undefined;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: paper === undefined ? 'minmax(0, 1fr)' : 'minmax(0, 3fr) minmax(0, 2fr)',
      }}
    >
      <Box sx={{ minWidth: 0, containerType: 'inline-size' }}>{children}</Box>
      {paper !== undefined && (
        <Box sx={{ minWidth: 0, position: 'sticky', top: 64 }}>
          <PaperBeside paper={paper} />
        </Box>
      )}
    </Box>
  );
}

/** Lays the paper beside the page, or takes it away. */
export function PaperToggle() {
  const translate = useTranslate();
  const desk = useContext(DeskContext);
  if (desk?.paper === undefined) return null;
  return (
    <Button size="small" onClick={() => desk.setOpen(!desk.isOpen)} aria-expanded={desk.isOpen}>
      {translate(desk.isOpen ? 'kontor.pdf.hide' : 'kontor.pdf.show')}
    </Button>
  );
}

/** Opens a paper beside the page, or downloads it where there is no room. */
export function PaperLink({ documentId, title, children }: Paper & { readonly children?: ReactNode }) {
  const desk = useContext(DeskContext);
  if (desk === undefined)
    return (
      <Link href={addressOf(`/documents/${documentId}/pdf`)} download>
        {children ?? title}
      </Link>
    );
  const isShown = desk.isOpen && desk.paper?.documentId === documentId;
  return (
    <Link
      component="button"
      type="button"
      aria-pressed={isShown}
      onClick={() => desk.show({ documentId, title })}
      sx={{ verticalAlign: 'baseline', textAlign: 'left', fontWeight: isShown ? 650 : undefined }}
    >
      {children ?? title}
    </Link>
  );
}
