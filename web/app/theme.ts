import { defaultDarkTheme, defaultLightTheme, type RaThemeOptions } from 'react-admin';
import { RowChoice } from '../parts/row-choice.tsx';

const typography = {
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontSize: 13.5,
  h1: { fontSize: '1.5rem', fontWeight: 650, letterSpacing: '-0.01em' },
  h2: { fontSize: '1.125rem', fontWeight: 650 },
  h3: { fontSize: '1rem', fontWeight: 650 },
  button: { textTransform: 'none', fontWeight: 600 },
} as const;

interface Labelled {
  readonly 'aria-label'?: string;
}

/** What both themes share: quiet surfaces, figures that stand under each other, a focus that can be seen. */
function themed(base: RaThemeOptions, focus: string): RaThemeOptions {
  return {
    ...base,
    typography,
    shape: { borderRadius: 8 },
    sidebar: { width: 216, closedWidth: 52 },
    components: {
      ...base.components,
      MuiCssBaseline: {
        styleOverrides: {
          // What is scrolled to, by the keyboard too, lies below the bar and not under it (WCAG 2.2, 2.4.11).
          html: { scrollPaddingTop: 64 },
          body: { fontVariantNumeric: 'tabular-nums' },
          // Any duration above zero would fade every colour of every element, each after the one around it.
          '@media (prefers-reduced-motion: reduce)': {
            '*': { transitionDuration: '0s !important', animationDuration: '1ms !important' },
          },
          ':focus-visible': { outline: `2px solid ${focus}`, outlineOffset: 2 },
        },
      },
      // A button's own style takes the outline away, and a box to tick hides what has the focus.
      MuiButtonBase: {
        styleOverrides: {
          root: {
            '&:focus-visible, &.Mui-focusVisible': { outline: `2px solid ${focus}`, outlineOffset: 1 },
            // What fills its frame would have the outline cut off.
            '&.MuiMenuItem-root, &.MuiTab-root, &.MuiAccordionSummary-root': {
              outlineOffset: '-2px !important',
            },
          },
        },
      },
      MuiChip: {
        styleOverrides: { root: { '&:focus-visible': { outline: `2px solid ${focus}`, outlineOffset: 1 } } },
      },
      // The bar has the colour that is seen well everywhere else.
      MuiAppBar: {
        ...base.components?.['MuiAppBar'],
        styleOverrides: { root: { '&& :focus-visible': { outlineColor: 'currentcolor' } } },
      },
      MuiPaper: { ...base.components?.['MuiPaper'], defaultProps: { elevation: 0 } },
      MuiButton: { ...base.components?.['MuiButton'], defaultProps: { disableElevation: true } },
      MuiTextField: {
        ...base.components?.['MuiTextField'],
        defaultProps: { variant: 'outlined', margin: 'dense', size: 'small', fullWidth: true },
      },
      MuiFormControl: {
        defaultProps: { variant: 'outlined', margin: 'dense', size: 'small', fullWidth: true },
      },
      // What is said below a field is read even where the field cannot be changed.
      MuiFormHelperText: {
        styleOverrides: { root: { '&.Mui-disabled': { color: base.palette?.text?.secondary } } },
      },
      MuiToggleButton: { styleOverrides: { root: { color: base.palette?.text?.secondary } } },
      MuiTableCell: {
        styleOverrides: {
          root: { padding: '6px 12px', '& time': { whiteSpace: 'nowrap' } },
          head: { fontWeight: 650 },
          // Figures are read as one piece, however narrow the table.
          alignRight: { whiteSpace: 'nowrap' },
        },
      },
      MuiDialogContent: { styleOverrides: { root: { paddingBottom: 8 } } },
      RaToolbar: {
        styleOverrides: {
          root: {
            backgroundColor: 'transparent',
            borderTop: `1px solid ${base.palette?.divider ?? 'currentcolor'}`,
          },
        },
      },
      RaDataTable: {
        styleOverrides: {
          root: {
            '& :is(.column-number, .column-contractNumber, .column-channel, time)': { whiteSpace: 'nowrap' },
          },
        },
      },
      RaList: {
        styleOverrides: {
          root: {
            '& .RaList-main, & .RaList-content': { minWidth: 0 },
            // A wide table moves in its own frame, not the screen.
            '& .RaList-content': { overflowX: 'auto' },
          },
        },
      },
      // A select among others in a grid is as wide as its place, however narrow; alone it has react-admin's width.
      RaSelectInput: { styleOverrides: { root: { '.MuiGrid-root > &': { minWidth: 0 } } } },
      RaFilterForm: { styleOverrides: { root: { alignItems: 'flex-end' } } },
      // The boxes of react-admin's tables are named at the frame; what is read out is the box within.
      MuiCheckbox: {
        defaultProps: {
          slotProps: {
            input: (props: Labelled) => ({ 'aria-label': props['aria-label'], component: RowChoice }),
            root: () => ({ 'aria-label': undefined }),
          },
        },
      },
      // Of no language, because a theme has none.
      MuiCircularProgress: { defaultProps: { 'aria-label': 'Kontor …' } },
      // WCAG 2.2, 2.5.8: what is pressed is at least 24 pixels high; in a sentence a link is as high as its line.
      MuiLink: { styleOverrides: { root: { minHeight: 24 } } },
      MuiTableSortLabel: { styleOverrides: { root: { minHeight: 24 } } },
      MuiTooltip: { defaultProps: { arrow: true } },
    },
  };
}

export const lightTheme = themed(
  {
    ...defaultLightTheme,
    palette: {
      mode: 'light',
      primary: { main: '#1f4e5f' },
      secondary: { main: '#1f4e5f' },
      success: { main: '#1b6e3c' },
      warning: { main: '#8a4b00' },
      error: { main: '#b3261e' },
      info: { main: '#1d5f9e' },
      background: { default: '#f6f7f7', paper: '#ffffff' },
      text: { primary: '#1c2427', secondary: '#4d5a5f' },
      divider: '#dfe4e5',
    },
  },
  '#1d5f9e',
);

export const darkTheme = themed(
  {
    ...defaultDarkTheme,
    palette: {
      mode: 'dark',
      primary: { main: '#8fc4d6' },
      secondary: { main: '#8fc4d6' },
      success: { main: '#7fce9c' },
      warning: { main: '#f0b26b' },
      error: { main: '#f2a19b' },
      info: { main: '#93c2f0' },
      background: { default: '#14191b', paper: '#1c2326' },
      text: { primary: '#e7ecee', secondary: '#a9b6bb' },
      divider: '#334045',
    },
  },
  '#93c2f0',
);
