/** Labels that are sentences: they stand above their fields and wrap, instead of being cut on the field's edge. */
export const labelsAbove = {
  '& .MuiInputLabel-root': {
    position: 'static',
    transform: 'none',
    maxWidth: 'none',
    whiteSpace: 'normal',
    fontSize: '0.875rem',
    lineHeight: 1.4,
    mb: 0.5,
  },
  '& .MuiOutlinedInput-notchedOutline': { top: 0 },
  '& .MuiOutlinedInput-notchedOutline > legend': { display: 'none' },
} as const;
