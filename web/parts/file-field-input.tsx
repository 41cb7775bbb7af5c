import { FileField, FileInput, required, useNotify, useTranslate } from 'react-admin';

/** One file, dropped or chosen; the form then holds it as `{ rawFile: File }`. */
export function FileFieldInput({
  source,
  label,
  accept,
  onChoose,
}: {
  readonly source: string;
  /** A key of the words. */
  readonly label: string;
  /** By media type the endings of names: `{ 'application/pdf': ['.pdf'] }`. */
  readonly accept: Readonly<Record<string, string[]>>;
  readonly onChoose?: (file: File) => void;
}) {
  const translate = useTranslate();
  const notify = useNotify();
  return (
    <FileInput
      source={source}
      label={label}
      accept={accept}
      validate={required()}
      // The label of the whole does not reach the input itself.
      inputProps={{ 'aria-label': translate(label) }}
      options={{
        onDropAccepted: ([file]: File[]) => {
          if (file !== undefined) onChoose?.(file);
        },
        onDropRejected: () =>
          notify('kontor.say.otherFile', {
            type: 'warning',
            messageArgs: { endings: Object.values(accept).flat().join(', ') },
          }),
      }}
    >
      <FileField source="src" title="title" />
    </FileInput>
  );
}
