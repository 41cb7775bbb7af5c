import { useTranslate } from 'react-admin';

/** What a search field of MUI says of itself, in the person's language; MUI knows English only. */
export function useSearchWords() {
  const translate = useTranslate();
  return {
    openText: translate('ra.action.open'),
    closeText: translate('ra.action.close'),
    clearText: translate('ra.action.clear_input_value'),
    loadingText: translate('kontor.say.loading'),
    noOptionsText: translate('ra.navigation.no_results'),
  };
}
